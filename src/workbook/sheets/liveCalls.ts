/** Blank required cells among the inputs of the cost model, counted by native formulas: some versions of Excel hand a blank to a function as 0, so the function cannot see them. */
const blankBesidesDrivers =
  "COUNTBLANK(Costs[Line])+COUNTBLANK(Costs[Behaviour])+COUNTBLANK(Costs[Amount])+ABS(COUNTBLANK(Rules[Formula])-COUNTBLANK(Rules[Rule]))";

/** The same for sharing alone, which asks for no cost of going alone. */
export const blankInputsOfSharing = `COUNTBLANK(Drivers[#All])-COUNTBLANK(Drivers[Alone])+${blankBesidesDrivers}`;

export const blankInputs = `COUNTBLANK(Drivers[#All])+${blankBesidesDrivers}`;

/** The calls of custom functions that results stand on; each is written once on its sheet and spills. */
export const liveCalls = {
  allocate: "FAIRSHARE.ALLOCATE(Costs[#All],Rules[#All],Drivers[#All],0.01,ModelYear)",
  withdraw: "FAIRSHARE.WITHDRAW(Leavers[Leaver],Drivers[#All],Costs[#All],Rules[#All],0.01,ModelYear)",
  domino: "FAIRSHARE.DOMINO(Leavers[Leaver],Drivers[#All],Costs[#All],Rules[#All],FollowTolerance)",
} as const;

/** The call, unless a required cell is blank; then a sentence that says where to look. */
export function guarded(blankCell: string, call: string): string {
  return `=IF(${blankCell}>0,"Waits for a blank cell: see row 3",${call})`;
}
