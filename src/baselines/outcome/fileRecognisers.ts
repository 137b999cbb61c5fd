import type { FileRecogniser } from "./fileRecogniser";
import { publishedReturns } from "./publishedReturns";

/** Every kind of file that can be read, in the order in which they are tried; the first that knows a file has it. A new one is a file and a line here. */
export const fileRecognisers: readonly FileRecogniser[] = [publishedReturns];
