import type { Place, Problem } from "../engine/index";
import type { CellGrid, CellValue } from "../model/cellValue";
import { foundIn, isBlank, isBlankText } from "../model/tables/cell";
import { argumentGrid } from "./argumentGrid";
import type { Argument } from "./defineFunction";
import { excelError } from "./excelError";

/** Values in one column or one row. */
export interface Vector {
  readonly values: readonly number[];
  readonly along: "column" | "row";
}

/** What a number must be, in words and as a test. */
export interface NumberRule {
  readonly expected: string;
  readonly holds: (value: number) => boolean;
}

export const NOT_NEGATIVE: NumberRule = { expected: "0 or more", holds: (value) => value >= 0 };
export const FRACTION: NumberRule = {
  expected: "a fraction from 0 to 1 (5% is 0.05)",
  holds: (value) => value >= 0 && value <= 1,
};

/** Numbers in one column or row that a cell works out in a fifth of a second, whatever the function. */
const MOST_IN_A_CELL = 10_000;
const MOST_WORDS =
  "at most 10,000 numbers to one cell: take the rest in another, or all of them with the engine as a library";

/** Reads the arguments of one call, keeps every problem, and throws them together. What could not be read is a placeholder until then. */
export class ArgumentReader {
  readonly #problems: Problem[] = [];

  number(argument: string, value: Argument, rule?: NumberRule): number {
    const cell = this.#single(argument, value, "one number");
    return cell === undefined ? NaN : this.#numberIn(cell, { argument }, rule);
  }

  /** null where the argument is left out or blank. */
  optionalNumber(argument: string, value: Argument, rule?: NumberRule): number | null {
    return isOmitted(value) ? null : this.number(argument, value, rule);
  }

  unit(value: Argument): number | undefined {
    return this.optionalNumber("unit", value, NOT_NEGATIVE) ?? undefined;
  }

  vector(argument: string, value: Argument, rule?: NumberRule): Vector {
    const cells = this.cells(argument, value, "one column or one row of numbers");
    const count = cells.values.length;
    if (count > MOST_IN_A_CELL) {
      const [rows, columns] = cells.along === "column" ? [count, 1] : [1, count];
      this.add({ code: "shape-unfit", argument, rows, columns, expected: MOST_WORDS });
      return { along: cells.along, values: [] };
    }
    return {
      along: cells.along,
      values: cells.values.map((cell, index) =>
        isRight(cell, rule) ? cell : this.#numberIn(cell, placeOf(argument, cells.along, index), rule),
      ),
    };
  }

  /** The values of a vector with as many as another. */
  vectorLike(
    argument: string,
    value: Argument,
    other: Vector,
    otherName: string,
    rule?: NumberRule,
  ): readonly number[] {
    const { values } = this.vector(argument, value, rule);
    const expected = other.values.length;
    if (values.length !== expected && values.length > 0 && expected > 0)
      this.add({ code: "length-differs", argument, count: values.length, expected, other: otherName });
    return values;
  }

  /** One of a few words, whatever its case; the first where the argument is left out. */
  word<Word extends string>(argument: string, value: Argument, words: readonly [Word, ...Word[]]): Word {
    const [usual] = words;
    if (isOmitted(value)) return usual;
    const text = this.text(argument, value, words.join(", "));
    const found = words.find((word) => word === text.trim().replace(/\s+/g, " ").toLowerCase());
    if (found === undefined && text !== "")
      this.add({ code: "word-unknown", place: { argument }, found: text, expected: words });
    return found ?? usual;
  }

  /** Numbers in any rectangle, row by row. */
  matrix(argument: string, value: Argument, rule?: NumberRule): number[][] {
    const grid = this.grid(argument, value, "numbers");
    return grid.map((cells, y) => {
      const wide = cells.length > 1;
      return cells.map((cell, x) => {
        if (isRight(cell, rule)) return cell;
        const inColumn =
          grid.length > 1 ? { row: y + 1, ...(wide && { column: x + 1 }) } : wide ? { column: x + 1 } : {};
        return this.#numberIn(cell, { argument, ...inColumn }, rule);
      });
    });
  }

  /** One bound for all (a number) or one for each; the text `none` is no bound. A blank among several is a fault. */
  bound(argument: string, value: Argument, count: number, other: string): number | null | (number | null)[] {
    if (isOmitted(value)) return null;
    const { values, along } = this.cells(argument, value, "one number, or one for each partner");
    if (values.length !== 1 && values.length !== count) {
      this.add({ code: "length-differs", argument, count: values.length, expected: count, other });
      return null;
    }
    const single = values.length === 1;
    const bounds = values.map((cell, index) =>
      isNone(cell) ? null : this.#numberIn(cell, single ? { argument } : placeOf(argument, along, index)),
    );
    return single ? (bounds[0] ?? null) : bounds;
  }

