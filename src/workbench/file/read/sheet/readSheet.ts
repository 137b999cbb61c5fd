import type { Sheet } from "hucre/xlsx";
import { blockAddress, cellAddress, parseBlock } from "../../cellAddress";
import type { AddInNames } from "../../formula/fileFormula";
import type { SheetSnapshot, SnapshotLink, SnapshotNote, SnapshotTable } from "../../sheetSnapshot";
import type { SnapshotChart } from "../../snapshotChart";
import { attributeOf, childrenOf, parseXmlTree } from "../../xml/xmlTree";
import type { LossList } from "../book/lossList";
import { relationId } from "../book/packageIndex";
import type { PackageIndex } from "../book/packageIndex";
import { readColour } from "../looks/readColour";
import { fromHucrePage, fromHucreProtection } from "./fromHucrePage";
import { fromHucreConditional, fromHucreValidation } from "./fromHucreRules";
import { readChart, readChartFrames } from "./readChart";
import { readDefaultSizes } from "./readDefaultSizes";
import { readTable } from "./readTable";

export interface SheetSource {
  readonly index: PackageIndex;
  readonly path: string;
  readonly names: AddInNames;
  readonly theme: readonly string[];
  /** The sheet's own XML without its cells. */
  readonly xml: string;
  readonly losses: LossList;
}

type Uncelled = Omit<SheetSnapshot, "cells" | "columns" | "rows">;

/** All of a sheet but its rows, columns and cells. */
export function readSheet(sheet: Sheet, source: SheetSource): Uncelled {
  const { names, theme, losses } = source;
  const tabColour = readColour(sheet.view?.tabColor, theme);
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  const zoom = sheet.view?.zoomScale;
  const protection = fromHucreProtection(sheet.protection);
  const page = fromHucrePage(sheet);
  const conditional = (sheet.conditionalRules ?? []).map((rule) => fromHucreConditional(rule, { names, theme }));
  if (conditional.includes(undefined)) {
    losses.addOnSheet(sheet.name, "Conditional formats by icons, top ten or averages were left out");
  }
  return {
    name: sheet.name,
    visibility: sheet.veryHidden === true ? "very-hidden" : sheet.hidden === true ? "hidden" : "visible",
    ...(tabColour === undefined ? {} : { tabColour }),
    ...(rows + columns === 0 ? {} : { freeze: { rows, columns } }),
    ...(sheet.view?.showGridLines === false ? { showGridLines: false as const } : {}),
    ...(zoom === undefined || zoom === 100 ? {} : { zoom }),
    ...readDefaultSizes(source.xml),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) =>
      blockAddress({ top: startRow, left: startCol, bottom: endRow, right: endCol }),
    ),
    tables: readTables(sheet, source),
    notes: readNotes(sheet),
    links: readLinks(source),
    validations: (sheet.dataValidations ?? []).map((rule) => fromHucreValidation(rule, { names, theme })),
    conditionalFormats: conditional.filter((rule) => rule !== undefined),
    ...(sheet.autoFilter === undefined ? {} : { filter: sheet.autoFilter.range }),
    ...(protection === undefined ? {} : { protection }),
    charts: readCharts(sheet, source),
    ...(page === undefined ? {} : { page }),
  };
}

function readTables(sheet: Sheet, { index, path, names, losses }: SheetSource): SnapshotTable[] {
  return index
    .relations(path)
    .filter(({ kind }) => kind === "table")
    .flatMap(({ target }) => {
      const root = index.tree(target);
      const table = root === undefined ? undefined : readTable(root, names);
      if (table === undefined) losses.addOnSheet(sheet.name, "Tables without a header row became plain cells");
      return table === undefined ? [] : [table];
    });
}

function readCharts(sheet: Sheet, { index, path, losses }: SheetSource): SnapshotChart[] {
  const drawing = index.relations(path).find(({ kind }) => kind === "drawing")?.target;
  if (drawing === undefined) return [];
  const targets = new Map(index.relations(drawing).map(({ id, target }) => [id, target]));
  const charts = readChartFrames(index.tree(drawing)).map((frame) => {
    const part = index.tree(targets.get(frame.relation) ?? "");
    return part === undefined ? undefined : readChart(part, frame);
  });
  if (charts.includes(undefined)) losses.addOnSheet(sheet.name, "Charts of a kind not drawn here were left out");
  if ((sheet.textBoxes ?? []).length > 0) losses.addOnSheet(sheet.name, "Text boxes were left out");
  return charts.filter((chart) => chart !== undefined);
}

function readNotes(sheet: Sheet): SnapshotNote[] {
  return [...(sheet.cells ?? [])]
    .map(([key, { comment }]) => ({ place: key.split(",").map(Number), comment }))
    .sort((a, b) => (a.place[0] ?? 0) - (b.place[0] ?? 0) || (a.place[1] ?? 0) - (b.place[1] ?? 0))
    .flatMap(({ place: [row = 0, column = 0], comment }) => {
      if (comment === undefined) return [];
      const { text, author } = comment;
      const cell = cellAddress(row, column);
      return [author === undefined || author === "" ? { cell, text } : { cell, text, author }];
    });
}

/** A link over several cells is kept on the first. */
function readLinks({ index, path, xml }: SheetSource): SnapshotLink[] {
  const element = /<(\w+:)?hyperlinks[\s>].*<\/\1?hyperlinks>/s.exec(xml)?.[0];
  if (element === undefined) return [];
  const targets = new Map(index.relations(path).map(({ id, target }) => [id, target]));
  const links = childrenOf(parseXmlTree(element), "hyperlink").flatMap((link) => {
    const block = parseBlock(attributeOf(link, "ref") ?? "");
    const place = attributeOf(link, "location");
    const outside = targets.get(relationId(link) ?? "");
    const target = outside === undefined ? `#${place ?? ""}` : place === undefined ? outside : `${outside}#${place}`;
    if (block === undefined || target === "#") return [];
    const cell = cellAddress(block.top, block.left);
    const tooltip = attributeOf(link, "tooltip");
    return [{ block, link: tooltip === undefined ? { cell, target } : { cell, target, tooltip } }];
  });
  links.sort((a, b) => a.block.top - b.block.top || a.block.left - b.block.left);
  return links.map(({ link }) => link);
}
