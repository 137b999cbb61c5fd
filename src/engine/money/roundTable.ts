import { entry } from "../entry";
import { aboveZeroProblems, lengthProblems, numberProblems } from "../numberProblems";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";
import { readDecimal, toNumber } from "./decimal";
import type { Fraction } from "./fraction";
import { compare, divide, multiply, negate, overCommonDenominator, roundHalfAway, sum } from "./fraction";
import { raiseCells } from "./raiseCells";
import type { RowRange } from "./unitNetwork";
import { apportion, comparePartners } from "./apportion";
import { PENNY } from "./splitAmount";

/** How a table is rounded: unit, totals that rows must have, and the names that decide ties. */
export interface TableOptions {
  /** Pounds, above 0; a penny where not given. */
  readonly unit?: number;
  /** Pounds of each row. Where not given, each row comes to a unit at most from its exact sum. */
  readonly rowTotals?: readonly number[];
  /** Names of rows and columns that decide tied units; without them the earlier position does. */
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
}

/** A rounded table, pounds. Rows add up to `rowTotals`, columns to `columnTotals`. */
export interface RoundedTable {
  readonly cells: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  /** Cells that are a unit away from what largest remainder in their column alone would give: what it cost to meet the rows. */
  readonly moved: number;
}

/**
 * Rounds a table of pounds so that its columns have the totals asked for, and its rows too where they are given: each cell becomes the unit next below or
 * above it, and a cell that is whole stays (so that nothing stays nothing). Of all such tables the one whose raised remainders add up to most, which is largest
 * remainder in a single column; ties to the larger cells, then to the earliest cell by the names of rows, then of columns. Totals are read to the unit.
 * A table whose sum is below zero mirrors the one above. There always is one where rows are free and columns have the totals of their cells.
 * Problems: `not-a-number`, `length-differs`, `number-out-of-range` for a total out of reach, `totals-not-met`.
 * Source: controlled rounding (Causey, Cox and Ernst 1985), with largest remainder as the goal.
 */
export function roundTable(
  cells: readonly (readonly number[])[],
  columnTotals: readonly number[],
  options: TableOptions = {},
): Result<RoundedTable> {
  const problems = cells.flatMap((row, at) => [
    ...lengthProblems(`row ${String(at + 1)} of cells`, row.length, columnTotals.length, "columnTotals"),
    ...numberProblems(`row ${String(at + 1)} of cells`, row),
  ]);
  const failure = failIfAny([...problems, ...totalsProblems(cells.length, columnTotals, options)]);
  return (
    failure ??
    roundExactTable(
      cells.map((row) => row.map(readDecimal)),
      columnTotals,
      options,
    )
  );
}

/** What the totals and the unit must be before cells are looked at. */
export function totalsProblems(rows: number, columnTotals: readonly number[], options: TableOptions): Problem[] {
  const { rowTotals, unit = PENNY } = options;
  return [
    ...numberProblems("columnTotals", columnTotals),
    ...aboveZeroProblems("unit", unit),
    ...(rowTotals === undefined
      ? []
      : [...lengthProblems("rowTotals", rowTotals.length, rows, "cells"), ...numberProblems("rowTotals", rowTotals)]),
    ...(options.rows === undefined ? [] : lengthProblems("rows", options.rows.length, rows, "cells")),
    ...(options.columns === undefined
      ? []
      : lengthProblems("columns", options.columns.length, columnTotals.length, "columnTotals")),
  ];
}

