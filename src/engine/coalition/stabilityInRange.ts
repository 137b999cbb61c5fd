import type { DriverTable } from "../allocation/driverTable";
import { keyOf } from "../allocation/partnerNames";
import type { CostLine } from "../cost/costLine";
import { entry } from "../entry";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { Charge } from "./disruption";
import type { Stability } from "./stability";
import { testModel } from "./stabilityOfModel";

/** The range of what a partner would pay alone, in pounds; the table's `Alone` is the central figure. */
export interface AloneRange {
  readonly partner: string;
  readonly low: number;
  readonly high: number;
}

/** How far stability stands when stand-alone costs are not sure. */
export type HowSure = "stable throughout" | "stable at central costs" | "stable only at high costs" | "not stable";

/** The core test at the low, the central and the high stand-alone costs. */
export interface StabilityInRange {
  readonly low: Stability;
  readonly central: Stability;
  readonly high: Stability;
  readonly howSure: HowSure;
}

/**
 * The core test on the cost model at the low end, the centre and the high end of stand-alone costs. The lower they are, the sooner somebody leaves, so that charges that hold at the low end
 * hold throughout. Partners without a range keep their `Alone`. Problems: those of `stabilityOfModel`, `partner-unknown`, `number-out-of-range` for a low above its high.
 */
export function stabilityInRange(
  charges: readonly Charge[],
  table: DriverTable,
  lines: readonly CostLine[],
  ranges: readonly AloneRange[],
): Result<StabilityInRange> {
  const keys = table.partners.map(keyOf);
  const problems = ranges.flatMap(({ partner, low, high }, index): Problem[] => {
    const place = { argument: "ranges", row: index + 1 };
    if (!keys.includes(keyOf(partner))) {
      return [{ code: "partner-unknown", place, name: partner, known: table.partners }];
    }
    const expected = "at most the high stand-alone cost";
    return low > high ? [{ code: "number-out-of-range", place: { ...place, partner }, value: low, expected }] : [];
  });
  const failure = failIfAny(problems);
  if (failure !== null) return failure;
  const central = testModel(charges, table, lines, true);
  if (!central.ok) return central;
  const low = testModel(charges, withAlone(table, ranges, "low"), lines, false);
  if (!low.ok) return low;
  const high = testModel(charges, withAlone(table, ranges, "high"), lines, false);
  if (!high.ok) return high;
  const ends = { low: low.value, central: central.value, high: high.value };
  return succeed({ ...ends, howSure: howSureOf(ends) });
}

/** Lower costs alone only ever make more groups fail. */
function howSureOf({ low, central, high }: Omit<StabilityInRange, "howSure">): HowSure {
  if (low.failing.length === 0) return "stable throughout";
  if (central.failing.length === 0) return "stable at central costs";
  return high.failing.length === 0 ? "stable only at high costs" : "not stable";
}

/** The table with one end of the ranges in place of what partners would pay alone. */
function withAlone(table: DriverTable, ranges: readonly AloneRange[], end: "low" | "high"): DriverTable {
  const found = new Map(ranges.map((range) => [keyOf(range.partner), range[end]]));
  const drivers = table.drivers.map((driver) => {
    if (keyOf(driver.name) !== keyOf("Alone")) return driver;
    const values = table.partners.map((partner, row) => found.get(keyOf(partner)) ?? entry(driver.values, row));
    return { ...driver, values };
  });
  return { ...table, drivers };
}
