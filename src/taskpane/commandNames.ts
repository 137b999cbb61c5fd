/** The actions that the ribbon's buttons name in the manifest; each is associated when the pane starts. */
export const commandNames = [
  "newPartnership",
  "openSample",
  "pullBaselines",
  "allocateCosts",
  "appraiseSavings",
  "compareFairness",
  "modelLeaving",
  "traceCell",
  "checkNumbers",
  "sendCopy",
] as const;

export type CommandName = (typeof commandNames)[number];
