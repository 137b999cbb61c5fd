import { airport } from "./airport";
import { allocate } from "./allocate";
import { discountFactor, payback, presentValue } from "./appraisal";
import { banded } from "./banded";
import { collar, dampen, tolerance } from "./changes";
import { annualEquivalent, switching } from "./comparing";
import { cost } from "./cost";
import type { FunctionDefinition } from "./defineFunction";
import { disruption } from "./disruption";
import { domino } from "./domino";
import { optimism, realTerms } from "./estimates";
import { buyIn } from "./joining";
import { fair } from "./fair";
import { groupCosts } from "./groupCosts";
import { exitCharge, exitDate, partYear } from "./leaving";
import { pounds } from "./pounds";
import { direct, reciprocal, stepDown } from "./recharges";
import { bonus, claims, gainShare, noWorseOff, painGain } from "./rewards";
import { settle } from "./settle";
import { shares } from "./shares";
import { split } from "./split";
import { stability } from "./stability";
import { trace } from "./trace";
import { mrp, redundancyWeeks } from "./transition";
import { viability } from "./viability";
import { withdraw } from "./withdraw";

/** Every function that a workbook can call, in the order of the help. Ids never change once they are out. */
export const functionList: readonly FunctionDefinition[] = [
  split,
  shares,
  allocate,
  trace,
  tolerance,
  collar,
  dampen,
  banded,
  settle,
  direct,
  stepDown,
  reciprocal,
  noWorseOff,
  gainShare,
  painGain,
  bonus,
  claims,
  cost,
  groupCosts,
  fair,
  airport,
  stability,
  disruption,
  withdraw,
  domino,
  viability,
  exitDate,
  partYear,
  exitCharge,
  buyIn,
  discountFactor,
  presentValue,
  payback,
  annualEquivalent,
  switching,
  optimism,
  realTerms,
  redundancyWeeks,
  mrp,
  pounds,
];
