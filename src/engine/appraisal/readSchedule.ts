import { numberProblems } from "../numberProblems";
import type { RateStep } from "../parameters/discountSchedules";
import { discountSchedules } from "../parameters/discountSchedules";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";

/** Rates by year: a named schedule (`standard`, `standard 2026`), or one flat rate as a fraction. */
export type ScheduleName = string | number;

/** The steps of a schedule. A name without a vintage is its latest. Problems: `schedule-unknown`; `not-a-number`, `number-out-of-range` for a rate. */
export function readSchedule(schedule: ScheduleName): Result<readonly RateStep[]> {
  if (typeof schedule === "number") {
    const expected = "a fraction above -1 (3.5% is 0.035)";
    const failure = failIfAny(numberProblems("rate", schedule, (rate) => rate > -1, expected));
    return failure ?? succeed([{ from: 0, rate: schedule }]);
  }
  const [name, vintage] = schedule.trim().toLowerCase().split(/\s+/);
  const latest = discountSchedules.find(
    (known) => known.name === name && (vintage === undefined || String(known.vintage) === vintage),
  );
  return latest === undefined
    ? fail({ code: "schedule-unknown", found: schedule, known: scheduleNames() })
    : succeed(latest.steps);
}

/** Every name that can be given, with and without its vintage. */
function scheduleNames(): string[] {
  const plain = [...new Set(discountSchedules.map(({ name }) => name))];
  return [...plain, ...discountSchedules.map(({ name, vintage }) => `${name} ${String(vintage)}`)];
}
