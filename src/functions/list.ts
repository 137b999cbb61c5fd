import { allocate } from "./allocate";
import { cost } from "./cost";
import type { FunctionDefinition } from "./defineFunction";
import { domino } from "./domino";
import { shares } from "./shares";
import { split } from "./split";
import { withdraw } from "./withdraw";

/** Every function that a workbook can call, in the order of the help. Ids never change once they are out. */
export const functionList: readonly FunctionDefinition[] = [split, shares, allocate, cost, withdraw, domino];
