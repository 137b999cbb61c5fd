import { codeMap } from "./codeMap";
import { contractsLists } from "./contractsLists";
import { councilRegister } from "./councilRegister";
import { councilSheets } from "./councilSheets";
import { deflatorTable } from "./deflatorTable";
import { driverTables } from "./driverTables";
import type { FileRecogniser } from "./fileRecogniser";
import { moneyTables, serviceLists } from "./moneyTables";
import { publishedReturns } from "./publishedReturns";
import { spendFiles, spendWithoutHeadings } from "./spendFiles";

/** Every kind of file that can be read, in the order in which they are tried; the first that knows a file has it. A new one is a file and a line here. */
export const fileRecognisers: readonly FileRecogniser[] = [
  contractsLists,
  spendFiles,
  serviceLists,
  publishedReturns,
  councilRegister,
  codeMap,
  councilSheets,
  moneyTables,
  driverTables,
  deflatorTable,
  spendWithoutHeadings,
];
