import fc from "fast-check";
import type { Correlations } from "../../../src/engine/index";
import { describe as sentence, describeRepair, planSimulation } from "../../../src/engine/index";
import { lowerRoot, normalCorrelation, possibleCorrelations } from "../../../src/engine/risk/correlationMatrix";
import { eigenvaluesOf } from "../../../src/engine/risk/eigenvalues";
import { randomRuns, seedText } from "../../support/randomRuns";

const names = ["Staff", "Systems", "Offices", "Grant"];
const outputs = [{ name: "Total", constant: 0, weights: [1, 1, 1] }];
const inputs = names.slice(0, 3).map((name) => ({ name, distribution: { kind: "uniform", min: 0, max: 1 } as const }));

const symmetric = fc
  .tuple(
    fc.integer({ min: 2, max: 7 }),
    fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 21, maxLength: 21 }),
  )
  .map(([size, values]) => {
    let next = 0;
    const matrix: number[][] = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_column, j) => (i === j ? 1 : 0)),
    );
    for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) matrix[i]![j] = matrix[j]![i] = values[next++]!;
    return matrix;
  });

describe("correlations", () => {
  test("the correlation of normal quantities behind one of ranks is 2 sin(pi/6 x it)", () => {
    for (let rank = -1; rank <= 1; rank += 0.01) {
      expect(normalCorrelation(rank)).toBeCloseTo(2 * Math.sin((Math.PI / 6) * rank), 14);
    }
    expect(normalCorrelation(1)).toBe(1);
  });

  test("possible correlations are left alone, perfect ones included", () => {
    for (const matrix of [
      [
        [1, 0.6, 0.2],
        [0.6, 1, 0.2],
        [0.2, 0.2, 1],
      ],
      [
        [1, 1, -1],
        [1, 1, -1],
        [-1, -1, 1],
      ],
    ]) {
      expect(possibleCorrelations(matrix, names).repair).toBeNull();
    }
  });

  test("impossible correlations are repaired, and the user is told which pair moved most", () => {
    const matrix = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    const { correlations, repair } = possibleCorrelations(matrix, names);
    expect(Math.min(...eigenvaluesOf(correlations).values)).toBeGreaterThan(-1e-12);
    expect(repair).not.toBeNull();
    expect(describeRepair(repair!)).toMatch(
      /^The correlations cannot all hold together, so the nearest that can were used: between “\w+” and “\w+” −?0\.\d+ in place of −?0\.9/,
    );
    const plan = planSimulation({ inputs, outputs, correlations: matrix });
    expect(plan).toMatchObject({ ok: true, value: { repair } });
  });

  test(`a repair gives a possible matrix with 1 on its diagonal, whatever was asked (${seedText})`, () => {
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const { correlations } = possibleCorrelations(matrix, names);
        const root = lowerRoot(correlations);
        correlations.forEach((row, i) => {
          row.forEach((value, j) => {
            expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-9);
            const product = root[i]!.reduce((sum, left, k) => sum + left * root[j]![k]!, 0);
            expect(Math.abs(product - value)).toBeLessThan(1e-5);
          });
        });
      }),
      randomRuns,
    );
  });

  test(`eigenvalues and eigenvectors give the matrix back (${seedText})`, () => {
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const { values, vectors } = eigenvaluesOf(matrix);
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(matrix.length, 9);
        matrix.forEach((row, i) => {
          row.forEach((value, j) => {
            const product = values.reduce((sum, own, k) => sum + own * vectors[i]![k]! * vectors[j]![k]!, 0);
            expect(Math.abs(product - value)).toBeLessThan(1e-10);
          });
        });
      }),
      randomRuns,
    );
  });

  test.each<readonly [string, Correlations, RegExp]>([
    ["too few rows", [[1]], /correlations has 1 row and 1 column\. Give 3 rows of 3 correlations/],
    [
      "a ragged matrix",
      [
        [1, 0, 0],
        [0, 1],
        [0, 0, 1],
      ],
      /Give 3 rows of 3/,
    ],
    [
      "a number beyond 1",
      [
        [1, 2, 0],
        [2, 1, 0],
        [0, 0, 1],
      ],
      /correlations, row 1, column 2 is 2\. It must be from -1 to 1/,
    ],
    [
      "a diagonal that is not 1",
      [
        [1, 0, 0],
        [0, 0.5, 0],
        [0, 0, 1],
      ],
      /row 2, column 2 is 0\.5\. It must be 1/,
    ],
    [
      "two sides that differ",
      [
        [1, 0.5, 0],
        [0.4, 1, 0],
        [0, 0, 1],
      ],
      /between “Staff” and “Systems” is 0\.5 above the diagonal and 0\.4 below/,
    ],
    [
      "a number that is none",
      [
        [1, NaN, 0],
        [NaN, 1, 0],
        [0, 0, 1],
      ],
      /row 1, column 2/,
    ],
  ])("%s is a problem with its sentence", (_, correlations, words) => {
    const plan = planSimulation({ inputs, outputs, correlations });
    if (plan.ok) throw new Error("a problem is expected");
    expect(plan.problems.map(sentence).join(" ")).toMatch(words);
  });
});