/** The same for exact cells, of totals and options that fit. */
export function roundExactTable(
  cells: readonly (readonly Fraction[])[],
  columnTotals: readonly number[],
  { rowTotals, unit = PENNY, rows, columns }: TableOptions,
): Result<RoundedTable> {
  const size = readDecimal(unit);
  const mirrored = sum(cells.flat()).n < 0n;
  const signed = (value: Fraction): Fraction => (mirrored ? negate(value) : value);
  const inUnits = (pounds: number): bigint => roundHalfAway(divide(signed(readDecimal(pounds)), size));
  const inPounds = (units: bigint): number => toNumber(signed(multiply({ n: units, d: 1n }, size)));
  const wide = columnTotals.length;
  const { numerators: flat, denominator } = overCommonDenominator(
    cells.flat().map((cell) => divide(signed(cell), size)),
  );
  const lowest = flat.reduce((least, cell) => (cell < least ? cell : least), 0n);
  const shift = lowest < 0n ? -lowest / denominator + 1n : 0n;
  const numerators = cells.map((_, row) =>
    flat.slice(row * wide, (row + 1) * wide).map((cell) => cell + shift * denominator),
  );
  const columnCells = columnTotals.map((_, column) => numerators.map((row) => entry(row, column)));
  const wanted = columnTotals.map((total) => inUnits(total) + shift * BigInt(cells.length));
  const rowsWanted = rowTotals?.map((total) => inUnits(total) + shift * BigInt(wide));
  const reach = reachOf(numerators, denominator, rowsWanted);
  const columnPounds = (units: bigint): number => inPounds(units - shift * BigInt(cells.length));
  const rowPounds = (units: bigint): number => inPounds(units - shift * BigInt(wide));
  const problems = outOfReach("columnTotals", columnCells, denominator, wanted, columnPounds);
  if (rowsWanted !== undefined)
    problems.push(...outOfReach("rowTotals", numerators, denominator, rowsWanted, rowPounds));
  if (rowsWanted !== undefined && problems.length === 0) {
    problems.push(...unequal(rowsWanted.map(rowPounds), wanted.map(columnPounds)));
  }
  const failure = failIfAny(problems);
  if (failure !== null) return failure;
  const ups = columnCells.map((column, at) => Number(entry(wanted, at) - floorsOf(column, denominator)));
  const order = { rowOrder: orderOf(cells.length, rows), columnOrder: orderOf(wide, columns) };
  const up = raiseCells({ numerators, denominator, ...order }, ups, reach);
  if (up === null) return fail({ code: "totals-not-met", unit });
  const units = numerators.map((row, at) =>
    row.map((cell, column) => cell / denominator + (entry(entry(up, at), column) ? 1n : 0n)),
  );
  const alone = columnCells.map((column, at) => apportion(column, denominator, entry(wanted, at), rows));
  return succeed({
    cells: units.map((row) => row.map((cell) => inPounds(cell - shift))),
    rowTotals: units.map((row) => inPounds(row.reduce((all, cell) => all + cell - shift, 0n))),
    columnTotals: wanted.map((total) => inPounds(total - shift * BigInt(cells.length))),
    moved: units.reduce(
      (count, row, at) => count + row.filter((cell, column) => cell !== entry(entry(alone, column), at)).length,
      0,
    ),
  });
}

/** How many units each row gets above its floors: what is wanted, or as many as bring it next to its exact sum. */
function reachOf(
  rows: readonly (readonly bigint[])[],
  denominator: bigint,
  wanted: readonly bigint[] | undefined,
): RowRange[] {
  if (wanted !== undefined) {
    const ups = rows.map((row, at) => Number(entry(wanted, at) - floorsOf(row, denominator)));
    return ups.map((count) => ({ least: count, most: count }));
  }
  return rows.map((row) => {
    const floors = floorsOf(row, denominator);
    const exact = row.reduce((all, cell) => all + cell, 0n);
    const least = exact / denominator;
    return { least: Number(least - floors), most: Number((exact + denominator - 1n) / denominator - floors) };
  });
}

function outOfReach(
  argument: string,
  lines: readonly (readonly bigint[])[],
  denominator: bigint,
  wanted: readonly bigint[],
  inPounds: (units: bigint) => number,
): Problem[] {
  return lines.flatMap((cells, at): Problem[] => {
    const least = floorsOf(cells, denominator);
    const most = least + BigInt(cells.filter((cell) => cell % denominator !== 0n).length);
    const total = entry(wanted, at);
    if (total >= least && total <= most) return [];
    const ends = [inPounds(least), inPounds(most)].sort((a, b) => a - b);
    const expected = `from ${ends.map(String).join(" to ")}, its cells rounded down and up`;
    return [{ code: "number-out-of-range", place: { argument, row: at + 1 }, value: inPounds(total), expected }];
  });
}

function unequal(rowTotals: readonly number[], columnTotals: readonly number[]): Problem[] {
  const [rows, columns] = [sum(rowTotals.map(readDecimal)), sum(columnTotals.map(readDecimal))];
  if (compare(rows, columns) === 0) return [];
  const expected = `the sum of columnTotals, ${String(toNumber(columns))}`;
  return [
    { code: "number-out-of-range", place: { argument: "the sum of rowTotals" }, value: toNumber(rows), expected },
  ];
}

function floorsOf(cells: readonly bigint[], denominator: bigint): bigint {
  return cells.reduce((all, cell) => all + cell / denominator, 0n);
}

/** Positions in the order of names, then of position. */
function orderOf(count: number, names: readonly string[] | undefined): number[] {
  return Array.from({ length: count }, (_, at) => at).sort((a, b) => comparePartners(names?.[a], names?.[b]) || a - b);
}
