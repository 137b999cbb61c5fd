import fc from "fast-check";
import type { RoundedTable, TableOptions } from "../../../src/engine/index";
import { describe as sentence, roundTable, splitAmount, splitTable } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";
import { valueOf } from "../../support/someGames";

const pence = (value: number): number => Math.round(value * 100);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const columnsOf = <T>(table: readonly (readonly T[])[]): T[][] =>
  (table[0] ?? []).map((_, column) => table.map((row) => row[column]!));
const told = (result: ReturnType<typeof roundTable>): readonly string[] =>
  result.ok ? [] : result.problems.map(sentence);

/** Cells in tenths of a penny, so that ties are common. */
const tableOf = (rows: number, columns: number, least: number) =>
  fc.array(fc.array(fc.integer({ min: least, max: 40 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
const tenths = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, -15))
  .chain(([rows, columns, least]) => tableOf(rows, columns, least));

/** Every way of raising cells, the best by the rule; null where none has the totals. Cells, totals and answer in tenths and pennies. */
function bruteForce(
  cells: readonly (readonly number[])[],
  columnTotals: readonly number[],
  rowTotals: readonly number[] | null,
): number[][] | null {
  const open = cells.flatMap((row, r) => row.flatMap((cell, c) => (cell % 10 === 0 ? [] : [[r, c] as const])));
  let best: { readonly table: number[][]; readonly key: readonly number[] } | null = null;
  for (let up = 0; up < 2 ** open.length; up++) {
    const raised = open.map((_, at) => (up >> at) & 1);
    const table = cells.map((row) => row.map((cell) => Math.floor(cell / 10)));
    open.forEach(([r, c], at) => (table[r]![c]! += raised[at]!));
    if (columnsOf(table).some((column, c) => total(column) !== columnTotals[c])) continue;
    const isNear = (row: readonly number[], r: number): boolean =>
      rowTotals === null ? Math.abs(total(row) * 10 - total(cells[r]!)) < 10 : total(row) === rowTotals[r];
    if (!table.every(isNear)) continue;
    const of = (value: (cell: number) => number): number =>
      total(open.map(([r, c], at) => raised[at]! * value(cells[r]![c]!)));
    const key = [of((cell) => ((cell % 10) + 10) % 10), of((cell) => cell), ...raised];
    const first = best === null ? 0 : key.findIndex((value, at) => value !== best!.key[at]);
    if (best === null || (first >= 0 && key[first]! > best.key[first]!)) best = { table, key };
  }
  return best?.table ?? null;
}

describe("a table rounded with its totals", () => {
  test("three partners share three pools of £1 equally: everybody pays £1, where pool by pool would ask £1.02 of the first", () => {
    const thirds = [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ];
    expect(valueOf(splitTable([1, 1, 1], thirds))).toEqual({
      cells: [
        [0.34, 0.33, 0.33],
        [0.33, 0.34, 0.33],
        [0.33, 0.33, 0.34],
      ],
      rowTotals: [1, 1, 1],
      columnTotals: [1, 1, 1],
      moved: 4,
    });
  });

  test("the earlier name gets the tied penny, wherever its row stands", () => {
    const options = { rows: ["Corby", "Ashby"], columns: ["Systems"] };
    expect(valueOf(splitTable([0.01], [[1], [1]], options)).cells).toEqual([[0], [0.01]]);
    expect(valueOf(splitTable([0.01], [[1], [1]])).cells).toEqual([[0.01], [0]]);
  });

  test("fixed totals of rows are met, and a credit mirrors a charge", () => {
    const cells = [
      [1.234, 2.346],
      [3.456, 4.564],
    ];
    const found = valueOf(roundTable(cells, [4.69, 6.91], { rowTotals: [3.58, 8.02] }));
    expect(found.cells).toEqual([
      [1.23, 2.35],
      [3.46, 4.56],
    ]);
    const mirrored = cells.map((row) => row.map((cell) => -cell));
    const credit = valueOf(roundTable(mirrored, [-4.69, -6.91], { rowTotals: [-3.58, -8.02] }));
    expect(credit.cells).toEqual(found.cells.map((row) => row.map((cell) => -cell)));
  });

  test("nothing to round, and nobody to round for", () => {
    expect(valueOf(roundTable([[1, 2]], [1, 2]))).toMatchObject({ cells: [[1, 2]], moved: 0 });
    expect(valueOf(roundTable([], []))).toEqual({ cells: [], rowTotals: [], columnTotals: [], moved: 0 });
  });

  test("what cannot be met is told", () => {
    expect(told(roundTable([[1.005], [2.005]], [9], { rowTotals: [1, 5] }))).toEqual([
      "columnTotals, row 1 is 9. It must be from 3 to 3.02, its cells rounded down and up.",
      "rowTotals, row 2 is 5. It must be from 2 to 2.01, its cells rounded down and up.",
    ]);
    expect(told(roundTable([[1.005], [2.005]], [3.01], { rowTotals: [1, 2] }))).toEqual([
      "the sum of rowTotals is 3. It must be the sum of columnTotals, 3.01.",
    ]);
    const apart = [
      [0.005, 0],
      [0, 0.005],
    ];
    expect(told(roundTable(apart, [0, 0.01], { rowTotals: [0.01, 0] }))).toEqual([
      "No table within £0.01 of its cells has these totals of rows and columns. Leave the rows free, or move £0.01 between two of them.",
    ]);
    expect(told(roundTable(apart, [0.01, 0], { rowTotals: [0, 0.01] }))).toHaveLength(1);
    expect(
      told(roundTable([[NaN], [1, 2]], [Infinity], { unit: 0, rows: ["Ashby"], columns: [], rowTotals: [1] })),
    ).toEqual([
      "row 1 of cells, row 1: a number too large or undefined where a number is needed.",
      "row 2 of cells has 2 values but columnTotals has 1. Give one for each, in the same order.",
      "columnTotals, row 1: a number too large or undefined where a number is needed.",
      "unit is 0. It must be above 0.",
      "rowTotals has 1 value but cells has 2. Give one for each, in the same order.",
      "rows has 1 value but cells has 2. Give one for each, in the same order.",
      "columns has 0 values but columnTotals has 1. Give one for each, in the same order.",
    ]);
    expect(told(splitTable([1, 1], [[1, 0], [-1]], { columns: ["Systems", "Casework"] }))).toEqual([
      "row 2 of weights has 1 value but amounts has 2. Give one for each, in the same order.",
      "the weights of Systems, value 2 is −1. These measure use, so they cannot be below zero.",
      "The values of the weights of Casework are all zero, so there is nothing to share by. Give at least one above zero.",
    ]);
    expect(told(splitTable([1], [[0]]))).toHaveLength(1);
  });

  test(`is the best of all tables, by trying them all, whatever the totals (${seedText})`, () => {
    fc.assert(
      fc.property(tenths, fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 7, maxLength: 7 }), (cells, extra) => {
        fc.pre(total(cells.flat()) >= 0);
        const floors = cells.map((row) => row.map((cell) => Math.floor(cell / 10)));
        const columnTotals = columnsOf(floors).map((column, at) => total(column) + extra[at]!);
        const rowTotals = extra[6] === 0 ? floors.map((row, at) => total(row) + extra[at + 3]!) : null;
        const options: TableOptions = rowTotals === null ? {} : { rowTotals: rowTotals.map((value) => value / 100) };
        const wanted = bruteForce(cells, columnTotals, rowTotals);
        const result = roundTable(
          cells.map((row) => row.map((cell) => cell / 1000)),
          columnTotals.map((value) => value / 100),
          options,
        );
        expect(result.ok ? result.value.cells.map((row) => row.map(pence)) : null).toEqual(
          wanted?.map((row) => row.map((cell) => cell + 0)) ?? null,
        );
      }),
      { ...randomRuns, numRuns: 3000 },
    );
  });

  const pools = fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: count, maxLength: count }),
      fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: count, maxLength: count }), {
        minLength: 1,
        maxLength: 8,
      }),
    ),
  );
  const hasShares = (weights: readonly (readonly number[])[]): boolean =>
    columnsOf(weights).every((column) => total(column) > 0);

  function check(amounts: readonly number[], weights: readonly (readonly number[])[], found: RoundedTable): void {
    const sums = columnsOf(weights).map(total);
    expect(columnsOf(found.cells).map((column) => total(column.map(pence)))).toEqual(amounts.map(pence));
    expect(found.cells.map((row) => total(row.map(pence)))).toEqual(found.rowTotals.map(pence));
    const off = found.cells.filter((row, at) => {
      const exact = row.map((_, pool) => (amounts[pool]! * weights[at]![pool]!) / sums[pool]!);
      const isNear = row.every(
        (cell, pool) => Math.abs(cell - exact[pool]!) < 0.01 && (exact[pool] !== 0 || cell === 0),
      );
      return !isNear || Math.abs(found.rowTotals[at]! - total(exact)) >= 0.01 + 1e-9;
    });
    expect(off).toEqual([]);
  }

  test(`every pool adds up, every cell and every partner is within a penny of its exact share (${seedText})`, () => {
    fc.assert(
      fc.property(pools, ([inPence, weights]) => {
        fc.pre(hasShares(weights));
        const amounts = inPence.map((value) => value / 100);
        check(amounts, weights, valueOf(splitTable(amounts, weights)));
      }),
      randomRuns,
    );
  });

  test(`the order of rows and columns changes nothing, and one pool alone is SPLIT (${seedText})`, () => {
    fc.assert(
      fc.property(pools, fc.integer(), ([inPence, weights], seed) => {
        fc.pre(hasShares(weights));
        const amounts = inPence.map((value) => value / 100);
        const rows = weights.map((_, at) => `Partner ${String(at)}`);
        const columns = amounts.map((_, at) => `Pool ${String(at)}`);
        const random = new SeededRandom(seed);
        const mixed = (count: number): number[] => {
          const keys = Array.from({ length: count }, (_, at) => [random.next(), at] as const);
          return keys.sort(([a], [b]) => a - b).map(([, at]) => at);
        };
        const [down, across] = [mixed(rows.length), mixed(columns.length)];
        const plain = valueOf(splitTable(amounts, weights, { rows, columns }));
        const turned = valueOf(
          splitTable(
            across.map((at) => amounts[at]!),
            down.map((row) => across.map((column) => weights[row]![column]!)),
            { rows: down.map((at) => rows[at]!), columns: across.map((at) => columns[at]!) },
          ),
        );
        expect(turned.cells).toEqual(down.map((row) => across.map((column) => plain.cells[row]![column]!)));
        expect(turned.moved).toBe(plain.moved);
        const first = columnsOf(weights)[0]!;
        const alone = valueOf(
          splitTable(
            amounts.slice(0, 1),
            first.map((weight) => [weight]),
            { rows },
          ),
        );
        expect(alone.cells.flat()).toEqual(valueOf(splitAmount(amounts[0]!, first, { partners: rows })));
        expect(alone.moved).toBe(0);
      }),
      randomRuns,
    );
  });

  test("fifty partners and thirty pools, equal shares and others", () => {
    const random = new SeededRandom(7);
    const amounts = random.list(30, () => random.decimal(1, 1_000_000, 2));
    const equal = random.list(50, () => amounts.map(() => 1));
    check(amounts, equal, valueOf(splitTable(amounts, equal)));
    const some = random.list(50, () => amounts.map(() => random.whole(0, 5000)));
    check(amounts, some, valueOf(splitTable(amounts, some)));
  });
});
