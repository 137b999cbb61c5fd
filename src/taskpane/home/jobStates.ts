import type { Partnership } from "../../model/partnership";
import { todayOf } from "../../model/partnership";
import { formatCount, formatList } from "../format/formatMoney";
import { jobTitles } from "../jobTitles";
import type { Job } from "../shell/jobs";

export interface JobState {
  readonly job: Job;
  readonly title: string;
  readonly words: string;
}

/** The jobs in the order in which one meets them, each with how it stands in a few words. */
export function jobStates(partnership: Partnership): readonly JobState[] {
  return [
    { job: "pullBaselines", title: jobTitles.pullBaselines, words: baselineWords(partnership) },
    { job: "allocateCosts", title: jobTitles.allocateCosts, words: allocationWords(partnership) },
    { job: "appraiseSavings", title: jobTitles.appraiseSavings, words: savingsWords(partnership) },
    { job: "compareFairness", title: jobTitles.compareFairness, words: "Who would pay less apart, and what to do" },
    { job: "modelLeaving", title: jobTitles.modelLeaving, words: leavingWords(partnership) },
    { job: "traceCell", title: jobTitles.traceCell, words: "Why a partner pays what it pays" },
    { job: "sendCopy", title: jobTitles.sendCopy, words: "Ordinary formulas; no add-in needed" },
  ];
}

function baselineWords(partnership: Partnership): string {
  const { partners, baselines, baselineYear } = partnership;
  const withFigures = partners.filter(({ name }) => todayOf(partnership, name) !== null).length;
  if (baselines.length === 0) return "None pulled yet";
  return `${withFigures} of ${partners.length} complete for ${baselineYear}`;
}

function allocationWords({ costs, rules }: Partnership): string {
  if (costs.length === 0) return "No cost lines yet";
  return `${formatCount(costs.length, "cost line")}, ${formatCount(rules.length, "rule")}`;
}

function savingsWords({ benefits, savings }: Partnership): string {
  if (benefits.length === 0) return "No benefits typed yet";
  return `${formatCount(benefits.length, "benefit")} over ${formatCount(savings.horizonYears, "year")}`;
}

function leavingWords({ leaving }: Partnership): string {
  if (leaving.leavers.length === 0) return "Nobody is set to leave";
  return `Set to leave: ${formatList(leaving.leavers)}`;
}
