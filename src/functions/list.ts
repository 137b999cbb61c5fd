import { allocate } from "./allocate";
import { discountFactor, payback, presentValue } from "./appraisal";
import { collar, dampen, tolerance } from "./changes";
import { cost } from "./cost";
import type { FunctionDefinition } from "./defineFunction";
import { domino } from "./domino";
import { exitCharge, exitDate, partYear } from "./leaving";
import { pounds } from "./pounds";
import { settle } from "./settle";
import { shares } from "./shares";
import { split } from "./split";
import { trace } from "./trace";
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
  settle,
  cost,
  withdraw,
  domino,
  exitDate,
  partYear,
  exitCharge,
  discountFactor,
  presentValue,
  payback,
  pounds,
];
