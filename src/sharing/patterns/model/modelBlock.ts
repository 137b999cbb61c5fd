import { keyOf } from "../../../engine";
import type { CellInput } from "../../../workbook/sheetPlan";
import { bandCell, type Area } from "../../area";
import type { TwinArgument } from "../../twin";
import { namesRank } from "./namesRank";
import type { Working } from "../../working";
import { readTableArgument, textOf, type TableArgument } from "./tableArgument";

/** The partners across, with a row for each driver: what all blocks of the cost model build on. */
export interface ModelBlock {
  readonly partners: readonly string[];
  /** Names, linked to the driver table. */
  readonly names: Area;
  /** Rank of the names, which decides tied pennies. */
  readonly order: Area;
  /** The row of a driver, by its name in any case; null where there is none. */
  driver(name: string): Area | null;
  /** True where a driver's column holds text. */
  isText(name: string): boolean;
  /** A row of cells for the partners, from column B, at a row of the working sheet. */
  band(row: number): Area;
}

/** Writes the partners and their drivers as live links to the table of drivers. */
export function writeModelBlock(working: Working, drivers: TwinArgument): ModelBlock {
  const table: TableArgument = readTableArgument(drivers);
  const partners = table.rows.map((row) => textOf(table.value(row, "Partner")) ?? "");
  const band = (row: number): Area => ({ sheet: working.sheet, row, column: 2, rows: 1, columns: partners.length });
  const columns = table.header.filter((name) => name !== "" && keyOf(name) !== "partner");
  const rows = new Map<string, { readonly area: Area; readonly text: boolean }>();
  const at = working.at.bind(working);
  const linked = (name: string, index: number): string => {
    const cell = table.cell(table.rows[index] ?? 1, name);
    return cell === null ? "NA()" : at(cell);
  };

  working.heading("Partners and drivers");
  working.put(working.row, 1, "Partner", { look: "label" });
  const names = working.fillFormula(band(working.row - 1), (i) => linked("Partner", i), { look: "heading" });
  const ranks = namesRank(partners);
  working.put(working.row, 1, "Order of names", { look: "label" });
  const order = working.fill(band(working.row - 1), (i): CellInput => ranks[i] ?? i + 1);
  for (const name of columns) {
    const text = table.rows.some((row) => {
      const value = table.value(row, name);
      return textOf(value) !== null || typeof value === "boolean";
    });
    working.put(working.row, 1, name, { look: "label" });
    const area = working.fillFormula(
      band(working.row - 1),
      (i) => {
        const cell = linked(name, i);
        // A blank stays an empty text: it stops any sum, and a formula may still compare it with "".
        return text
          ? `IF(ISTEXT(${cell}),TRIM(${cell}),IF(ISBLANK(${cell}),"",${cell}))`
          : `IF(ISNUMBER(${cell}),${cell},IF(ISBLANK(${cell}),"",NA()))`;
      },
      { look: "link" },
    );
    if (!rows.has(keyOf(name))) rows.set(keyOf(name), { area, text });
  }
  working.gap();
  return {
    partners,
    names,
    order,
    driver: (name) => rows.get(keyOf(name))?.area ?? null,
    isText: (name) => rows.get(keyOf(name))?.text ?? false,
    band,
  };
}

/** Formula text of a sum over the partners who take part; a blank among the figures stops it. */
export function sumOver(at: (area: Area) => string, row: Area, takesPart: Area | null): string {
  const sum = takesPart === null ? `SUM(${at(row)})` : `SUMPRODUCT(${at(row)},${at(takesPart)})`;
  return `IF(COUNT(${at(row)})=COLUMNS(${at(row)}),${sum},NA())`;
}

/** Formula text that is the figure where a partner takes part, else 0. */
export function whereIn(at: (area: Area) => string, takesPart: Area | null, index: number, figure: string): string {
  return takesPart === null ? figure : `IF(${at(bandCell(takesPart, index))}=1,${figure},0)`;
}
