import type { FormulaFunction, FunctionTable } from "./formulaFunction";
import { aggregateFunctions } from "./functions/aggregateFunctions";
import { arrayFunctions } from "./functions/arrayFunctions";
import { conditionalFunctions } from "./functions/conditionalFunctions";
import { dateFunctions } from "./functions/dateFunctions";
import { financialFunctions } from "./functions/financialFunctions";
import { informationFunctions } from "./functions/informationFunctions";
import { lambdaFunctions } from "./functions/lambdaFunctions";
import { logicFunctions } from "./functions/logicFunctions";
import { lookupFunctions } from "./functions/lookupFunctions";
import { mathFunctions } from "./functions/mathFunctions";
import { matrixFunctions } from "./functions/matrixFunctions";
import { textFunctions } from "./functions/textFunctions";

const TABLES: readonly FunctionTable[] = [
  aggregateFunctions,
  arrayFunctions,
  conditionalFunctions,
  dateFunctions,
  financialFunctions,
  informationFunctions,
  lambdaFunctions,
  logicFunctions,
  lookupFunctions,
  mathFunctions,
  matrixFunctions,
  textFunctions,
];

const known = new Map<string, FormulaFunction>(TABLES.flatMap((table) => Object.entries(table)));

/** A worksheet function by its English name in capitals. */
export const findFunction = (name: string): FormulaFunction | undefined => known.get(name);
