import type { Cell, SheetChart, WriteSheet } from "hucre/xlsx";
import { parseBlock, parseCell } from "../cellAddress";
import type { SheetSnapshot, SnapshotPage, SnapshotProtection } from "../sheetSnapshot";
import type { SnapshotChart } from "../snapshotChart";
import { toHucreConditional, toHucreValidation } from "./toHucreRules";

type Protection = NonNullable<WriteSheet["protection"]>;
type PageSetup = NonNullable<WriteSheet["pageSetup"]>;

const PERMISSIONS = [
  "selectLockedCells",
  "selectUnlockedCells",
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertRows",
  "insertHyperlinks",
  "deleteColumns",
  "deleteRows",
  "sort",
  "autoFilter",
  "pivotTables",
] as const satisfies readonly (keyof SnapshotProtection)[];

/** All of a sheet but its rows, columns and cells, which are written elsewhere. */
export function toHucreSheet(sheet: SheetSnapshot, lose: (sentence: string) => void): WriteSheet {
  const hucre: WriteSheet = { name: sheet.name, cells: annotations(sheet) };
  if (sheet.visibility === "hidden") hucre.hidden = true;
  if (sheet.visibility === "very-hidden") hucre.veryHidden = true;
  hucre.view = {
    ...(sheet.tabColour === undefined ? {} : { tabColor: { rgb: sheet.tabColour.replace("#", "").toUpperCase() } }),
    ...(sheet.showGridLines === false ? { showGridLines: false } : {}),
    ...(sheet.zoom === undefined ? {} : { zoomScale: sheet.zoom }),
  };
  if (sheet.freeze !== undefined) hucre.freezePane = sheet.freeze;
  hucre.merges = sheet.merges.flatMap((address) => {
    const block = parseBlock(address);
    if (block === undefined) return [];
    return [{ startRow: block.top, startCol: block.left, endRow: block.bottom, endCol: block.right }];
  });
  hucre.dataValidations = sheet.validations
    .map((rule) => toHucreValidation(rule, sheet.name, lose))
    .filter((rule) => rule !== undefined);
  hucre.conditionalRules = sheet.conditionalFormats.map(toHucreConditional);
  if (sheet.filter !== undefined) hucre.autoFilter = { range: sheet.filter };
  if (sheet.protection !== undefined) hucre.protection = toHucreProtection(sheet.protection);
  if (sheet.page !== undefined) Object.assign(hucre, toHucrePage(sheet.page));
  hucre.tables = sheet.tables.map(({ name, address, columns }) => ({
    name,
    range: address,
    columns: columns.map((column) => ({ name: column.name })),
  }));
  hucre.charts = sheet.charts.map(toHucreChart);
  return hucre;
}

function annotations(sheet: SheetSnapshot): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const put = (address: string, part: Partial<Cell>): void => {
    const place = parseCell(address);
    if (place === undefined) return;
    const key = `${place.row},${place.column}`;
    cells.set(key, { ...cells.get(key), ...part });
  };
  for (const { cell, text, author } of sheet.notes) {
    put(cell, { comment: author === undefined ? { text } : { text, author } });
  }
  for (const { cell, target, tooltip } of sheet.links) {
    const place = target.startsWith("#") ? { target: "", location: target.slice(1) } : { target };
    put(cell, { hyperlink: tooltip === undefined ? place : { ...place, tooltip } });
  }
  return cells;
}

function toHucreProtection(allowed: SnapshotProtection): Protection {
  const hucre: Protection = { sheet: true, objects: true, scenarios: true };
  for (const permission of PERMISSIONS) hucre[permission] = allowed[permission] ?? false;
  return hucre;
}

/** Print titles and areas are names of the workbook and are written with them. */
function toHucrePage(page: SnapshotPage): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  const setup: PageSetup = {};
  if (page.orientation !== undefined) setup.orientation = page.orientation;
  if (page.paper !== undefined) setup.paperSize = page.paper;
  if (page.scale !== undefined) setup.scale = page.scale;
  if (page.gridLines === true) setup.showGridLines = true;
  if (page.headings === true) setup.showRowColHeaders = true;
  if (page.centredAcross === true) setup.horizontalCentered = true;
  if (page.centredDown === true) setup.verticalCentered = true;
  if (page.fit !== undefined) {
    Object.assign(setup, { fitToPage: true, fitToWidth: page.fit.wide, fitToHeight: page.fit.tall });
  }
  if (page.margins !== undefined) setup.margins = { ...page.margins };
  const { header, footer } = page;
  if (header === undefined && footer === undefined) return { pageSetup: setup };
  return {
    pageSetup: setup,
    headerFooter: {
      ...(header === undefined ? {} : { oddHeader: header }),
      ...(footer === undefined ? {} : { oddFooter: footer }),
    },
  };
}

/** Only the place and the words for the blind; the drawing itself is put in its place afterwards. */
function toHucreChart(chart: SnapshotChart): SheetChart {
  const from = parseCell(chart.from) ?? { row: 0, column: 0 };
  const to = parseCell(chart.to) ?? { row: from.row + 15, column: from.column + 8 };
  return {
    type: "column",
    series: chart.series.map(({ values }) => ({ values })),
    anchor: { from: { row: from.row, col: from.column }, to: { row: to.row, col: to.column } },
    ...(chart.alt === undefined ? {} : { altText: chart.alt }),
  };
}
