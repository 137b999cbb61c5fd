import { existsSync } from "node:fs";
import path from "node:path";
import type { CellGrid } from "../model/cellValue";
import { CommandFault } from "./commandFault";
import { readArrayConstant } from "./readArrayConstant";
import { readBytes, readInput } from "./readBytes";
import { readCells } from "./readCells";
import { readModelFile } from "./readModelFile";
import { gridOfTable, tableNamed } from "./tablesOfModel";
import { rowsOfObjects } from "./rowsOfObjects";

const TABLE_OF_FILE = /^@?(.+\.(?:xlsx|json))#(.+)$/i;
const FILE = /\.(csv|tsv|txt|json)$/i;

/**
 * One argument of a function as it was typed: JSON (a number, a text in quotes, rows of cells, a list of objects), an array as Excel writes it, a file of
 * cells (`@cells.csv`, or its name alone), a table of a workbook or model file (`book.xlsx#Costs`), `-` for stdin, `null` or nothing for an argument left out,
 * or else plain text.
 */
export async function readArgument(word: string): Promise<unknown> {
  if (word === "") return null;
  if (word === "-") return cellsIn(await readInput(), "stdin");
  const table = TABLE_OF_FILE.exec(word);
  if (table !== null) return tableIn(table[1] ?? "", table[2] ?? "");
  if (word.startsWith("@") && word.length > 1) return fileIn(word.slice(1));
  if (FILE.test(word) && existsSync(word)) return fileIn(word);
  const json = parseJson(word);
  if (json !== undefined) return argumentOf(json.value, word);
  const rows = readArrayConstant(word);
  if (rows !== null) return rows;
  if (/^\s*(\[\s*\[|\{)/.test(word)) {
    throw new CommandFault(
      `${cut(word)} starts like rows of cells but is neither JSON nor an array as Excel writes it. Write [[1],[2]] or {1;2}; where the shell takes quotation marks away, put the argument in single ones.`,
    );
  }
  return word;
}

/** A value from JSON as an argument: a list of objects becomes a table with its header row. */
export function argumentOf(value: unknown, shown: string): unknown {
  if (Array.isArray(value) && value.some(isRecord)) return rowsOfObjects(value, cut(shown));
  if (isRecord(value)) {
    throw new CommandFault(
      `${cut(shown)} is one object. Give rows of cells, as [["Partner","Calls"],["Ashby",4]], or a list of objects.`,
    );
  }
  return value;
}

/** The value of a JSON text; undefined where it is none. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

async function fileIn(name: string): Promise<unknown> {
  if (/\.xlsx$/i.test(name)) {
    throw new CommandFault(`${name} is a workbook. Say which table of it, as ${path.basename(name)}#Costs.`);
  }
  return cellsIn(await readBytes(name), name);
}

function cellsIn(bytes: Uint8Array, name: string): unknown {
  const text = Buffer.from(bytes)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  if (text.trim() === "") throw new CommandFault(`${name} is empty. Give cells as JSON or CSV.`);
  const json = parseJson(text);
  return json === undefined ? readCells(bytes, name) : argumentOf(json.value, name);
}

async function tableIn(file: string, table: string): Promise<CellGrid> {
  return gridOfTable(tableNamed(await readModelFile(file), table, file));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
