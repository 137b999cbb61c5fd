import { TableManager } from "@univerjs/preset-sheets-table";
import type { Grid } from "../grid";
import type { GridTable } from "../gridObjects";
import { valueOfCell } from "../univer/rawCell";
import { type GridContext, gridRange, rangeOf, worksheetOf } from "../univer/gridContext";
import { putCells } from "../univer/putCells";
import { UNIT } from "../univer/startUniver";
import { renameInFormulas } from "../univer/renameInFormulas";

type TablePart = Pick<Grid, "tables" | "addTable" | "deleteTable" | "changeTable">;

let made = 0;

/** Tables. What the library's tables do not know (totals, bands, style names) is kept beside them. */
export const tablePart = (context: GridContext): TablePart => {
  const { running, loop, program } = context;
  const manager = running.injector.get(TableManager);
  const { tableExtras } = loop.book;
  showWantedButtons(manager, (id) => tableExtras(id).filterButton);
  const run = async (id: string, params: object): Promise<boolean> => {
    const done = await program(() => running.commands.executeCommand(id, { unitId: UNIT, ...params }));
    loop.calculate();
    return done;
  };
  const describe = (id: string): GridTable => {
    const table = manager.getTableById(UNIT, id);
    if (!table) throw new Error(`no table ${id}`);
    return {
      id,
      name: table.getDisplayName(),
      range: gridRange(table.getSubunitId(), table.getRange()),
      ...tableExtras(id),
    };
  };
  /** A heading for every column, each different, as Excel sees to it. */
  const headings = (table: GridTable): void => {
    const { sheet, row, column, columns } = table.range;
    const worksheet = worksheetOf(context, sheet);
    const taken = new Set<string>();
    const value: Record<number, object> = {};
    for (let at = 0; at < columns; at++) {
      const found = valueOfCell(worksheet.getCellRaw(row, column + at) ?? null);
      const text = found === null || typeof found === "object" ? `Column${at + 1}` : String(found);
      let name = text;
      for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${text}${count}`;
      taken.add(name.toLowerCase());
      if (found !== name) value[column + at] = { v: name, t: 1, f: null, si: null, p: null };
    }
    if (Object.keys(value).length === 0) return;
    putCells(context, sheet, { [row]: value });
  };
  /** The library's own command would refuse a name that a sheet has too, which Excel allows. */
  const rename = (sheet: string, id: string, from: string, to: string): void => {
    const naming = (name: string) => ({
      id: "sheet.mutation.set-sheet-table",
      params: { unitId: UNIT, subUnitId: sheet, tableId: id, config: { name } },
    });
    program(() => {
      running.commands.syncExecuteCommand(naming(to).id, naming(to).params);
      running.undo.pushUndoRedo({ unitID: UNIT, undoMutations: [naming(from)], redoMutations: [naming(to)] });
    });
  };
  return {
    tables: () => manager.getTableList(UNIT).map(({ id }) => describe(id)),
    addTable: async (range, name, hasHeader) => {
      const id = `table-${Date.now().toString(36)}-${++made}`;
      const { sheet } = range;
      let area = range;
      if (!hasHeader) {
        const blank = { ...range, rows: 1 };
        await program(() => context.grid().insert(blank, "down"));
        area = { ...range, rows: range.rows + 1 };
      }
      headings({ id, name, range: area, ...tableExtras(id) });
      await run("sheet.command.add-table", { subUnitId: sheet, range: rangeOf(area), id, name });
      const given = manager.getTableById(UNIT, id)?.getDisplayName();
      if (given !== undefined && given !== name) rename(sheet, id, given, name);
      return describe(id);
    },
    deleteTable: async (id) => {
      const { range } = describe(id);
      await run("sheet.command.delete-table", { subUnitId: range.sheet, tableId: id });
    },
    changeTable: async (id, change) => {
      const before = describe(id);
      const { name, range, ...extras } = change;
      if (Object.keys(extras).length > 0) program(() => loop.book.setTableExtras(id, extras));
      if (range) {
        await run("sheet.command.set-table-config", { tableId: id, updateRange: { newRange: rangeOf(range) } });
        headings(describe(id));
      }
      if (name !== undefined && name !== before.name) {
        rename(before.range.sheet, id, before.name, name);
        await renameInFormulas(context, before.name, name);
      }
      loop.calculate();
    },
  };
};

/** The library draws a filter button on every header; a table may do without. */
function showWantedButtons(manager: TableManager, wanted: (id: string) => boolean): void {
  const all = manager.getSheetFilterRangeWithState.bind(manager);
  manager.getSheetFilterRangeWithState = (unit, sheet) => all(unit, sheet).filter(({ tableId }) => wanted(tableId));
}
