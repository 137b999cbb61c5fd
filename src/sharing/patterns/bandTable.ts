import { cellOf, type Area } from "../area";
import type { TwinArgument } from "../twin";
import type { Working } from "../working";

/** Bands of price or share as columns: where each begins and ends, and its rate. */
export interface BandTable {
  readonly from: Area;
  readonly to: Area;
  readonly rate: Area;
  /** The end of the last band. */
  readonly last: Area;
}

/** An end that no usage reaches: stands for a band without limit. */
const noLimit = "10^15";

/** Writes the bands of a table of limits and rates; #N/A where a limit does not rise. `scale`: formula text by which limits are multiplied. */
export function writeBands(working: Working, bands: TwinArgument, rate: string, scale?: string): BandTable | null {
  const { area, values } = bands;
  if (area.columns !== 2) return null;
  const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
  const skipped = area.rows > 1 && isText(values[0]?.[0]) && isText(values[0]?.[1]) ? 1 : 0;
  const rows = area.rows - skipped;
  const at = working.at.bind(working);
  const head = working.row;
  ["From", "Up to", rate].forEach((word, k) => working.put(head, 1 + k, word, { look: "heading" }));
  const column = (k: number): Area => ({ sheet: working.sheet, row: head + 1, column: k, rows, columns: 1 });
  const [from, to, rates] = [column(1), column(2), column(3)];
  for (let k = 0; k < rows; k += 1) {
    const [limit, own] = [at(cellOf(area, k + skipped, 0)), at(cellOf(area, k + skipped, 1))];
    const start = at(working.formula(head + 1 + k, 1, k === 0 ? "0" : at(cellOf(to, k - 1, 0))));
    const scaled = scale === undefined ? limit : `${limit}*${scale}`;
    const rising = `IF(${scaled}>${start},${scaled},NA())`;
    const open = `IF(OR(ISBLANK(${limit}),TRIM(${limit}&"")="",LOWER(TRIM(${limit}&""))="none"),${noLimit},NA())`;
    const end =
      k < rows - 1
        ? `IF(ISNUMBER(${limit}),${rising},NA())`
        : `IF(ISNUMBER(${limit}),IF(${limit}=0,${noLimit},${rising}),${open})`;
    working.formula(head + 1 + k, 2, end);
    working.formula(head + 1 + k, 3, `IF(ISNUMBER(${own}),${own},NA())`, { format: "general" });
  }
  working.gap();
  return { from, to, rate: rates, last: cellOf(to, rows - 1, 0) };
}
