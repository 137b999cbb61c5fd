import type { GridInput, GridRange } from "../../grid/gridCells";
import { MAX_COLUMNS, MAX_ROWS } from "../address/a1";
import type { ObjectContext } from "../richApi/hostObject";
import { invalidArgument, RichApiError } from "../richApi/richApiError";
import { readEntry } from "../../grid/entryText";
import { checkEditable } from "./sheetProtection";

const CELL_LIMIT = 5_000_000;
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const FORMAT_SECTIONS = 4;

/** A rectangle of the range's size from what came: one value for all cells, or rows of columns; anything else is refused. */
function rectangle(range: GridRange, value: unknown): readonly (readonly unknown[])[] {
  checkSize(range);
  if (!Array.isArray(value)) {
    const row = Array.from({ length: range.columns }, () => value);
    return Array.from({ length: range.rows }, () => row);
  }
  const rows = value as readonly unknown[];
  const fits = rows.length === range.rows && rows.every((row) => Array.isArray(row) && row.length === range.columns);
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows as readonly (readonly unknown[])[];
}

export function checkSize(range: GridRange): void {
  if (range.rows * range.columns > CELL_LIMIT) {
    throw new RichApiError(
      "RangeExceedsLimit",
      `The cell count in the range has exceeded the maximum supported number of ${CELL_LIMIT} cells.`,
    );
  }
}

/** Puts values or formulas into cells as Excel's API does: null leaves a cell, "" clears it, texts are read as if typed. */
export async function writeCells(range: GridRange, value: unknown, { grid }: ObjectContext): Promise<void> {
  const rows = rectangle(range, value);
  await checkEditable(grid, range);
  const textFormats = needsFormats(rows) ? (await grid.read(range, ["numberFormats"])).numberFormats : null;
  const thisYear = new Date().getFullYear();
  const formats: (string | undefined)[][] = [];
  const inputs = rows.map((row, r) => {
    const rowFormats: (string | undefined)[] = [];
    formats.push(rowFormats);
    return row.map((cell, c): GridInput => {
      rowFormats.push(undefined);
      if (typeof cell !== "string") return plainInput(cell);
      const now = textFormats?.[r]?.[c];
      const entry = readEntry(cell, now === "@", thisYear);
      checkEntry(entry.input);
      if (entry.format !== undefined && now === "General") {
        rowFormats[c] = entry.format;
      }
      return entry.input;
    });
  });
  await grid.write(range, inputs);
  if (formats.some((row) => row.some((format) => format !== undefined))) await grid.setNumberFormats(range, formats);
}

/** What Excel refuses whoever types it: a text or formula that is too long, brackets and quotation marks that are not closed. */
function checkEntry(input: GridInput): void {
  if (typeof input === "string" && input.length > LONGEST_TEXT)
    throw invalidArgument(`A cell holds at most ${LONGEST_TEXT} characters.`);
  if (typeof input !== "object" || input === null || !("formula" in input)) return;
  const { formula } = input;
  if (formula.length > LONGEST_FORMULA) throw invalidArgument(`A formula holds at most ${LONGEST_FORMULA} characters.`);
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[[^[\]]*\]/g, "");
  const opened = (bracket: string) => bare.split(bracket).length;
  if (bare.includes('"') || opened("(") !== opened(")") || opened("{") !== opened("}"))
    throw invalidArgument("There is a problem with this formula: a bracket or quotation mark is not closed.");
}

/** Parts of a number format for positive, negative, zero and text. */
function sections(format: string): number {
  return format.replace(/\\.|"[^"]*"|\[[^\]]*\]/g, "").split(";").length;
}

function plainInput(cell: unknown): GridInput {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  throw invalidArgument("A cell takes text, a number, TRUE or FALSE, or null to leave it as it is.");
}

/** Formats matter only to texts that Excel might read as something else. */
function needsFormats(rows: readonly (readonly unknown[])[]): boolean {
  return rows.some((row) =>
    row.some((cell) => typeof cell === "string" && /^\s*[-+(£.=\d]|^(true|false|#)|^[a-z]{3,9}[ -]\d/i.test(cell)),
  );
}

export async function writeNumberFormats(range: GridRange, value: unknown, { grid }: ObjectContext): Promise<void> {
  const whole = range.rows === MAX_ROWS || range.columns === MAX_COLUMNS;
  if (whole && typeof value === "string") {
    await checkEditable(grid, range);
    await grid.setNumberFormats(range, [[value]]);
    return;
  }
  const rows = rectangle(range, value);
  await checkEditable(grid, range);
  const formats = rows.map((row) =>
    row.map((format) => {
      if (format === null || format === undefined) return undefined;
      if (typeof format !== "string" || sections(format) > FORMAT_SECTIONS) throw invalidArgument();
      return format === "" ? "General" : format;
    }),
  );
  await grid.setNumberFormats(range, formats);
}
