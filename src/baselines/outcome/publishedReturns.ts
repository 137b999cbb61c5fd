import { recogniseReturn } from "../recognisers/recogniseReturn";
import type { FileRecogniser } from "./fileRecogniser";
import { outcomeOfReturn } from "./outcomeOfReturn";

/** Where a return was seen but something about it must be asked. */
const asked = new Set(["unit-not-stated", "year-not-stated"]);

/** MHCLG's Revenue Account and Revenue Outturn tables (RA, RS, RSX, RO1 to RO6), a council a row or a council and a line a row. */
export const publishedReturns: FileRecogniser = (file, { councils, stated }) => {
  const read = recogniseReturn(file, councils, stated);
  if (read.ok) return { ok: true, value: outcomeOfReturn(read.value, councils) };
  return read.problems.every(({ code }) => asked.has(code)) ? read : undefined;
};
