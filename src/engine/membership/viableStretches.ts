import type { Fraction } from "../money/fraction";
import { ZERO, compare, divide, fraction, multiply } from "../money/fraction";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { Curve, Stretch } from "./chargeCurve";
import { FLAT, addCurves, beyondRoots, joined, scaleCurve, whereNotAbove } from "./chargeCurve";

/** The most totals at which a step is reached that are followed one by one. */
const MOST_STEPS = 5000;

/** A line in a partner's charge: amount x (own part + pulled part / V), for each started block of V where it is a step of the driver. */
export interface ChargePart {
  readonly curve: Curve;
  readonly amount: Fraction;
  readonly block: Fraction | null;
}

interface StepPart extends ChargePart {
  readonly block: Fraction;
}

/** The parts that are charged for each started block. */
export function stepsIn(parts: readonly ChargePart[]): readonly StepPart[] {
  return parts.flatMap(({ block, ...part }) => (block === null ? [] : [{ ...part, block }]));
}

/** The totals at which a step is reached, until beyond all of them the charge is always, or never, within the cost alone. */
export function followedSteps(
  parts: readonly ChargePart[],
  steps: readonly StepPart[],
  least: Fraction,
): Result<{ readonly ends: readonly Fraction[]; readonly always: boolean }> {
  const smooth = smoothOf(parts);
  const envelope = (over: boolean): Curve =>
    steps.reduce((sum, step) => addCurves(sum, unstepped(step, over === step.amount.n > 0n)), smooth);
  const [above, below] = [envelope(true), envelope(false)];
  const last = [least, ...[above, below].map(beyondRoots)].reduce((a, b) => (compare(a, b) > 0 ? a : b));
  const settled = { from: last, to: null };
  const always = whereNotAbove(above, settled).some(({ to }) => to === null);
  const never = whereNotAbove(below, settled).length === 0;
  const ends = always || never ? stepEnds(steps, least, last) : null;
  return ends === null ? fail({ code: "steps-too-many", limit: MOST_STEPS }) : succeed({ ends, always });
}

/** Every stretch of everybody's total, from the least on, in which the parts together come to at most nothing. */
export function stretches(parts: readonly ChargePart[], least: Fraction): Result<readonly Stretch[]> {
  const [smooth, steps] = [smoothOf(parts), stepsIn(parts)];
  if (steps.length === 0) return succeed(joined(whereNotAbove(smooth, { from: least, to: null })));
  const followed = followedSteps(parts, steps, least);
  if (!followed.ok) return followed;
  const found: Stretch[] = [];
  let from = least;
  for (const to of followed.value.ends) {
    const curve = steps.reduce(
      (sum, step) => addCurves(sum, scaleCurve(multiply(step.amount, fraction(blocksAt(to, step.block))), step.curve)),
      smooth,
    );
    const open = from;
    const within = whereNotAbove(curve, { from, to });
    found.push(...within.filter((one) => open === least || one.to === null || compare(one.to, open) > 0));
    from = to;
  }
  if (followed.value.always) found.push({ from, to: null });
  return succeed(joined(found));
}

function smoothOf(parts: readonly ChargePart[]): Curve {
  return curveAt(parts.filter(({ block }) => block === null));
}

function curveAt(parts: readonly ChargePart[]): Curve {
  return parts.reduce((sum, { curve, amount }) => addCurves(sum, scaleCurve(amount, curve)), FLAT);
}

/** A step line with V / block blocks, or one more: no step is outside the two. */
function unstepped({ curve, amount, block }: StepPart, oneMore: boolean): Curve {
  const even = { constant: divide(curve.pull, block), slope: divide(curve.constant, block), pull: ZERO };
  return scaleCurve(amount, oneMore ? addCurves(even, curve) : even);
}

/** Every total at which some step is full, from the least on, until the last; null where there are too many. */
function stepEnds(
  steps: readonly { readonly block: Fraction }[],
  least: Fraction,
  last: Fraction,
): readonly Fraction[] | null {
  const ends: Fraction[] = [];
  let covered: Fraction | null = null;
  for (const { block } of steps) {
    const [first, final] = [blocksAt(least, block), blocksAt(last, block)];
    if (final - first > BigInt(MOST_STEPS)) return null;
    for (let count = first; count <= final; count++) ends.push(multiply(fraction(count), block));
    const full = multiply(fraction(final), block);
    if (covered === null || compare(full, covered) < 0) covered = full;
  }
  const reached = ends.filter((end) => end.n > 0n && (covered === null || compare(end, covered) <= 0)).sort(compare);
  return reached.length > MOST_STEPS
    ? null
    : reached.filter((end, at) => at === 0 || compare(end, reached[at - 1] ?? ZERO) > 0);
}

function blocksAt(total: Fraction, block: Fraction): bigint {
  const blocks = divide(total, block);
  return (blocks.n + blocks.d - 1n) / blocks.d;
}
