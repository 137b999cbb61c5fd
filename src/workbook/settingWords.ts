/** Words of the settings in the table Leaving, by the workbook name of their value. */
export const leavingSettings = {
  NoticeGiven: "Notice given",
  NoticeMonths: "Notice",
  PermittedExpiry: "Membership may end on",
  ExitRate: "Discount rate for the exit charge",
  ExitOneOff: "One-off cost that leaving causes",
  ExitCredit: "Credit to the leaver",
  FollowTolerance: "Others put up with",
} as const;

/** Words of the settings of the savings appraisal in the table Assumptions, by the workbook name of their value. */
export const savingsSettings = {
  Horizon: "Horizon",
  DiscountSchedule: "Discount schedule",
  FlowTiming: "Timing of flows",
  InvestmentTotal: "One-off cost to be shared",
  InvestmentFormula: "Formula that shares it",
} as const;
