import { rectangleName } from "../a1";
import { planDressing } from "../planDressing";
import { tableArea } from "../planBlocks";
import type { PlannedHighlight, SheetPlan } from "../sheetPlan";
import { drawChart } from "./drawChart";
import { applyLook, numberFormats, tones, widthOf } from "./excelLooks";
import { knows } from "./runExcel";

/** Looks, number formats, widths, lists, notes, colours, charts and print set-up, after the cells themselves. */
export function dressSheet(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  standing: { readonly made: boolean; readonly charts: readonly string[] },
): void {
  const { looks, formats } = planDressing(plan);
  for (const { area, word } of looks) applyLook(sheet, rectangleName(area), word);
  for (const { area, word } of formats)
    if (word !== "general")
      sheet.getRange(rectangleName(area)).numberFormat = Array.from({ length: area.rows }, () =>
        Array.from({ length: area.columns }, () => numberFormats[word]),
      );
  if (!standing.made)
    for (const highlight of plan.highlights ?? []) sheet.getRange(highlight.address).conditionalFormats.clearAll();
  for (const highlight of plan.highlights ?? []) addHighlight(sheet, highlight);
  offerLists(sheet, plan);
  for (const chart of plan.charts ?? []) drawChart(sheet, chart, standing.charts.includes(chart.name));
  if (!standing.made) return;
  sheet.freezePanes.freezeRows(plan.freezeRows);
  if (knows("1.18")) writeNotes(sheet, plan);
  setUpPrint(sheet, plan);
}

/** Neighbours of one width in one go. Before cells are written: rows then find their height once, and charts their place. */
export function setWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  let from = 0;
  widths.forEach((width, column) => {
    if (widths[column + 1] === width) return;
    const columns = { row: 0, column: from, rows: 1, columns: column - from + 1 };
    sheet.getRange(rectangleName(columns)).format.columnWidth = widthOf(width);
    from = column + 1;
  });
}

function addHighlight(sheet: Excel.Worksheet, { address, rule, tone }: PlannedHighlight): void {
  const formats = sheet.getRange(address).conditionalFormats;
  const { colour, fill } = tones[tone];
  if ("contains" in rule) {
    const { textComparison } = formats.add("ContainsText");
    textComparison.format.font.color = colour;
    textComparison.format.fill.color = fill;
    textComparison.rule = { operator: "Contains", text: rule.contains };
  } else {
    const { custom } = formats.add("Custom");
    custom.format.font.color = colour;
    custom.format.fill.color = fill;
    custom.rule.formula = rule.formula;
  }
}

function offerLists(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const table of plan.tables) {
    const area = tableArea(table);
    table.columns.forEach((column, index) => {
      if (column.list === undefined) return;
      const body = { row: area.row + 1, column: area.column + index, rows: area.rows - 1, columns: 1 };
      const { dataValidation } = sheet.getRange(rectangleName(body));
      dataValidation.rule = { list: { inCellDropDown: true, source: column.list.join(",") } };
      dataValidation.errorAlert = {
        title: column.header,
        message: column.listHelp ?? "Choose from the list.",
        style: "Stop",
        showAlert: true,
      };
    });
  }
}

function writeNotes(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const table of plan.tables) {
    const area = tableArea(table);
    table.columns.forEach((column, index) => {
      if (column.note === undefined || column.note === "") return;
      const header = rectangleName({ row: area.row, column: area.column + index, rows: 1, columns: 1 });
      sheet.notes.add(sheet.getRange(header), column.note);
    });
  }
  for (const cell of plan.cells) if (cell.note !== undefined) sheet.notes.add(sheet.getRange(cell.at), cell.note);
}

function setUpPrint(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (plan.printTitleRows !== undefined) pageLayout.setPrintTitleRows(`$${plan.printTitleRows.replace(":", ":$")}`);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = "&A";
  defaultForAllPages.centerFooter = "&D";
  defaultForAllPages.rightFooter = "Page &P of &N";
}