  /** Numbers in a column or row where a blank, or the text `none`, is null. */
  boundsOrBlank(argument: string, value: Argument, count: number, other: string): (number | null)[] {
    const { values, along } = this.cells(argument, value, "one column or one row of numbers");
    if (values.length !== count && values.length > 0 && count > 0) {
      this.add({ code: "length-differs", argument, count: values.length, expected: count, other });
    }
    return values.map((cell, index) =>
      isBlank(cell) || isNone(cell) ? null : this.#numberIn(cell, placeOf(argument, along, index)),
    );
  }

  text(argument: string, value: Argument, expected: string): string {
    const cell = this.#single(argument, value, expected);
    if (cell === undefined) return "";
    const found = foundIn(cell);
    if (found.is === "text") return found.text;
    this.add({ code: "not-text", place: { argument }, found, expected });
    return "";
  }

  /** Names in a range, blanks left out (a 0 is a blank), each with its place. */
  names(argument: string, value: Argument): { readonly name: string; readonly place: Place }[] {
    const grid = argumentGrid(value) ?? [];
    return grid.flatMap((row, y) =>
      row.flatMap((cell, x) => {
        if (isBlankText(cell)) return [];
        const place: Place =
          grid.length === 1 && row.length > 1 ? { argument, column: x + 1 } : { argument, row: y + 1 };
        const found = foundIn(cell);
        if (found.is === "text") return [{ name: found.text, place }];
        this.add({ code: "not-text", place, found, expected: "the name of a partner" });
        return [];
      }),
    );
  }

  /** The cells of one column or one row. */
  cells(
    argument: string,
    value: Argument,
    expected: string,
  ): { readonly values: readonly CellValue[]; readonly along: "column" | "row" } {
    const grid = this.grid(argument, value, expected);
    const [first = []] = grid;
    if (first.length <= 1) return { along: "column", values: grid.map((row) => row[0] ?? null) };
    if (grid.length === 1) return { along: "row", values: first };
    this.add({ code: "shape-unfit", argument, rows: grid.length, columns: first.length, expected });
    return { along: "column", values: [] };
  }

  grid(argument: string, value: Argument, expected: string): CellGrid {
    const grid = argumentGrid(value);
    if (grid === null) this.add({ code: "argument-missing", argument, expected });
    return grid ?? [];
  }

  /** The value of a result, or a placeholder with its problems kept. */
  take<T>(
    result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] },
    placeholder: T,
  ): T {
    if (result.ok) return result.value;
    this.add(...result.problems);
    return placeholder;
  }

  add(...problems: readonly Problem[]): void {
    this.#problems.push(...problems);
  }

  /** Throws what was found so far, all of it together. */
  finish(): void {
    if (this.#problems.length > 0) throw excelError(this.#problems);
  }

  #single(argument: string, value: Argument, expected: string): CellValue | undefined {
    const grid = this.grid(argument, value, expected);
    const [row = []] = grid;
    if (grid.length > 1 || row.length > 1) {
      this.add({ code: "shape-unfit", argument, rows: grid.length, columns: row.length, expected });
      return undefined;
    }
    return row[0];
  }

  #numberIn(cell: CellValue, place: Place, rule?: NumberRule): number {
    const found = foundIn(cell);
    if (found.is !== "number") {
      this.add({ code: "not-a-number", place, found });
      return NaN;
    }
    if (rule?.holds(found.number) === false) {
      this.add({ code: "number-out-of-range", place, value: found.number, expected: rule.expected });
    }
    return found.number;
  }
}

/** A number that may be taken as it is: of thousands of cells, only those that are none are looked at more closely. */
function isRight(cell: CellValue, rule?: NumberRule): cell is number {
  return typeof cell === "number" && Number.isFinite(cell) && rule?.holds(cell) !== false;
}

/** Left out, or one blank cell. */
export function isOmitted(value: Argument): boolean {
  const grid = argumentGrid(value);
  return grid === null || (grid.length === 1 && grid[0]?.length === 1 && isBlank(grid[0][0]));
}

/** The text by which a table says that there is no bound. */
function isNone(cell: CellValue): boolean {
  return typeof cell === "string" && cell.trim().toLowerCase() === "none";
}

/** Values in the shape of the vector that named them. */
export function shapedAs({ along }: Pick<Vector, "along">, values: readonly CellValue[]): CellValue[][] {
  return along === "row" ? [[...values]] : values.map((value) => [value]);
}

function placeOf(argument: string, along: "column" | "row", index: number): Place {
  return along === "column" ? { argument, row: index + 1 } : { argument, column: index + 1 };
}
