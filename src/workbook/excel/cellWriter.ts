import { cellName, rectangleName } from "../a1";
import type { Rectangle } from "../a1";
import { blocksOf, sizeOf } from "../planBlocks";
import { isFormula } from "../sheetPlan";
import type { CellInput } from "../sheetPlan";
import { toExcel } from "./excelCells";

/** Excel on the web takes 5 MB a request; a block stays well below it. */
const largestRequest = 2_000_000;
const largestBlock = 20_000;

/** Writes cells in blocks and sends them before a request grows too large. */
export class CellWriter {
  private readonly context: Excel.RequestContext;
  private queued = 0;

  constructor(context: Excel.RequestContext) {
    this.context = context;
  }

  /** Values at once, and a blank where a formula will stand: formulas may speak of tables and names that are still to come. */
  async literals(sheet: Excel.Worksheet, area: Rectangle, cells: readonly (readonly CellInput[])[]): Promise<void> {
    await this.write(
      sheet,
      area,
      cells.map((row) => row.map((input) => (isFormula(input) ? null : input))),
      "values",
    );
  }

  /** Formulas alone, in as few rectangles as they make; what stands between them is left as it is. */
  async formulas(sheet: Excel.Worksheet, area: Rectangle, cells: readonly (readonly CellInput[])[]): Promise<void> {
    const only = new Map<string, CellInput>();
    cells.forEach((row, down) => {
      row.forEach((input, across) => {
        if (isFormula(input)) only.set(cellName(area.row + down, area.column + across), input);
      });
    });
    for (const block of blocksOf(only)) await this.write(sheet, block.area, block.cells, "formulas");
  }

  private async write(
    sheet: Excel.Worksheet,
    area: Rectangle,
    cells: readonly (readonly CellInput[])[],
    property: "values" | "formulas",
  ): Promise<void> {
    const rowsAtOnce = Math.max(1, Math.floor(largestBlock / Math.max(area.columns, 1)));
    for (let from = 0; from < cells.length; from += rowsAtOnce) {
      const block = cells.slice(from, from + rowsAtOnce);
      const size = block.reduce((sum, row) => sum + row.reduce<number>((all, input) => all + sizeOf(input), 2), 0);
      if (this.queued > 0 && this.queued + size > largestRequest) await this.send();
      this.queued += size;
      const range = sheet.getRange(rectangleName({ ...area, row: area.row + from, rows: block.length }));
      range[property] = block.map((row) => row.map(toExcel));
    }
  }

  async send(): Promise<void> {
    this.queued = 0;
    await this.context.sync();
  }
}
