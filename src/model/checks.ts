import type { Check } from "./check";
import { checkCosts } from "./checksOfCosts";
import { checkPartners } from "./checksOfPartners";
import type { Partnership } from "./partnership";

/** Everything that must hold before results can be trusted; those that hold come too, so that they can be counted. */
export function checkPartnership(partnership: Partnership): readonly Check[] {
  return [...checkPartners(partnership), ...checkCosts(partnership)];
}

/** "12 checks hold, 1 to look at." or "11 checks hold, 1 needs you: ..." with the first sentence that needs somebody. */
export function healthOf(checks: readonly Check[]): string {
  const looks = checks.filter((check) => !check.holds && check.asksJudgement === true).length;
  const broken = checks.filter(needsSomebody);
  const held = checks.length - looks - broken.length;
  const holding = `${held} ${held === 1 ? "check holds" : "checks hold"}${looks === 0 ? "" : `, ${looks} to look at`}`;
  const first = broken[0];
  if (first === undefined) return `${holding}.`;
  return `${holding}, ${broken.length} ${broken.length === 1 ? "needs" : "need"} you: ${first.sentence}`;
}

/** Results cannot be trusted until it is answered. */
export function needsSomebody({ holds, asksJudgement }: Check): boolean {
  return !holds && asksJudgement !== true;
}
