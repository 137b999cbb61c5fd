import type { NativeTwin } from "../twin";
import { airport } from "./airport";
import { allocate } from "./allocate";
import { annualEquivalent } from "./annualEquivalent";
import { banded } from "./banded";
import { bonus } from "./bonus";
import { buyIn } from "./buyIn";
import { claims } from "./claims";
import { collar } from "./collar";
import { cost } from "./cost";
import { dampen } from "./dampen";
import { direct } from "./direct";
import { discountFactor } from "./discountFactor";
import { disruption } from "./disruption";
import { domino } from "./domino";
import { exitCharge } from "./exitCharge";
import { exitDate } from "./exitDate";
import { fair } from "./fair";
import { gainShare } from "./gainShare";
import { groupCosts } from "./groupCosts";
import { mrp } from "./mrp";
import { noWorseOff } from "./noWorseOff";
import { optimism } from "./optimism";
import { painGain } from "./painGain";
import { partYear } from "./partYear";
import { payback } from "./payback";
import { presentValue } from "./presentValue";
import { realTerms } from "./realTerms";
import { reciprocal } from "./reciprocal";
import { redundancyWeeks } from "./redundancyWeeks";
import { settle } from "./settle";
import { shares } from "./shares";
import { split } from "./split";
import { stability } from "./stability";
import { stepDown } from "./stepDown";
import { switching } from "./switching";
import { tolerance } from "./tolerance";
import { viability } from "./viability";
import { withdraw } from "./withdraw";

interface TwinEntry {
  readonly twin: NativeTwin;
  /** Names of the arguments; one marked with ! shapes the workings, so it is fixed when the copy is made. */
  readonly parameters: readonly string[];
}

/** Every function that a copy can re-express. A function is added by adding its file and a line here. */
const twins: readonly TwinEntry[] = [
  { twin: split, parameters: ["amount", "weights", "minimum", "maximum", "unit!"] },
  { twin: shares, parameters: ["formula!", "drivers"] },
  { twin: allocate, parameters: ["costs", "rules", "drivers", "unit!", "year!"] },
  { twin: tolerance, parameters: ["agreed", "actual", "points"] },
  { twin: collar, parameters: ["charges", "prior", "down", "up", "unit!"] },
  { twin: dampen, parameters: ["old", "new", "weight", "unit!"] },
  { twin: settle, parameters: ["balances"] },
  { twin: cost, parameters: ["members", "partners", "lines"] },
  { twin: withdraw, parameters: ["leavers", "partners", "lines", "rules", "unit!", "year!"] },
  { twin: domino, parameters: ["leavers", "partners", "lines", "rules", "tolerance"] },
  { twin: viability, parameters: ["partner", "driver!", "partners", "lines", "rules"] },
  { twin: exitDate, parameters: ["notice", "months", "expiry!"] },
  { twin: partYear, parameters: ["annual", "date"] },
  { twin: exitCharge, parameters: ["stranded", "profile", "rate", "oneoff", "credit", "unit!"] },
  { twin: discountFactor, parameters: ["year", "schedule!"] },
  { twin: presentValue, parameters: ["flows", "schedule!", "timing!"] },
  { twin: payback, parameters: ["flows", "schedule!"] },
  { twin: annualEquivalent, parameters: ["flows", "schedule!"] },
  { twin: switching, parameters: ["flows", "schedule!"] },
  { twin: optimism, parameters: ["type", "mitigated", "measure!"] },
  { twin: realTerms, parameters: ["amount", "from!", "to!", "deflators"] },
  { twin: redundancyWeeks, parameters: ["age", "service"] },
  { twin: mrp, parameters: ["capital", "life!", "method!", "rate"] },
  { twin: buyIn, parameters: ["setup", "life", "elapsed", "share", "outstanding", "credit"] },
  { twin: banded, parameters: ["usage", "bands", "method!"] },
  { twin: groupCosts, parameters: ["partners", "lines"] },
  { twin: fair, parameters: ["groupcosts", "method!", "unit!"] },
  { twin: disruption, parameters: ["charges", "groupcosts"] },
  { twin: stability, parameters: ["charges", "groupcosts"] },
  { twin: airport, parameters: ["needs", "counts"] },
  { twin: direct, parameters: ["costs", "usage", "unit!"] },
  { twin: stepDown, parameters: ["costs", "usage", "order", "unit!"] },
  { twin: reciprocal, parameters: ["costs", "usage", "unit!"] },
  { twin: claims, parameters: ["estate", "claims", "method!", "unit!"] },
  { twin: noWorseOff, parameters: ["charges", "baselines", "unit!"] },
  { twin: gainShare, parameters: ["gain", "weights", "hurdle", "unit!"] },
  { twin: painGain, parameters: ["target", "outturn", "bands"] },
  { twin: bonus, parameters: ["output", "threshold", "rate", "cap"] },
];

/** Functions that explain or read rather than compute: a copy holds what they showed, with its source. */
export const valueFunctions: readonly string[] = ["TRACE", "POUNDS"];

export function twinEntry(id: string): TwinEntry | null {
  return twins.find(({ twin }) => twin.id === id.toUpperCase()) ?? null;
}
