import type { Charge, DriverTable, PartnerCosts, Result } from "../../engine/index";
import {
  allocate,
  coreRange,
  disruption,
  fairOfModel,
  gameOfModel,
  keyOf,
  linesInForce,
  partnerCostsOfModel,
  stabilityInRange,
  stabilityOfModel,
} from "../../engine/index";
import type {
  CoreFinding,
  Fairness,
  FairnessOrder,
  FairnessProgress,
  GroupTest,
  MethodFairness,
  PartnerFairness,
  SureFinding,
} from "./fairness";
import { groupTest } from "./fairness";

/** The most partners for whom the range of each charge is worked out. */
const mostForRanges = 16;

/** The generator's own answer: what it returns once nothing more is to be done. */
type Work<T> = Generator<FairnessProgress, T, void>;

/**
 * Compares today's charges with those of each method, part by part; what it yields says how far it is, so that whoever runs it can show it and stop. A method without an answer keeps its
 * problems and hinders no other. Problems of the whole: those of the cost model, and `members-missing` for fewer than two partners.
 */
export function* compareFairness(order: FairnessOrder): Work<Result<Fairness>> {
  const { drivers, rules, year, methods } = order;
  const { partners } = drivers;
  const of = 3 + 2 * methods.length;
  let done = 0;
  const next = (): FairnessProgress => ({ done: ++done, of });
  if (partners.length < 2) {
    return { ok: false, problems: [{ code: "members-missing", argument: "partners" }] };
  }
  const shared = allocate({ kind: "lines", lines: order.lines }, rules, drivers, year === null ? {} : { year });
  const lines = linesInForce(order.lines, year);
  const costs = partnerCostsOfModel(drivers, lines);
  if (!shared.ok) return shared;
  if (!costs.ok) return costs;
  const charges = partners.map((partner, at) => ({ partner, charge: shared.value.charges[at] ?? 0 }));
  const lost = disruption(charges, costs.value);
  if (!lost.ok) return lost;
  yield next();
  const found: MethodFairness[] = [];
  for (const method of methods) found.push(yield* methodFairness(method, drivers, lines, next));
  const totalToday = pennies(charges.reduce((sum, { charge }) => sum + charge, 0));
  const total = poundsOf(costs.value.total);
  const isDearer = totalToday - total > (partners.length + lines.length) * 0.005 + 1e-6;
  const tested = isDearer ? null : testToday(charges, order, lines);
  if (tested !== null && !tested.ok) return tested;
  yield next();
  const { core, least, most } = isDearer ? noRange : rangesOf(drivers, lines);
  yield next();
  return {
    ok: true,
    value: {
      partners: partners.map((partner, at): PartnerFairness => {
        const range = rangeOf(order, partner);
        return {
          partner,
          today: charges[at]?.charge ?? 0,
          alone: aloneOf(drivers, at),
          aloneLow: range?.low ?? null,
          aloneHigh: range?.high ?? null,
          lastIn: lastInOf(costs.value, at),
          propensity: lost.value[at]?.propensity ?? null,
          least: least[at] ?? null,
          most: most[at] ?? null,
        };
      }),
      totalToday,
      totalAlone: pennies(partners.reduce((sum, _, at) => sum + aloneOf(drivers, at), 0)),
      total,
      methods: found,
      today: tested?.value.today ?? null,
      core,
      sure: tested?.value.sure ?? { kind: "no-ranges" },
    },
  };
}

function* methodFairness(
  method: string,
  drivers: DriverTable,
  lines: FairnessOrder["lines"],
  next: () => FairnessProgress,
): Work<MethodFairness> {
  const found = fairOfModel(drivers, lines, method);
  yield next();
  const groups = found.ok ? stabilityOfModel(found.value.charges, drivers, lines) : found;
  yield next();
  if (!found.ok || !groups.ok) return { method, ok: false, problems: groups.ok ? [] : groups.problems };
  const { charges, standardErrors, orders } = found.value;
  return {
    method,
    ok: true,
    charges: charges.map(({ charge }) => charge),
    standardErrors,
    orders,
    groups: groupTest(groups.value),
  };
}

function testToday(
  charges: readonly Charge[],
  { drivers, ranges }: FairnessOrder,
  lines: FairnessOrder["lines"],
): Result<{ readonly today: GroupTest; readonly sure: SureFinding }> {
  if (ranges.length > 0) {
    const inRange = stabilityInRange(charges, drivers, lines, ranges);
    if (inRange.ok) {
      const { low, central, high, howSure } = inRange.value;
      const sure: SureFinding = { kind: "known", howSure, low: groupTest(low), high: groupTest(high) };
      return { ok: true, value: { today: groupTest(central), sure } };
    }
    const central = stabilityOfModel(charges, drivers, lines);
    const sure: SureFinding = { kind: "problems", problems: inRange.problems };
    return central.ok ? { ok: true, value: { today: groupTest(central.value), sure } } : central;
  }
  const central = stabilityOfModel(charges, drivers, lines);
  return central.ok ? { ok: true, value: { today: groupTest(central.value), sure: { kind: "no-ranges" } } } : central;
}

interface Ranges {
  readonly core: CoreFinding;
  readonly least: readonly number[];
  readonly most: readonly number[];
}

const noRange: Ranges = { core: { kind: "problems", problems: [] }, least: [], most: [] };

function rangesOf(drivers: DriverTable, lines: FairnessOrder["lines"]): Ranges {
  if (drivers.partners.length > mostForRanges) {
    return { core: { kind: "too-many", limit: mostForRanges }, least: [], most: [] };
  }
  const game = gameOfModel(drivers, lines, mostForRanges);
  const ranges = game.ok ? coreRange(game.value) : game;
  if (ranges.ok) {
    return {
      core: { kind: "ranges" },
      least: ranges.value.map(({ least }) => poundsOf(least)),
      most: ranges.value.map(({ most }) => poundsOf(most)),
    };
  }
  const empty = ranges.problems.find((problem) => problem.code === "core-empty");
  const core: CoreFinding = empty
    ? { kind: "empty", overcharge: empty.overcharge, outside: empty.outside }
    : { kind: "problems", problems: ranges.problems };
  return { core, least: [], most: [] };
}

function rangeOf({ ranges }: FairnessOrder, partner: string): FairnessOrder["ranges"][number] | undefined {
  return ranges.find((range) => keyOf(range.partner) === keyOf(partner));
}

function aloneOf({ drivers }: DriverTable, at: number): number {
  const value = drivers.find(({ name }) => keyOf(name) === keyOf("Alone"))?.values[at];
  return typeof value === "number" ? value : 0;
}

function lastInOf({ total, without }: PartnerCosts, at: number): number {
  const rest = without[at] ?? { n: 0n, d: 1n };
  return poundsOf({ n: total.n * rest.d - rest.n * total.d, d: total.d * rest.d });
}

/** An exact sum of pounds to the penny, for showing. */
function poundsOf({ n, d }: { readonly n: bigint; readonly d: bigint }): number {
  const negative = n < 0n;
  const pence = ((negative ? -n : n) * 200n + d) / (2n * d);
  return (negative ? -1 : 1) * (Number(pence) / 100) + 0;
}

function pennies(amount: number): number {
  return Math.round(amount * 100) / 100 + 0;
}
