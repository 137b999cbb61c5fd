import { sayStability } from "../../engine/index";
import type { CoreFinding, Fairness, GroupTest, MethodFairness, SureFinding } from "./fairness";
import { fairnessMethod } from "./fairnessMethods";

/** Pounds as the reader wants them written. */
export type Pounds = (amount: number) => string;

/** Said where there is nobody to share with. */
export const tooFewPartners =
  "A service of one partner has nothing to share. Add another partner in Partners, with its drivers.";

/** How far the test of a set of charges reached, in the engine's own words. */
export function sayGroups({ failing, tried, isComplete }: GroupTest): string {
  return sayStability({ failing: { length: failing }, tried, isComplete });
}

/** The whole in at most 60 words, for somebody who reads nothing else. */
export function sayFairness(fairness: Fairness, pounds: Pounds): string {
  const { today, core, totalToday, totalAlone } = fairness;
  if (today === null) {
    return `Together the service costs ${pounds(totalToday)} a year; alone all would pay ${pounds(totalAlone)}. Together is dearer, so no way of sharing keeps everybody in.`;
  }
  const said = [sayToday(today, pounds)];
  if (core.kind === "empty") {
    said.push(`No charges satisfy every group: ${pounds(core.outside)} a year from elsewhere would be needed.`);
  } else {
    const remedy = remedyOf(fairness);
    if (today.failing > 0 && remedy !== null) said.push(remedy);
    const risk = riskOf(fairness);
    if (risk !== null) said.push(risk);
  }
  return said.join(" ");
}

function sayToday(test: GroupTest, pounds: Pounds): string {
  const [worst] = test.worst;
  const tried = test.tried.toLocaleString("en-GB");
  if (worst === undefined) {
    return test.isComplete
      ? `As charged today, no group of partners would pay less on its own; all ${tried} were tried.`
      : `As charged today, no failing group among ${tried} tried; not every group could be.`;
  }
  const failing = test.failing.toLocaleString("en-GB");
  const groups = test.failing === 1 ? "one group" : `${failing} groups`;
  return `As charged today, ${groups} of ${tried} tried would pay less on ${test.failing === 1 ? "its" : "their"} own; the worst is ${groupWords(worst.group)}, by ${pounds(worst.overcharge)} a year.`;
}

/** The first of the methods compared under which no group would. */
function remedyOf({ methods }: Fairness): string | null {
  const good = methods.find((one) => one.ok && one.groups.failing === 0);
  const named = good === undefined ? undefined : fairnessMethod(good.method);
  if (named === undefined) return null;
  return `Sharing by “${lowerFirst(named.wish)}” leaves no such group${isTriedInFull(good) ? "" : " among those tried"}.`;
}

function isTriedInFull(method: MethodFairness | undefined): boolean {
  return method?.ok === true && method.groups.isComplete;
}

/** The partner whose leaving would cost the others most for each pound that it loses itself. */
function riskOf({ partners }: Fairness): string | null {
  const first = partners.find(({ propensity }) => propensity === null);
  if (first !== undefined) {
    const others = partners.filter(({ propensity }) => propensity === null).length - 1;
    const also = others === 0 ? "" : ` and ${others === 1 ? "one other" : `${String(others)} others`}`;
    return `${first.partner}${also} would pay no more alone.`;
  }
  const worst = [...partners].sort((one, other) => (other.propensity ?? 0) - (one.propensity ?? 0))[0];
  if (worst?.propensity === null || worst === undefined || worst.propensity <= 1) return null;
  return `${worst.partner} can hurt the others most: £${worst.propensity.toFixed(2)} for each £1 that it loses by leaving.`;
}

/** A group by its partners; long ones by their number. */
export function groupWords(group: string): string {
  const names = group.split("+");
  if (names.length > 4) return `a group of ${String(names.length)} partners`;
  return names.length < 2 ? group : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** Whether any charges would do, in a sentence; what could not be worked out is told by its own problems. */
export function sayCore(core: CoreFinding, pounds: Pounds): string | null {
  switch (core.kind) {
    case "ranges":
      return "There are charges that no group would walk away from. The table says how far each charge may move.";
    case "empty":
      return `No charges satisfy every group: whatever is done, some group pays at least ${pounds(core.overcharge)} a year more than on its own. ${pounds(core.outside)} a year from elsewhere would keep all in.`;
    case "too-many":
      return `How far each charge may move is worked out for up to ${String(core.limit)} partners.`;
    case "problems":
      return null;
  }
}

/** How far the finding about today's charges can be relied on. */
export function saySure(sure: SureFinding): string | null {
  switch (sure.kind) {
    case "no-ranges":
      return "How sure this is cannot be said: no partner has a low and a high cost of going alone in Partners.";
    case "problems":
      return null;
    case "known":
      return `${sureWords[sure.howSure]} Groups that would pay less on their own: ${countWords(sure.low)} at low costs of going alone, ${countWords(sure.high)} at high ones.`;
  }
}

function countWords({ failing, tried }: GroupTest): string {
  return `${failing === 0 ? "none" : failing.toLocaleString("en-GB")} of ${tried.toLocaleString("en-GB")} tried`;
}

const sureWords = {
  "stable throughout": "Today’s charges stand over the whole range of what going alone may cost.",
  "stable at central costs": "Today’s charges stand at the likely costs of going alone, and not at the low ones.",
  "stable only at high costs":
    "Today’s charges would stand only if going alone cost as much as the high estimates say.",
  "not stable": "Today’s charges stand at no estimate of what going alone may cost.",
} as const;

/** Estimates say so, with how far they may be off and what they rest on. */
export function sayEstimate(method: MethodFairness, pounds: Pounds): string | null {
  if (!method.ok || method.standardErrors === null) return null;
  const most = Math.max(0, ...method.standardErrors);
  const label = fairnessMethod(method.method)?.wish ?? method.method;
  return `${label}: estimated from ${method.orders.toLocaleString("en-GB")} orders of joining with a fixed seed; standard error at most ${pounds(Math.ceil(most * 100) / 100)} a partner.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
