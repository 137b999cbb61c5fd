import { cellAddress, blockAddress } from "../cellAddress";
import { toFileFormula } from "../formula/fileFormula";
import type { SheetSnapshot, SnapshotColumn, SnapshotRow } from "../sheetSnapshot";
import type { Extent, SnapshotCell, SnapshotValue } from "../snapshotCell";
import { escapeCellText, escapeXml } from "../xml/escapeXml";
import { arrayBlock } from "./arrayBlock";
import { fileError, LONGEST_FORMULA, LONGEST_TEXT } from "./excelLimits";
import type { SharedStrings } from "./sharedStrings";
import type { StyleNumbers } from "./styleNumbers";

export interface CellsContext {
  readonly strings: SharedStrings;
  readonly styles: StyleNumbers;
  readonly lose: (sentence: string) => void;
}

/** The `sheetFormatPr` element: sizes of columns and rows that are not listed one by one. */
export function defaultSizesXml({ defaultColumnWidth: width, defaultRowHeight: height }: SheetSnapshot): string {
  const columns = width === undefined ? "" : ` defaultColWidth="${width}"`;
  const rows = height === undefined ? ` defaultRowHeight="15"` : ` defaultRowHeight="${height}" customHeight="1"`;
  return `<sheetFormatPr${columns}${rows}/>`;
}

/** The `cols` element with widths, or "" where no column has one. */
export function columnsXml(columns: readonly SnapshotColumn[], styles: StyleNumbers): string {
  if (columns.length === 0) return "";
  const elements = [...columns]
    .sort((a, b) => a.index - b.index)
    .map(({ index, width, hidden, style }) => {
      const size = width === undefined ? ` width="9.140625"` : ` width="${width}" customWidth="1"`;
      const look = style === undefined ? "" : ` style="${styles.numberOf(style)}"`;
      return `<col min="${index + 1}" max="${index + 1}"${size}${look}${hidden === true ? ` hidden="1"` : ""}/>`;
    });
  return `<cols>${elements.join("")}</cols>`;
}

/** The `sheetData` element: every row and cell of the sheet. */
export function sheetDataXml(sheet: SheetSnapshot, context: CellsContext): string {
  const rows = new Map<number, { readonly definition?: SnapshotRow; readonly cells: SnapshotCell[] }>();
  for (const definition of sheet.rows) rows.set(definition.index, { definition, cells: [] });
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row) ?? { cells: [] };
    rows.set(cell.row, row);
    row.cells.push(cell);
  }
  const elements = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([index, { definition, cells }]) => {
      const inside = cells
        .sort((a, b) => a.column - b.column)
        .map((cell) => cellXml(cell, sheet.name, context))
        .join("");
      return `<row r="${index + 1}"${rowAttributes(definition, context.styles)}>${inside}</row>`;
    });
  return `<sheetData>${elements.join("")}</sheetData>`;
}

function rowAttributes(row: SnapshotRow | undefined, styles: StyleNumbers): string {
  if (row === undefined) return "";
  const height = row.height === undefined ? "" : ` ht="${row.height}" customHeight="1"`;
  const look = row.style === undefined ? "" : ` s="${styles.numberOf(row.style)}" customFormat="1"`;
  return `${look}${height}${row.hidden === true ? ` hidden="1"` : ""}`;
}

function cellXml(cell: SnapshotCell, sheet: string, context: CellsContext): string {
  const at = cellAddress(cell.row, cell.column);
  const value = fitText(cell.value, `${sheet}!${at}`, context);
  const looksLikeFormula = typeof value === "string" && /^[=+\-@']/.test(value);
  const number = context.styles.numberOf(cell.style, looksLikeFormula && cell.formula === undefined);
  const style = number === 0 ? "" : ` s="${number}"`;
  const formula = cell.formula === undefined ? undefined : fileFormulaOf(cell, `${sheet}!${at}`, context);
  if (formula === undefined) {
    if (typeof value === "string") return `<c r="${at}"${style} t="s"><v>${context.strings.add(value)}</v></c>`;
    const [type, result] = resultXml(value);
    return result === "" && style === "" ? "" : `<c r="${at}"${style}${type}>${result}</c>`;
  }
  const array = arrayBlock(cell);
  const dynamic = array?.dynamic === true ? ` cm="1"` : "";
  const block = array === undefined ? "" : ` t="array" ref="${coveredBy(cell, array.extent)}"`;
  const [type, result] = resultXml(value);
  return `<c r="${at}"${style}${type}${dynamic}><f${block}>${escapeXml(formula)}</f>${result}</c>`;
}

function fileFormulaOf(cell: SnapshotCell, where: string, { lose }: CellsContext): string | undefined {
  const formula = toFileFormula(cell.formula ?? "");
  if (formula.length > LONGEST_FORMULA) {
    const length = formula.length.toLocaleString("en-GB");
    lose(`The formula in ${where} has ${length} characters; Excel takes 8,192. Its last value was saved in its place.`);
    return undefined;
  }
  return formula === "" ? undefined : formula;
}

function coveredBy(cell: SnapshotCell, extent: Extent): string {
  return blockAddress({
    top: cell.row,
    left: cell.column,
    bottom: cell.row + Math.max(1, extent.rows) - 1,
    right: cell.column + Math.max(1, extent.columns) - 1,
  });
}

/** Type attribute and value element of a result. */
function resultXml(value: SnapshotValue): [string, string] {
  if (value === null) return ["", ""];
  if (typeof value === "string") return [` t="str"`, `<v>${escapeCellText(value)}</v>`];
  if (typeof value === "boolean") return [` t="b"`, `<v>${value ? 1 : 0}</v>`];
  if (typeof value === "object") {
    const error = fileError(value.error);
    return error === undefined ? ["", ""] : [` t="e"`, `<v>${error}</v>`];
  }
  return Number.isFinite(value) ? ["", `<v>${value}</v>`] : [` t="e"`, "<v>#NUM!</v>"];
}

function fitText(value: SnapshotValue, where: string, { lose }: CellsContext): SnapshotValue {
  if (typeof value !== "string" || value.length <= LONGEST_TEXT) return value;
  lose(
    `The text in ${where} has ${value.length.toLocaleString("en-GB")} characters; Excel takes 32,767. The rest was cut off.`,
  );
  return value.slice(0, LONGEST_TEXT);
}
