import type { FileRecogniser } from "./fileRecogniser";
import { contractsLists } from "./contractsLists";
import { publishedReturns } from "./publishedReturns";
import { spendFiles, spendWithoutHeadings } from "./spendFiles";

/** Every kind of file that can be read, in the order in which they are tried; the first that knows a file has it. A new one is a file and a line here. */
export const fileRecognisers: readonly FileRecogniser[] = [
  contractsLists,
  spendFiles,
  publishedReturns,
  spendWithoutHeadings,
];
