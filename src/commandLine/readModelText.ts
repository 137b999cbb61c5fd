import type { CellValue } from "../model/cellValue";
import type { ReadCell, TableContent } from "../workbook/workbook";
import { CommandFault } from "./commandFault";
import { rowsOfObjects } from "./rowsOfObjects";
import type { ModelTables } from "./tablesOfModel";

/** Tables that hold settings may be one object, setting by setting; these are the headers that they then get. */
const SETTINGS: Readonly<Record<string, string>> = {
  partnership: "Item",
  leaving: "Setting",
  assumptions: "Assumption",
};

/** The tables of a model file: one JSON object, a table each, as rows with their header row or as a list of objects. */
export function readModelText(text: string, fileName: string): ModelTables {
  const model = parse(text, fileName);
  return new Map(
    Object.entries(model).map(([name, value]) => {
      const [header = [], ...rows] = rowsIn(name, value, fileName);
      const content: TableContent = {
        name,
        sheet: fileName,
        address: "A1",
        header: header.map((cell) => (cell === null ? "" : String(cell as CellValue))),
        rows: rows.map((row) => header.map((_, column) => cellIn(row[column] ?? null, name, fileName))),
        formulas: rows.map(() => header.map(() => null)),
      };
      return [name, content] as const;
    }),
  );
}

function parse(text: string, fileName: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : "";
    throw new CommandFault(`${fileName} is not JSON: ${detail}. Correct it there, or save it again.`, { cause });
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new CommandFault(
    `${fileName} is not a model file. It needs one object with a table for each name: Drivers, Costs and Rules at least.`,
  );
}

function rowsIn(name: string, value: unknown, fileName: string): readonly (readonly unknown[])[] {
  const heading = SETTINGS[name.toLowerCase()];
  if (heading !== undefined && typeof value === "object" && value !== null && !Array.isArray(value)) {
    return [[heading, "Value"], ...Object.entries(value)];
  }
  if (!Array.isArray(value)) {
    throw new CommandFault(
      `${name} in ${fileName} is not a table. Give its rows with the header row first, or a list of objects.`,
    );
  }
  const list: readonly unknown[] = value;
  if (list.every((row) => Array.isArray(row))) return list as readonly (readonly unknown[])[];
  return rowsOfObjects(list, `${name} in ${fileName}`);
}

function cellIn(cell: unknown, name: string, fileName: string): ReadCell {
  if (cell === null || typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean") return cell;
  throw new CommandFault(
    `A cell of ${name} in ${fileName} is a list or an object. A cell holds a text, a number, true, false or null.`,
  );
}
