import { eigenvaluesOf } from "./eigenvalues";
import type { Problem } from "../problem";
import { plain, quotation } from "../words";
import type { RiskInput } from "./distribution";

/** Rank correlations (Spearman) between all pairs of inputs, in their order: 1 on the diagonal, the same on both sides of it. */
export type Correlations = readonly (readonly number[])[];

/** What was changed in rank correlations that cannot all hold together. */
export interface CorrelationRepair {
  /** The pair that was changed most, and by how much. */
  readonly between: readonly [string, string];
  readonly asked: number;
  readonly used: number;
}

const NOISE = 1e-9;
/** Eigenvalues are raised to this part of the largest one, so that rounding leaves the repaired matrix possible. */
const FLOOR = 1e-10;
/** Eigenvalues below 0 by no more than this part of the largest one are 0 but for rounding: more would leave a root that does not give the matrix back. */
const ROUNDING = 1e-13;
/** A spread that is nothing but rounding. */
const SPREADLESS = 1e-13;
/** A change that no report would show. */
const UNSEEN = 5e-4;

/** Everything that keeps numbers from being correlations: another size than the inputs, a number beyond -1 to 1, a diagonal that is not 1, two sides that differ. */
export function correlationProblems(matrix: Correlations, inputs: readonly RiskInput[]): Problem[] {
  const odd = matrix.find((row) => row.length !== inputs.length);
  if (matrix.length !== inputs.length || odd !== undefined) {
    const columns = odd?.length ?? matrix[0]?.length ?? 0;
    const expected = `${String(inputs.length)} rows of ${String(inputs.length)} correlations, one for each input`;
    return [{ code: "shape-unfit", argument: "correlations", rows: matrix.length, columns, expected }];
  }
  return matrix.flatMap((row, i) =>
    row.flatMap((value, j): Problem[] => {
      const place = { argument: "correlations", row: i + 1, column: j + 1 };
      if (!Number.isFinite(value)) return [{ code: "not-a-number", place, found: { is: "no finite number" } }];
      if (i === j && Math.abs(value - 1) > NOISE)
        return [{ code: "number-out-of-range", place, value, expected: "1, since every input goes with itself" }];
      if (Math.abs(value) > 1 + NOISE)
        return [{ code: "number-out-of-range", place, value, expected: "from -1 to 1, since it is a correlation" }];
      const other = matrix[j]?.[i] ?? NaN;
      if (j <= i || Math.abs(other - value) <= NOISE) return [];
      return [
        {
          code: "correlation-two-sided",
          inputs: [inputs[i]?.name ?? "", inputs[j]?.name ?? ""],
          above: value,
          below: other,
        },
      ];
    }),
  );
}

/**
 * Correlations of normal quantities whose ranks have the correlations given, where those can all hold together; else the nearest by raising eigenvalues below
 * 0 to almost nothing and scaling the diagonal back to 1 (Rebonato and Jäckel, "The most general methodology to create a valid correlation matrix for risk
 * management and option pricing purposes", Journal of Risk 2, 1999), with what was changed.
 */
export function possibleCorrelations(
  asked: Correlations,
  names: readonly string[],
): { readonly correlations: Correlations; readonly repair: CorrelationRepair | null } {
  const wanted = asked.map((row, i) => row.map((rank, j) => (i === j ? 1 : normalCorrelation(rank))));
  const { values, vectors } = eigenvaluesOf(wanted);
  const smallest = Math.min(...values);
  const largest = Math.max(...values);
  if (smallest >= -ROUNDING * largest) return { correlations: wanted, repair: null };
  const raised = values.map((value) => Math.max(value, FLOOR * largest));
  const product = vectors.map((left) =>
    vectors.map((right) => raised.reduce((sum, value, k) => sum + (left[k] ?? 0) * value * (right[k] ?? 0), 0)),
  );
  const used = product.map((row, i) =>
    row.map((value, j) => (i === j ? 1 : value / Math.sqrt((product[i]?.[i] ?? 1) * (product[j]?.[j] ?? 1)))),
  );
  return { correlations: used, repair: repairOf(asked, used, names) };
}

function repairOf(asked: Correlations, used: Correlations, names: readonly string[]): CorrelationRepair | null {
  let [row, column, most] = [0, 0, UNSEEN];
  used.forEach((cells, i) => {
    cells.forEach((value, j) => {
      const change = Math.abs(rankCorrelation(value) - (asked[i]?.[j] ?? 0));
      if (j > i && change > most) [row, column, most] = [i, j, change];
    });
  });
  if (row === column) return null;
  return {
    between: [names[row] ?? "", names[column] ?? ""],
    asked: asked[row]?.[column] ?? 0,
    used: rankCorrelation(used[row]?.[column] ?? 0),
  };
}

/** What was repaired, as a sentence for the user. */
export function describeRepair({ between: [one, other], asked, used }: CorrelationRepair): string {
  return `The correlations cannot all hold together, so the nearest that can were used: between ${quotation(one)} and ${quotation(other)} ${plain(Number(used.toFixed(3)))} in place of ${plain(asked)}, and less elsewhere. Check them with whoever gave them.`;
}

/** The lower triangle whose product with its own transpose is the matrix (Cholesky); a direction without any spread of its own is left at nothing. */
export function lowerRoot(matrix: Correlations): number[][] {
  const root = matrix.map(() => matrix.map(() => 0));
  matrix.forEach((cells, i) => {
    const own = root[i] ?? [];
    for (let j = 0; j <= i; j++) {
      const other = root[j] ?? [];
      let rest = cells[j] ?? 0;
      for (let k = 0; k < j; k++) rest -= (own[k] ?? 0) * (other[k] ?? 0);
      const pivot = other[j] ?? 0;
      if (j === i) own[i] = rest > SPREADLESS ? Math.sqrt(rest) : 0;
      else own[j] = pivot > 0 ? rest / pivot : 0;
    }
  });
  return root;
}

/** The correlation of normal quantities whose ranks have the correlation given: 2 sin(pi/6 x rank correlation) (Pearson, "On further methods of determining correlation", 1907). */
export function normalCorrelation(rank: number): number {
  const x = rank * 0.5235987755982989;
  const square = x * x;
  let sum = 1;
  for (let term = 19; term >= 3; term -= 2) sum = 1 - (sum * square) / (term * (term - 1));
  return Math.abs(rank) === 1 ? rank : 2 * x * sum;
}

/** The other way round: the rank correlation of normal quantities with a correlation, 6/pi x arcsin(r/2). */
function rankCorrelation(normal: number): number {
  const x = normal / 2;
  let term = x;
  let sum = x;
  for (let odd = 1; Math.abs(term) > 1e-18; odd += 2) {
    term *= (x * x * odd * odd) / ((odd + 1) * (odd + 2));
    sum += term;
  }
  return sum / 0.5235987755982989;
}
