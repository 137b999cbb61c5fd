import { toNumber } from "../money/decimal";
import { fraction } from "../money/fraction";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import { closedGroups } from "./closedGroups";
import type { ExactUse, ServiceUse } from "./serviceUse";
import { readServiceUse, usedFrom, withoutIdle } from "./serviceUse";
import { solveLinear } from "./solveLinear";

/** A reciprocal recharge in doubles, not rounded and not exact. */
export interface EstimatedRecharge {
  readonly isEstimate: true;
  readonly charges: readonly number[];
  readonly passedOn: readonly number[];
  /** Pounds by which a charge or an amount passed on can be off, at most. */
  readonly error: number;
}

/**
 * The reciprocal method in doubles, for tables of hundreds of support departments and for previews while somebody types: an estimate, with a bound on how far
 * it is off. The bound comes from what is left when the answer is put back into the equations: their inverse has nothing below zero, so that an error is at
 * most the largest rest × a vector whose own image is at least 1. `reciprocalRecharge` gives the exact charges. Problems: those of `reciprocalRecharge`.
 */
export function estimatedRecharge(service: ServiceUse): Result<EstimatedRecharge> {
  const read = readServiceUse(service);
  if (!read.ok) return read;
  const exact = withoutIdle(read.value);
  const failure = failIfAny(
    closedGroups(exact).map((group): Problem => ({
      code: "recharge-closed-group",
      departments: group.map((position) => position + 1),
    })),
  );
  if (failure !== null) return failure;
  const fractions = fractionsOf(exact);
  const costs = Float64Array.from(service.costs);
  const count = costs.length;
  const passedOn = solved(fractions, costs);
  const reach = solved(
    fractions,
    Float64Array.from(costs, () => 2),
  );
  const rest = Math.max(0, ...restsOf(fractions, passedOn, costs).map(({ value, doubt }) => Math.abs(value) + doubt));
  const image = restsOf(fractions, reach, new Float64Array(count)).map(({ value, doubt }) => -value - doubt);
  const least = Math.min(...image);
  const spread = Math.max(
    ...reach,
    image.reduce((all, value) => all + value, 0),
  );
  const charges = Array.from({ length: exact.units }, (_, unit) =>
    fractions.reduce((all, row, k) => all + (row[count + unit] ?? 0) * (passedOn[k] ?? 0), 0),
  );
  return succeed({
    isEstimate: true,
    charges,
    passedOn: [...passedOn],
    error: least > 0 ? (2 * rest * spread) / least : Infinity,
  });
}

/** Each use as the nearest double to its exact fraction of the row. */
function fractionsOf({ use }: ExactUse): Float64Array[] {
  return use.map((row) => {
    const all = usedFrom(row);
    return Float64Array.from(row, (quantity) => toNumber(fraction(quantity, all)));
  });
}

/** t − Pᵀt = right; what cannot be solved in doubles comes back as numbers that are none, and the bound is then without end. */
function solved(fractions: readonly Float64Array[], right: Float64Array): Float64Array {
  const count = right.length;
  const matrix = new Float64Array(count * count);
  fractions.forEach((row, k) => {
    for (let i = 0; i < count; i++) matrix[i * count + k] = (i === k ? 1 : 0) - (row[i] ?? 0);
  });
  return solveLinear(matrix, right.slice()) ?? new Float64Array(count).fill(NaN);
}

/** right − (t − Pᵀt), and what rounding in doubles may have done to it. */
function restsOf(
  fractions: readonly Float64Array[],
  amounts: Float64Array,
  right: Float64Array,
): { readonly value: number; readonly doubt: number }[] {
  return Array.from(right, (own, i) => {
    const amount = amounts[i] ?? 0;
    let value = own - amount;
    let size = Math.abs(own) + Math.abs(amount);
    fractions.forEach((row, k) => {
      const part = (row[i] ?? 0) * (amounts[k] ?? 0);
      value += part;
      size += Math.abs(part);
    });
    return { value, doubt: size * (fractions.length + 4) * Number.EPSILON };
  });
}
