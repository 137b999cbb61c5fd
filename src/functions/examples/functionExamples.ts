import { appraisalExamples } from "./appraisalExamples";
import { baselineExamples } from "./baselineExamples";
import type { FunctionExample } from "./functionExample";
import { groupExamples } from "./groupExamples";
import { leavingExamples } from "./leavingExamples";
import { rewardExamples } from "./rewardExamples";
import { sharingExamples } from "./sharingExamples";

/** One for each function, in the order of the list. */
export const functionExamples: readonly FunctionExample[] = [
  ...sharingExamples,
  ...rewardExamples,
  ...groupExamples,
  ...leavingExamples,
  ...appraisalExamples,
  ...baselineExamples,
];
