/** How much further figures may be from what they mean than a plain sum is: those of an inverse are allowed a hundred times as much. */
export type Noise = 1 | 100;

/** How far apart two doubles may be and still mean the same figure, where figures add up to `units` by their size. */
function unitTolerance(units: number, noise: Noise): number {
  return noise * Math.max(1e-9, units * 2e-15);
}

/**
 * The largest-remainder rounding as the formulas of a copy carry it out, in doubles.
 * `exact`: unrounded figures in whole units of rounding; `order`: rank for ties. Gives whole units.
 */
function roundAsFormulas(units: number, exact: readonly number[], order: readonly number[], noise: Noise): number[] {
  const t = unitTolerance(
    exact.reduce((size, x) => size + Math.abs(x), 0),
    noise,
  );
  const whole = exact.map((x) => Math.floor(x + t));
  const left = units - whole.reduce((sum, q) => sum + q, 0);
  const before = (a: number, b: number): boolean => {
    const [xa = 0, xb = 0] = [exact[a], exact[b]];
    const [ra, rb] = [xa - (whole[a] ?? 0), xb - (whole[b] ?? 0)];
    if (ra > rb + t) return true;
    if (Math.abs(ra - rb) > t) return false;
    if (xa > xb + t) return true;
    return Math.abs(xa - xb) <= t && (order[a] ?? 0) < (order[b] ?? 0);
  };
  return whole.map((q, i) => {
    const ahead = whole.reduce((sum, _, j) => sum + (j !== i && before(j, i) ? 1 : 0), 0);
    return ahead + 1 <= left ? q + 1 : q;
  });
}

/** Unrounded figures and the whole units that belong to them, where doubles would give an odd unit to somebody else. */
export interface OddUnits {
  readonly exact: readonly number[];
  readonly units: readonly number[];
}

/** Null when the formulas give `live` (whole units, without sign) by themselves. */
export function oddUnits(
  units: number,
  exact: readonly number[],
  order: readonly number[],
  live: readonly number[],
  noise: Noise = 1,
): OddUnits | null {
  const rounded = roundAsFormulas(units, exact, order, noise);
  return rounded.every((figure, i) => figure === live[i]) ? null : { exact, units: live };
}
