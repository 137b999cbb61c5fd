import type { SheetPlan } from "../../workbook/sheetPlan";
import type { NamedPlace, RangeContent, ReadCell, TableContent } from "../../workbook/workbook";
import type { CellValue } from "../../model/cellValue";
import { cellArea, parseA1, type Area } from "../area";

/** All that a copy is made from: what stands in the workbook now, and how its sheets look. */
export interface CopyInput {
  /** The used part of every sheet that goes into the copy, in order. */
  readonly sheets: readonly RangeContent[];
  readonly tables: readonly TableContent[];
  readonly names: readonly NamedPlace[];
  /** Plans of the sheets, for widths, looks, notes and charts; a sheet without one goes plain. */
  readonly looks: readonly SheetPlan[];
  /** Name of the partnership or workbook. */
  readonly title: string;
  /** When the copy is made, in words, such as 21 November 2026. */
  readonly made: string;
  /** Sheets that were left out, with the reason. */
  readonly leftOut: readonly string[];
}

/** Values and formulas of the workbook by place. */
export class WorkbookContents {
  readonly input: CopyInput;
  readonly #sheets = new Map<string, { readonly content: RangeContent; readonly area: Area }>();
  readonly #workings = new Set<string>();
  readonly #tables = new Map<string, { readonly table: TableContent; readonly area: Area }>();

  constructor(input: CopyInput) {
    this.input = input;
    for (const content of input.sheets) {
      const area = placeOf(content.address, content.sheet);
      if (area !== null) this.#sheets.set(content.sheet.toLowerCase(), { content, area });
    }
    for (const table of input.tables) {
      const area = placeOf(table.address, table.sheet);
      if (area !== null) this.#tables.set(table.name.toLowerCase(), { table, area });
    }
  }

  hasSheet(name: string): boolean {
    return this.#sheets.has(name.toLowerCase()) || this.#workings.has(name.toLowerCase());
  }

  /** A sheet that the copy adds: formulas may point at it. */
  addWorking(name: string): void {
    this.#workings.add(name.toLowerCase());
  }

  usedArea(sheet: string): Area | null {
    return this.#sheets.get(sheet.toLowerCase())?.area ?? null;
  }

  read(area: Area): ReadCell {
    const found = this.#sheets.get(area.sheet.toLowerCase());
    if (found === undefined) return null;
    return found.content.values[area.row - found.area.row]?.[area.column - found.area.column] ?? null;
  }

  formula(area: Area): string | null {
    const found = this.#sheets.get(area.sheet.toLowerCase());
    if (found === undefined) return null;
    return found.content.formulas[area.row - found.area.row]?.[area.column - found.area.column] ?? null;
  }

  /** Values of an area; an error cell is its text. */
  grid(area: Area): CellValue[][] {
    return Array.from({ length: area.rows }, (_row, r) =>
      Array.from({ length: area.columns }, (_column, c) =>
        plainValue(this.read(cellArea(area.sheet, area.row + r, area.column + c))),
      ),
    );
  }

  table(name: string): { readonly table: TableContent; readonly area: Area } | null {
    return this.#tables.get(name.toLowerCase()) ?? null;
  }

  tableAt(cell: Area): { readonly table: TableContent; readonly area: Area } | null {
    for (const found of this.#tables.values()) {
      const { area } = found;
      const inside =
        area.sheet === cell.sheet &&
        cell.row >= area.row &&
        cell.row < area.row + area.rows &&
        cell.column >= area.column &&
        cell.column < area.column + area.columns;
      if (inside) return found;
    }
    return null;
  }

  tables(): readonly { readonly table: TableContent; readonly area: Area }[] {
    return [...this.#tables.values()];
  }

  named(name: string): Area | null {
    const found = this.input.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return found === undefined ? null : placeOf(found.address, found.sheet);
  }
}

/** Reads an address that may carry a sheet's name in front. */
function placeOf(address: string, sheet: string): Area | null {
  return parseA1(address.slice(address.lastIndexOf("!") + 1), sheet);
}

export function plainValue(value: ReadCell): CellValue {
  return typeof value === "object" && value !== null ? value.error : value;
}

export function isError(value: ReadCell): boolean {
  return typeof value === "object" && value !== null;
}
