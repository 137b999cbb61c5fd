import type { Job } from "./shell/jobs";

/** What each job is called, on its button of the ribbon, on Home, and above its screen. */
export const jobTitles = {
  home: "Fairshare",
  about: "What Fairshare does",
  settings: "Settings",
  editCostLine: "Add or change a cost line",
  editBenefit: "Add or change a benefit",
  newPartnership: "New partnership",
  openSample: "Open the sample partnership",
  pullBaselines: "Pull baselines",
  allocateCosts: "Allocate costs",
  appraiseSavings: "Appraise savings",
  compareFairness: "What would be fair?",
  modelLeaving: "Model a partner leaving",
  traceCell: "Trace a charge",
  checkNumbers: "Check the numbers",
  sendCopy: "Send a copy",
} as const satisfies Record<Job, string>;
