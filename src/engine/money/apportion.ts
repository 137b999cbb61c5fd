import { entry } from "../entry";

/**
 * Whole numbers that add up to `total`, each the exact value's floor or one above (largest remainder): the values, numerators over one denominator, add up
 * to the total, and the units missing after flooring go to the largest remainders. Equal remainders: the larger exact value first, then the earlier name
 * where names are given, then the earlier position. Values are not below zero.
 */
export function apportion(
  numerators: readonly bigint[],
  denominator: bigint,
  total: bigint,
  names?: readonly string[],
): bigint[] {
  const floors = numerators.map((numerator) => numerator / denominator);
  const missing = Number(total - floors.reduce((sum, part) => sum + part, 0n));
  if (missing === 0) return floors;
  const order = numerators.map((numerator, index) => ({
    index,
    numerator,
    remainder: numerator - entry(floors, index) * denominator,
  }));
  order.sort((a, b) => {
    if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
    if (a.numerator !== b.numerator) return a.numerator > b.numerator ? -1 : 1;
    return comparePartners(names?.[a.index], names?.[b.index]);
  });
  for (const { index } of order.slice(0, missing)) floors[index] = entry(floors, index) + 1n;
  return floors;
}

/** The order of partners' names that decides a tied penny: by their letters whatever the case, the same in every language setting. */
export function comparePartners(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return compareText(a.trim().toLowerCase(), b.trim().toLowerCase());
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
