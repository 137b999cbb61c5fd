import { LAST_COLUMN, LAST_ROW, parseBlock, parseCell } from "../../cellAddress";
import { fromFileFormula } from "../../formula/fileFormula";
import type { AddInNames } from "../../formula/fileFormula";
import { refersOutside } from "../../formula/refersOutside";
import { shiftFormula } from "../../formula/shiftFormula";
import type { SheetSnapshot } from "../../sheetSnapshot";
import type { Extent, SnapshotCell, SnapshotValue } from "../../snapshotCell";
import { unescapeCellText } from "../../xml/escapeXml";
import { scanXml } from "../../xml/scanXml";
import type { XmlAttributes } from "../../xml/scanXml";
import { isOn } from "../../xml/xmlTree";
import type { LossList } from "../book/lossList";
import { isoDateSerial } from "./isoDateSerial";

export interface CellsSource {
  readonly texts: readonly string[];
  readonly names: AddInNames;
  /** Numbers of cell metadata that mean "dynamic array". */
  readonly dynamic: ReadonlySet<number>;
  readonly losses: LossList;
}

export type RawCells = Pick<SheetSnapshot, "cells" | "columns" | "rows">;

interface Draft {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number | undefined;
  readonly dynamic: boolean;
  formula: XmlAttributes | undefined;
  formulaText: string;
  value: string;
  inline: string;
}

