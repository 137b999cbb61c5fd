import { CellValueType, type ICellData } from "@univerjs/core";
import { failure, isError, type Scalar } from "../formula/formulaValue";

const ERRORS: ReadonlySet<string> = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
]);

/** What a cell of the library's sheet holds, apart from any formula. */
export const valueOfCell = (cell: ICellData | null | undefined): Scalar => {
  if (!cell) return null;
  if (cell.p) return (cell.p.body?.dataStream ?? "").replace(/\r?\n?\0?$/, "").replaceAll("\r", "\n");
  const { v, t } = cell;
  if (v === null || v === undefined || (v === "" && t === undefined)) return null;
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === "1" || v === "TRUE";
  if (t === CellValueType.NUMBER) return Number(v);
  if (t === CellValueType.STRING && typeof v === "string" && ERRORS.has(v)) return failure(v);
  return t === undefined ? v : String(v);
};

/** The library's own form of a value. Text is marked as text, so that "007" and "=1+1" stay what they are. */
export const cellOfValue = (value: Scalar): Pick<ICellData, "v" | "t"> => {
  if (value === null) return { v: null, t: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (isError(value)) return { v: value.error, t: CellValueType.STRING };
  return { v: value, t: looksOtherwise(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
};

/** Text that would be taken for a number, a truth value, an error or a formula. */
const looksOtherwise = (text: string): boolean =>
  text.startsWith("=") ||
  ERRORS.has(text) ||
  /^(true|false)$/i.test(text) ||
  (text.trim() !== "" && !Number.isNaN(Number(text)));
