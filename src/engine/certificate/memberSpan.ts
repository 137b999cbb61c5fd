import { at, commonDenominator, positionsOf } from "./wholeNumbers";

/** Says of a group whether its charge follows from the charges of the groups that were taken in. */
export interface MemberSpan {
  /** How many of those groups were independent. */
  readonly size: number;
  readonly holds: (group: number) => boolean;
}

interface Row {
  readonly lead: number;
  readonly values: readonly bigint[];
}

/**
 * Rows of members in reduced form: a group is in the span when it equals the sum of the rows that its places lead. With at most 24 partners every
 * number is a quotient of determinants of zeros and ones, so that it is exact as a double.
 */
export function memberSpan(count: number, groups: readonly number[]): MemberSpan {
  const rows = reducedRows(count, groups);
  const scale = commonDenominator(rows.map(({ lead, values }) => ({ n: 1n, d: size(at(values, lead)) })));
  const leading = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  for (const { lead, values } of rows)
    leading[lead] = values.map((value) => Number((value * scale) / at(values, lead)));
  const leads = new Set(rows.map(({ lead }) => lead));
  const others = Array.from({ length: count }, (_, place) => place).filter((place) => !leads.has(place));
  const whole = Number(scale);
  return {
    size: rows.length,
    holds: (group) => {
      const members = positionsOf(group);
      return others.every((place) => {
        const total = members.reduce((sum, member) => sum + at(at(leading, member), place), 0);
        return total === (members.includes(place) ? whole : 0);
      });
    },
  };
}

function reducedRows(count: number, groups: readonly number[]): readonly Row[] {
  let rows: readonly Row[] = [];
  for (const group of groups) {
    if (rows.length === count) return rows;
    const members = positionsOf(group);
    const start = Array.from({ length: count }, (_, place) => (members.includes(place) ? 1n : 0n));
    const values = rows.reduce(without, start);
    const lead = values.findIndex((value) => value !== 0n);
    if (lead < 0) continue;
    const row = { lead, values };
    rows = [...rows.map((other) => ({ lead: other.lead, values: without(other.values, row) })), row];
  }
  return rows;
}

/** Takes as much of a row away as makes its leading place zero. */
function without(values: readonly bigint[], { lead, values: row }: Row): bigint[] {
  const [pivot, factor] = [at(row, lead), at(values, lead)];
  const left = values.map((value, place) => value * pivot - factor * at(row, place));
  const common = left.reduce((a, b) => greatestDivisor(a, b), 0n);
  return common === 0n ? left : left.map((value) => value / common);
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? size(a) : greatestDivisor(b, a % b);
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
