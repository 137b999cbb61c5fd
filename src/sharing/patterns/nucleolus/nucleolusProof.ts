import { gameOfTable, nucleolus, readGroupCosts, type NucleolusCertificate, type Weighting } from "../../../engine";
import type { CellGrid } from "../../../model/cellValue";

/** A group (bit 0 is the first partner) and the level that settles its charge; 0 for all partners, and for groups that pay exactly their own cost. */
export interface SettledGroup {
  readonly group: number;
  readonly level: number;
}

/** What a copy types to prove a nucleolus: nothing of it depends on pounds, so that it can still hold once a cost has changed. */
export interface NucleolusProof {
  /** For each level the whole weights of the groups that balance. */
  readonly weights: readonly ReadonlyMap<number, number>[];
  /** As many groups as there are charges and levels: their costs alone give all charges and the saving of each level. */
  readonly equations: readonly SettledGroup[];
  /** As many of them as there are partners, none of which follows from the others. */
  readonly spanning: readonly SettledGroup[];
}

/** Weights above this are not whole in a spreadsheet. */
const mostWeight = 2n ** 49n;

/** Costs above this many pounds leave too few digits to tell a penny. */
const mostPounds = 1e9;

/** The engine's certificate of the nucleolus of a table, as a copy can hold it; a text says why there is none. */
export function nucleolusProof(costs: CellGrid, weighting: Weighting): NucleolusProof | string {
  const table = readGroupCosts(costs);
  if (!table.ok) return "the table of group costs could not be read";
  const game = gameOfTable(table.value);
  if (!game.ok) return "the table of group costs lacks a group, or has too many";
  if (game.value.largest / Number(game.value.unitsPerPound) > mostPounds) {
    return "a certificate tells a penny of costs up to a thousand million pounds, and these are larger, so the copy holds what it showed";
  }
  const found = nucleolus(game.value, weighting);
  if (!found.ok) return "these costs have no such nucleolus, so the copy holds what it showed";
  const { certificate } = found.value;
  const weights = certificate.levels.map(({ groups, fixed }) => wholeWeights([...groups, ...fixed]));
  const count = game.value.partners.length;
  const equations = equationsOf(certificate, count);
  const spanning = independent(equations, count);
  const typed = weights.flatMap((level) => (level === null ? [] : [level]));
  if (typed.length < weights.length || equations.length !== count + weights.length || spanning.length !== count) {
    return "the proof of this nucleolus has more digits than a spreadsheet holds, so the copy holds what it showed";
  }
  return { weights: typed, equations, spanning };
}

function equationsOf({ settled, levels }: NucleolusCertificate, count: number): SettledGroup[] {
  const certain = [2 ** count - 1, ...settled].map((group) => ({ group, level: 0 }));
  return [
    ...independent(certain, count),
    ...levels.flatMap(({ groups }, place) => groups.map(({ group }) => ({ group, level: place + 1 }))),
  ];
}

/** The weights without their common factor; null where one of them is too large. */
function wholeWeights(
  groups: readonly { readonly group: number; readonly weight: bigint }[],
): ReadonlyMap<number, number> | null {
  const size = (weight: bigint): bigint => (weight < 0n ? -weight : weight);
  const common = groups.reduce((factor, { weight }) => commonFactor(factor, size(weight)), 0n);
  const reduced = groups.map(({ group, weight }) => [group, weight / common] as const);
  if (reduced.some(([, weight]) => size(weight) > mostWeight)) return null;
  return new Map(reduced.map(([group, weight]) => [group, Number(weight)]));
}

function commonFactor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonFactor(b, a % b);
}

/** The first groups of a list of which none follows from those before it: rows of ones and zeros, reduced one by one. */
function independent(groups: readonly SettledGroup[], count: number): SettledGroup[] {
  const rows: { readonly lead: number; readonly values: readonly number[] }[] = [];
  return groups.filter(({ group }) => {
    let values = Array.from({ length: count }, (_, i) => Math.floor(group / 2 ** i) % 2);
    for (const row of rows) {
      const times = values[row.lead] ?? 0;
      values = values.map((value, i) => value - times * (row.values[i] ?? 0));
    }
    const lead = values.findIndex((value) => Math.abs(value) > 1e-9);
    if (lead < 0) return false;
    const head = values[lead] ?? 1;
    rows.push({ lead, values: values.map((value) => value / head) });
    return true;
  });
}
