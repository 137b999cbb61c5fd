import type { WorkbookSnapshot } from "../../file/workbookSnapshot";
import type { AdoptedResult } from "../calculation/formulaCell";
import type { GridContext } from "../univer/gridContext";
import { UNIT } from "../univer/startUniver";
import { rangeFromAddress } from "./snapshotAddress";
import { chartFrom } from "./snapshotCharts";
import { layoutFromPage } from "./snapshotPage";
import { metadataFrom } from "./snapshotMetadata";
import { formatFrom, validationsFrom } from "./snapshotRules";
import { styleFromSnapshot } from "./snapshotStyles";
import { sheetData } from "./sheetData";

/** Opens a snapshot: cells at once, then what stands on them; results that came with it stand until something they use changes. */
export const loadSnapshot = async (context: GridContext, snapshot: WorkbookSnapshot): Promise<void> => {
  const { running, loop } = context;
  const grid = context.grid();
  const resume = loop.pause();
  const undoOff = running.undo.suspend();
  try {
    const styles = snapshot.styles.map(styleFromSnapshot);
    const unlocked = snapshot.styles.map((style) => style.unlocked === true);
    const built = snapshot.sheets.map((sheet) => sheetData(sheet, styles, unlocked));
    await context.program(async () => {
      running.open({
        name: grid.name(),
        sheetOrder: built.map(({ data }) => data.id),
        sheets: Object.fromEntries(built.map(({ data }) => [data.id, data])),
      });
      loop.restart();
      for (const [at, sheet] of snapshot.sheets.entries()) {
        const id = built[at]?.data.id ?? "";
        for (const table of sheet.tables) {
          const range = rangeFromAddress(id, table.address);
          if (!range) continue;
          const { id: made } = await grid.addTable(range, table.name, true);
          await grid.changeTable(made, {
            hasTotal: table.totalsRow,
            style: table.style ?? "",
            bandedRows: table.bandedRows,
            filterButton: table.filterButtons,
          });
        }
        for (const note of sheet.notes) {
          const cell = rangeFromAddress(id, note.cell);
          if (cell) await grid.setNote(id, cell.row, cell.column, note.text);
        }
        for (const rule of sheet.validations)
          for (const validation of validationsFrom(id, rule)) await grid.setValidation(validation);
        for (const rule of sheet.conditionalFormats.toSorted((a, b) => b.priority - a.priority)) {
          const format = formatFrom(id, rule);
          if (format) await grid.addConditionalFormat(format);
        }
        if (sheet.zoom !== undefined)
          running.commands.syncExecuteCommand("sheet.operation.set-zoom-ratio", {
            unitId: UNIT,
            subUnitId: id,
            zoomRatio: sheet.zoom / 100,
          });
        if (sheet.visibility === "very-hidden") await grid.changeSheet(id, { visibility: "VeryHidden" });
        if (sheet.page) await grid.setPageLayout(id, layoutFromPage(sheet.page));
        if (sheet.protection)
          await grid.setProtection(id, { protected: true, allowed: { ...sheet.protection }, password: null });
      }
      for (const name of snapshot.names) {
        const sheet = name.sheet === undefined ? null : (loop.book.sheetId(name.sheet) ?? null);
        if (name.formula === "" || (name.sheet !== undefined && sheet === null)) continue;
        await grid.defineName({
          name: name.name,
          sheet,
          formula: name.formula,
          comment: name.comment ?? "",
          visible: name.hidden !== true,
        });
      }
      grid.setMetadata(metadataFrom(snapshot));
      const front = built[snapshot.activeSheet]?.data.id ?? built[0]?.data.id;
      if (front !== undefined) await grid.activateSheet(front);
    });
    resume();
    const results = new Map(built.map(({ data, results: all }) => [data.id, all]));
    loop.adopt((sheet, row, column): AdoptedResult | null => results.get(sheet)?.get(`${row},${column}`) ?? null);
    for (const [at, sheet] of snapshot.sheets.entries())
      for (const chart of sheet.charts) await grid.addChart(chartFrom(context, built[at]?.data.id ?? "", chart));
  } finally {
    resume();
    undoOff();
    running.undo.clearUndoRedo(running.workbook().getUnitId());
  }
};
