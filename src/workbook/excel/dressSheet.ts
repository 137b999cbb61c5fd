import { rectangleName } from "../a1";
import { planDressing } from "../planDressing";
import { tableArea } from "../planBlocks";
import type { PlannedHighlight, SheetPlan } from "../sheetPlan";
import { drawChart } from "./drawChart";
import { applyLook, numberFormats, tones, widthOf } from "./excelLooks";

/** Excel takes no more in the title and text of a message for a cell. */
const longestTitle = 32;
const longestMessage = 255;

/** Looks, number formats, widths, lists, explanations, colours, charts and print set-up, after the cells themselves. */
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
  explainCells(sheet, plan);
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
        title: column.header.slice(0, longestTitle),
        message: (column.listHelp ?? "Choose from the list.").slice(0, longestMessage),
        style: "Stop",
        showAlert: true,
      };
    });
  }
}

/** Explanations as input messages, which every supported Excel shows beside the selected cell; the calls for notes came later than our floor. */
function explainCells(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const explain = (address: string, title: string, message: string | undefined): void => {
    if (message === undefined || message === "") return;
    const { dataValidation } = sheet.getRange(address);
    // A rule that lets everything through: a message cannot stand without one.
    dataValidation.rule = { custom: { formula: "=TRUE" } };
    dataValidation.prompt = {
      title: title.slice(0, longestTitle),
      message: message.slice(0, longestMessage),
      showPrompt: true,
    };
  };
  for (const table of plan.tables) {
    const area = tableArea(table);
    table.columns.forEach((column, index) => {
      const header = { row: area.row, column: area.column + index, rows: 1, columns: 1 };
      explain(rectangleName(header), column.header, column.note);
    });
  }
  for (const cell of plan.cells) explain(cell.at, "", cell.note);
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