interface Shared {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Widest that a run of equal columns is spelt out: beyond it, a file means "all the rest". */
const WIDEST_RUN = 1024;

/** Reads `cols` and `sheetData` of a sheet. Styles are still the file's own numbers. */
export function readCells(xml: string, sheet: string, source: CellsSource): RawCells {
  const cells: SnapshotCell[] = [];
  const columns: RawCells["columns"][number][] = [];
  const rows: RawCells["rows"][number][] = [];
  const shared = new Map<string, Shared>();
  let row = -1;
  let column = -1;
  let draft: Draft | undefined;
  let into: "value" | "formulaText" | "inline" | undefined;
  let inReading = false;
  scanXml(xml, {
    open(name, attributes) {
      if ((name === "col" || name === "row") && Number(attributes.get("outlineLevel") ?? 0) > 0) {
        source.losses.addOnSheet(sheet, "Groups of rows and columns were left out; folded ones are still hidden");
      }
      if (name === "col") columns.push(...readColumns(attributes));
      else if (name === "row") {
        row = attributes.has("r") ? Number(attributes.get("r")) - 1 : row + 1;
        column = -1;
        const definition = readRow(row, attributes);
        if (definition !== undefined) rows.push(definition);
      } else if (name === "c") {
        const address = attributes.get("r");
        const place = address === undefined ? { row, column: column + 1 } : parseCell(address);
        if (place === undefined) return;
        column = place.column;
        draft = startCell(place.row, place.column, attributes, source);
      } else if (draft !== undefined) {
        if (name === "v") into = "value";
        else if (name === "f") {
          into = "formulaText";
          draft.formula = attributes;
        } else if (name === "rPh") inReading = true;
        else if (name === "t" && !inReading) into = "inline";
      }
    },
    text(text) {
      if (draft !== undefined && into !== undefined) draft[into] += text;
    },
    close(name) {
      if (name === "rPh") inReading = false;
      if (name === "v" || name === "f" || name === "t") into = undefined;
      if (name !== "c" || draft === undefined) return;
      if (draft.row >= 0 && draft.row <= LAST_ROW && draft.column >= 0 && draft.column <= LAST_COLUMN) {
        const cell = finish(draft, sheet, shared, source);
        if (cell !== undefined) cells.push(cell);
      }
      draft = undefined;
    },
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { cells, columns, rows };
}

function startCell(row: number, column: number, attributes: XmlAttributes, source: CellsSource): Draft {
  const style = attributes.get("s");
  const metadata = attributes.get("cm");
  return {
    row,
    column,
    type: attributes.get("t") ?? "n",
    style: style === undefined ? undefined : Number(style),
    dynamic: metadata !== undefined && source.dynamic.has(Number(metadata)),
    formula: undefined,
    formulaText: "",
    value: "",
    inline: "",
  };
}

function finish(
  draft: Draft,
  sheet: string,
  shared: Map<string, Shared>,
  source: CellsSource,
): SnapshotCell | undefined {
  const { row, column, style } = draft;
  const value = valueOf(draft, source);
  const look = style === undefined ? {} : { style };
  const formula = formulaOf(draft, sheet, shared, source);
  if (formula === undefined) {
    return value === null && style === undefined ? undefined : { row, column, value, ...look };
  }
  const typed = fromFileFormula(formula, source.names);
  const block = draft.formula?.get("t") === "array" ? extentOf(draft.formula.get("ref")) : undefined;
  const extent = block ?? (draft.dynamic ? { rows: 1, columns: 1 } : undefined);
  if (extent === undefined) return { row, column, value, formula: typed, ...look };
  return draft.dynamic
    ? { row, column, value, formula: typed, spill: extent, ...look }
    : { row, column, value, formula: typed, array: extent, ...look };
}

function formulaOf(
  draft: Draft,
  sheet: string,
  shared: Map<string, Shared>,
  { losses }: CellsSource,
): string | undefined {
  const { formula: attributes, row, column } = draft;
  if (attributes === undefined) return undefined;
  const text = draft.formulaText.trim();
  const group = attributes.get("si");
  if (attributes.get("t") === "dataTable") {
    losses.addOnSheet(sheet, "What-if data tables became plain cells with their last values");
    return undefined;
  }
  if (refersOutside(text)) return undefined;
  if (attributes.get("t") !== "shared" || group === undefined) return text === "" ? undefined : text;
  if (text !== "") {
    shared.set(group, { text, row, column });
    return text;
  }
  const first = shared.get(group);
  return first === undefined ? undefined : shiftFormula(first.text, row - first.row, column - first.column);
}

function valueOf(draft: Draft, source: CellsSource): SnapshotValue {
  const { type, value } = draft;
  if (type === "s") return source.texts[Number(value)] ?? null;
  if (type === "inlineStr") return unescapeCellText(draft.inline);
  if (type === "str") return unescapeCellText(value);
  if (value.trim() === "") return null;
  if (type === "b") return isOn(value.trim());
  if (type === "e") return { error: value.trim() };
  if (type === "d") return isoDateSerial(value.trim()) ?? value;
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

function readColumns(attributes: XmlAttributes): RawCells["columns"] {
  const first = Number(attributes.get("min") ?? 1) - 1;
  const last = Math.min(Number(attributes.get("max") ?? first + 1) - 1, LAST_COLUMN);
  const width = Number(attributes.get("width"));
  const style = attributes.get("style");
  const column = {
    ...(isOn(attributes.get("customWidth")) && width > 0 ? { width } : {}),
    ...(isOn(attributes.get("hidden")) ? { hidden: true as const } : {}),
    ...(style === undefined || style === "0" ? {} : { style: Number(style) }),
  };
  if (!(first >= 0) || last - first > WIDEST_RUN || Object.keys(column).length === 0) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => ({ index: first + index, ...column }));
}

function readRow(index: number, attributes: XmlAttributes): RawCells["rows"][number] | undefined {
  const height = Number(attributes.get("ht"));
  const style = attributes.get("s");
  const row = {
    index,
    ...(isOn(attributes.get("customHeight")) && height >= 0 ? { height } : {}),
    ...(isOn(attributes.get("hidden")) ? { hidden: true as const } : {}),
    ...(isOn(attributes.get("customFormat")) && style !== undefined ? { style: Number(style) } : {}),
  };
  return Object.keys(row).length > 1 ? row : undefined;
}

function extentOf(reference: string | undefined): Extent | undefined {
  const block = parseBlock(reference ?? "");
  return block === undefined
    ? undefined
    : { rows: block.bottom - block.top + 1, columns: block.right - block.left + 1 };
}
