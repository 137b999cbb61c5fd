import type { Sheet } from "hucre/xlsx";
import { blockAddress, cellAddress } from "../../cellAddress";
import type { AddInNames } from "../../formula/fileFormula";
import type { SheetSnapshot, SnapshotLink, SnapshotNote, SnapshotTable } from "../../sheetSnapshot";
import type { SnapshotChart } from "../../snapshotChart";
import type { PackageIndex } from "../book/packageIndex";
import { readColour } from "../looks/readColour";
import { fromHucrePage, fromHucreProtection } from "./fromHucrePage";
import { fromHucreConditional, fromHucreValidation } from "./fromHucreRules";
import { readChart, readChartFrames } from "./readChart";
import { readTable } from "./readTable";

export interface SheetSource {
  readonly index: PackageIndex;
  readonly path: string;
  readonly names: AddInNames;
  readonly theme: readonly string[];
  readonly lose: (sentence: string) => void;
}

type Uncelled = Omit<SheetSnapshot, "cells" | "columns" | "rows">;

/** All of a sheet but its rows, columns and cells. */
export function readSheet(sheet: Sheet, source: SheetSource): Uncelled {
  const { names, theme, lose } = source;
  const tabColour = readColour(sheet.view?.tabColor, theme);
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  const zoom = sheet.view?.zoomScale;
  const protection = fromHucreProtection(sheet.protection);
  const page = fromHucrePage(sheet);
  const conditional = (sheet.conditionalRules ?? []).map((rule) => fromHucreConditional(rule, { names, theme }));
  const unkept = conditional.filter((rule) => rule === undefined).length;
  if (unkept > 0)
    lose(
      `${sheet.name}: ${unkept} conditional ${unkept === 1 ? "format" : "formats"} of a kind not shown here (icons, top ten, averages) left out.`,
    );
  return {
    name: sheet.name,
    visibility: sheet.veryHidden === true ? "very-hidden" : sheet.hidden === true ? "hidden" : "visible",
    ...(tabColour === undefined ? {} : { tabColour }),
    ...(rows + columns === 0 ? {} : { freeze: { rows, columns } }),
    ...(sheet.view?.showGridLines === false ? { showGridLines: false as const } : {}),
    ...(zoom === undefined || zoom === 100 ? {} : { zoom }),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) =>
      blockAddress({ top: startRow, left: startCol, bottom: endRow, right: endCol }),
    ),
    tables: readTables(source),
    notes: readNotes(sheet),
    links: readLinks(sheet),
    validations: (sheet.dataValidations ?? []).map((rule) => fromHucreValidation(rule, { names, theme })),
    conditionalFormats: conditional.filter((rule) => rule !== undefined),
    ...(sheet.autoFilter === undefined ? {} : { filter: sheet.autoFilter.range }),
    ...(protection === undefined ? {} : { protection }),
    charts: readCharts(sheet, source),
    ...(page === undefined ? {} : { page }),
  };
}

function readTables({ index, path, names }: SheetSource): SnapshotTable[] {
  return index
    .relations(path)
    .filter(({ kind }) => kind === "table")
    .flatMap(({ target }) => {
      const root = index.tree(target);
      const table = root === undefined ? undefined : readTable(root, names);
      return table === undefined ? [] : [table];
    });
}

function readCharts(sheet: Sheet, { index, path, lose }: SheetSource): SnapshotChart[] {
  const drawing = index.relations(path).find(({ kind }) => kind === "drawing")?.target;
  if (drawing === undefined) return [];
  const targets = new Map(index.relations(drawing).map(({ id, target }) => [id, target]));
  const charts = readChartFrames(index.tree(drawing)).map((frame) => {
    const part = index.tree(targets.get(frame.relation) ?? "");
    return part === undefined ? undefined : readChart(part, frame);
  });
  const unkept = charts.filter((chart) => chart === undefined).length;
  if (unkept > 0)
    lose(`${sheet.name}: ${unkept} ${unkept === 1 ? "chart" : "charts"} of a kind not drawn here left out.`);
  if ((sheet.textBoxes ?? []).length > 0) lose(`${sheet.name}: text boxes were left out.`);
  return charts.filter((chart) => chart !== undefined);
}

function readNotes(sheet: Sheet): SnapshotNote[] {
  return placed(sheet).flatMap(([cell, { comment }]) => {
    if (comment === undefined) return [];
    const { text, author } = comment;
    return [author === undefined || author === "" ? { cell, text } : { cell, text, author }];
  });
}

function readLinks(sheet: Sheet): SnapshotLink[] {
  return placed(sheet).flatMap(([cell, { hyperlink }]) => {
    if (hyperlink === undefined) return [];
    const target = hyperlink.location === undefined ? hyperlink.target : `#${hyperlink.location}`;
    if (target === "" || target === "#") return [];
    return [hyperlink.tooltip === undefined ? { cell, target } : { cell, target, tooltip: hyperlink.tooltip }];
  });
}

/** Cells with a note or a link, by address and in reading order. */
function placed(sheet: Sheet): [string, NonNullable<ReturnType<NonNullable<Sheet["cells"]>["get"]>>][] {
  return [...(sheet.cells ?? [])]
    .map(([key, cell]) => ({ place: key.split(",").map(Number), cell }))
    .sort((a, b) => (a.place[0] ?? 0) - (b.place[0] ?? 0) || (a.place[1] ?? 0) - (b.place[1] ?? 0))
    .map(({ place: [row = 0, column = 0], cell }) => [cellAddress(row, column), cell]);
}
