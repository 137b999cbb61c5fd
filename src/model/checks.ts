import type { Check } from "./check";
import { checkCosts } from "./checksOfCosts";
import { checkPartners } from "./checksOfPartners";
import type { Partnership } from "./partnership";

/** Everything that must hold before results can be trusted; those that hold come too, so that they can be counted. */
export function checkPartnership(partnership: Partnership): readonly Check[] {
  return [...checkPartners(partnership), ...checkCosts(partnership)];
}

/** "12 checks hold." or "11 checks hold, 1 needs you: ..." with the first sentence that needs somebody. */
export function healthOf(checks: readonly Check[]): string {
  const broken = checks.filter((check) => !check.holds);
  const held = checks.length - broken.length;
  const holding = `${held} ${held === 1 ? "check holds" : "checks hold"}`;
  const first = broken[0];
  if (first === undefined) return `${holding}.`;
  return `${holding}, ${broken.length} ${broken.length === 1 ? "needs" : "need"} you: ${first.sentence}`;
}
