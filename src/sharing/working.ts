import type { CellFormat, CellInput, CellLook, PlannedCell } from "../workbook/sheetPlan";
import { a1, absolute, bandCell, cellArea, type Area } from "./area";

export interface Looks {
  readonly look?: CellLook;
  readonly format?: CellFormat;
  readonly note?: string;
}

/** A sheet of visible workings that grows downwards: each call writes its blocks below what is there. */
export class Working {
  readonly sheet: string;
  readonly cells: PlannedCell[] = [];
  /** First row that nothing has been written to. */
  row: number;
  /** Widest column written so far. */
  width = 1;

  constructor(sheet: string, row = 1) {
    this.sheet = sheet;
    this.row = row;
  }

  /** Text of an area as a formula on this sheet writes it. */
  at(area: Area): string {
    return absolute(area, this.sheet);
  }

  put(row: number, column: number, put: CellInput, looks: Looks = {}): Area {
    const area = cellArea(this.sheet, row, column);
    this.cells.push({ at: a1(area), put, ...looks });
    this.row = Math.max(this.row, row + 1);
    this.width = Math.max(this.width, column);
    return area;
  }

  formula(row: number, column: number, formula: string, looks: Looks = {}): Area {
    return this.put(row, column, { formula: `=${formula}` }, looks);
  }

  heading(text: string): void {
    this.put(this.row, 1, text, { look: "heading" });
  }

  /** A labelled figure on the next row: label in column A, figure in column B. */
  labelled(label: string, put: CellInput, looks: Looks = {}): Area {
    const row = this.row;
    this.put(row, 1, label, { look: "label" });
    return this.put(row, 2, put, looks);
  }

  labelledFormula(label: string, formula: string, looks: Looks = {}): Area {
    return this.labelled(label, { formula: `=${formula}` }, looks);
  }

  /** Fills a row or column of cells with formulas or values. */
  fill(band: Area, put: (index: number) => CellInput, looks: Looks = {}): Area {
    const count = band.rows * band.columns;
    for (let index = 0; index < count; index += 1) {
      const cell = bandCell(band, index);
      this.put(cell.row, cell.column, put(index), looks);
    }
    return band;
  }

  fillFormula(band: Area, formula: (index: number) => string, looks: Looks = {}): Area {
    return this.fill(band, (index) => ({ formula: `=${formula(index)}` }), looks);
  }

  /** Takes back all that `write` put here when it gives a text, which says why it could not finish. */
  undoable<T>(write: () => T | string): T | string {
    const [count, row, width] = [this.cells.length, this.row, this.width];
    const result = write();
    if (typeof result === "string") {
      this.cells.length = count;
      this.row = row;
      this.width = width;
    }
    return result;
  }

  gap(): void {
    this.row += 1;
  }
}
