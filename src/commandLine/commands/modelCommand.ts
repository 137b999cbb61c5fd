import type { CellGrid } from "../../model/cellValue";
import type { CommandWords } from "../command";
import { CommandFault } from "../commandFault";
import { readModelFile } from "../readModelFile";
import type { ModelTables } from "../tablesOfModel";
import { findTable, gridOfTable, tableNamed } from "../tablesOfModel";

/** The tables of the cost model as the functions take them. */
export interface ModelGrids {
  readonly tables: ModelTables;
  readonly drivers: CellGrid;
  readonly costs: CellGrid;
  /** A header row alone where the model has no rules. */
  readonly rules: CellGrid;
}

/** The file that a command names first. */
export function fileOf({ positional }: CommandWords, command: string): string {
  const [file] = positional;
  if (file !== undefined) return file;
  throw new CommandFault(`${command} needs a workbook (.xlsx) or a model file (.json) after its name.`);
}

export async function readGrids(file: string): Promise<ModelGrids> {
  const tables = await readModelFile(file);
  const rules = findTable(tables, "Rules");
  return {
    tables,
    drivers: gridOfTable(tableNamed(tables, "Drivers", file)),
    costs: gridOfTable(tableNamed(tables, "Costs", file)),
    rules: rules === undefined ? [["Rule", "Formula"]] : gridOfTable(rules),
  };
}

/** The year asked for, else the model's own; null where there is none, `all` for every line whatever its years. */
export function yearOf({ options }: CommandWords, tables: ModelTables): string | null {
  const asked = options.get("year");
  if (asked !== undefined) return asked.toLowerCase() === "all" ? null : asked;
  const [header = [], ...rows] = gridOfTable(
    findTable(tables, "Partnership") ?? { name: "", sheet: "", address: "A1", header: [], rows: [], formulas: [] },
  );
  const [item, value] = ["item", "value"].map((name) =>
    header.findIndex((cell) => String(cell).trim().toLowerCase() === name),
  );
  const row = rows.find(
    (cells) =>
      String(cells[item ?? -1] ?? "")
        .trim()
        .toLowerCase() === "model year",
  );
  const year = row?.[value ?? -1] ?? null;
  return year === null || String(year).trim() === "" ? null : String(year);
}

/** Pounds to which charges are rounded; null for the function's own. */
export function unitOf({ options }: CommandWords): number | null {
  const asked = options.get("unit");
  if (asked === undefined) return null;
  const unit = Number(asked);
  if (asked.trim() !== "" && Number.isFinite(unit)) return unit;
  throw new CommandFault(
    `--unit is ${asked}. Give pounds as a number: 0.01 for pennies, 1 for whole pounds, 0 for no rounding.`,
  );
}
