import { numfmt, type Workbook, type Worksheet } from "@univerjs/core";
import { TableManager } from "@univerjs/preset-sheets-table";
import { IDefinedNamesService, LexerTreeBuilder } from "@univerjs/preset-sheets-core";
import type { CalculationSource, SourceCell } from "../calculation/calculationSource";
import type { TableShape } from "../formula/environment";
import type { Matrix, Scalar } from "../formula/formulaValue";
import type { GridTable } from "../gridObjects";
import { valueOfCell } from "./rawCell";
import { type RunningUniver, UNIT } from "./startUniver";
import { callLibrary } from "./callLibrary";
import { KeptBeside } from "./keptBeside";

const DAY = 86_400_000;

type TableExtras = Pick<GridTable, "hasHeader" | "hasTotal" | "style" | "bandedRows" | "filterButton">;

const PLAIN: TableExtras = {
  hasHeader: true,
  hasTotal: false,
  style: "TableStyleMedium2",
  bandedRows: true,
  filterButton: true,
};

/** The workbook that the grid library keeps, as the calculation sees it. */
export class UniverBook implements CalculationSource {
  readonly #running: RunningUniver;
  #tables: readonly TableShape[] | null = null;
  readonly #shared = new Map<string, Map<string, { row: number; column: number; formula: string }>>();

  readonly #extents = new Map<string, { readonly rows: number; readonly columns: number }>();
  readonly #extras: KeptBeside<TableExtras>;

  /** `tablesChanged` is called when header or total rows of tables came or went, which formulas go by. */
  constructor(running: RunningUniver, tablesChanged: () => void) {
    this.#running = running;
    this.#extras = new KeptBeside(running, "table-extras", (before, after) => {
      const [old, now] = [before ?? PLAIN, after ?? PLAIN];
      if (old.hasHeader !== now.hasHeader || old.hasTotal !== now.hasTotal) tablesChanged();
    });
  }

  get #workbook(): Workbook {
    return this.#running.workbook();
  }

  worksheet(sheet: string): Worksheet | null {
    return this.#workbook.getSheetBySheetId(sheet) ?? null;
  }

  /** Contents changed: how far they reach is measured anew. */
  contentsChanged(): void {
    this.#extents.clear();
  }

  /** Tables, names or sheets changed: what was remembered of them is read anew. */
  forget(): void {
    this.#tables = null;
    this.#shared.clear();
    this.#extents.clear();
  }

  /** What the library's tables do not know of themselves. */
  readonly tableExtras = (id: string): TableExtras => this.#extras.get(id) ?? PLAIN;

  setTableExtras(id: string, change: Partial<TableExtras>): void {
    this.#extras.put(id, { ...this.tableExtras(id), ...change });
  }

  sheetIds(): readonly string[] {
    return this.#workbook.getSheets().map((sheet) => sheet.getSheetId());
  }

  sheetId(name: string): string | undefined {
    const wanted = name.toLowerCase();
    return this.#workbook
      .getSheets()
      .find((sheet) => sheet.getName().toLowerCase() === wanted)
      ?.getSheetId();
  }

  sheetName(id: string): string {
    return this.worksheet(id)?.getName() ?? "";
  }

  cell(sheet: string, row: number, column: number): SourceCell | null {
    const cell = this.worksheet(sheet)?.getCellRaw(row, column);
    if (!cell) return null;
    if (typeof cell.f === "string" && cell.f.startsWith("=") && cell.f.length > 1)
      return { value: null, formula: cell.f };
    if (cell.si) return { value: null, formula: this.#sharedFormula(sheet, cell.si, row, column) };
    const value = valueOfCell(cell);
    return value === null ? null : { value, formula: null };
  }

  /** A formula that was filled down is kept once; the others name it. */
  #sharedFormula(sheet: string, id: string, row: number, column: number): string | null {
    const start = this.#sharedStart(sheet, id);
    if (!start) return null;
    return this.#running.injector
      .get(LexerTreeBuilder)
      .moveFormulaRefOffset(start.formula, column - start.column, row - start.row);
  }

  #sharedStart(sheet: string, id: string): { row: number; column: number; formula: string } | undefined {
    let known = this.#shared.get(sheet);
    if (!known?.has(id)) {
      known = new Map();
      this.#shared.set(sheet, known);
      const found = known;
      this.worksheet(sheet)
        ?.getCellMatrix()
        .forValue((row, column, cell) => {
          if (cell?.f && cell.si) found.set(cell.si, { row, column, formula: cell.f });
        });
    }
    return known.get(id);
  }

  extent(sheet: string): { readonly rows: number; readonly columns: number } {
    const known = this.#extents.get(sheet);
    if (known) return known;
    const range = this.worksheet(sheet)?.getCellMatrix().getDataRange();
    const extent = range ? { rows: range.endRow + 1, columns: range.endColumn + 1 } : { rows: 0, columns: 0 };
    this.#extents.set(sheet, extent);
    return extent;
  }

  formulas(sheet: string, visit: (row: number, column: number, formula: string) => void): void {
    this.worksheet(sheet)
      ?.getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell?.f && !cell?.si) return;
        const formula = this.cell(sheet, row, column)?.formula;
        if (formula) visit(row, column, formula);
      });
  }

  rowHidden(sheet: string, row: number): boolean {
    return this.worksheet(sheet)?.getRowVisible(row) === false;
  }

  tables(): readonly TableShape[] {
    this.#tables ??= this.#running.injector
      .get(TableManager)
      .getTableList(UNIT)
      .map((table) => {
        const { startRow, startColumn, endRow, endColumn } = table.range;
        const area = {
          sheet: table.subUnitId,
          row: startRow,
          column: startColumn,
          rows: endRow - startRow + 1,
          columns: endColumn - startColumn + 1,
        };
        const columns = Array.from({ length: area.columns }, (_, at) => {
          const header = valueOfCell(this.worksheet(area.sheet)?.getCellRaw(area.row, area.column + at) ?? null);
          return header === null || typeof header === "object" ? "" : String(header);
        });
        const { hasHeader, hasTotal } = this.tableExtras(table.id);
        return { name: table.name, area, hasHeader, hasTotal, columns };
      });
    return this.#tables;
  }

  nameFormula(name: string, sheet: string): string | undefined {
    const wanted = name.toLowerCase();
    const all = Object.values(this.#running.injector.get(IDefinedNamesService).getDefinedNameMap(UNIT) ?? {});
    const found = all.filter((each) => each.name.toLowerCase() === wanted);
    return (
      found.find((each) => each.localSheetId === sheet) ??
      found.find((each) => !each.localSheetId || each.localSheetId === "AllDefaultWorkbook")
    )?.formulaOrRefString;
  }

  library(name: string, args: readonly (Scalar | Matrix)[]): Scalar | Matrix | undefined {
    return callLibrary(this.#running.injector, name, args);
  }

  format(value: number, pattern: string): string {
    try {
      return numfmt.format(pattern, value, { locale: "en-GB" });
    } catch {
      return String(value);
    }
  }

  now(): number {
    const date = new Date();
    return (date.getTime() - date.getTimezoneOffset() * 60_000 - Date.UTC(1899, 11, 30)) / DAY;
  }
}
