/** P13: one right-hand side of the equations of reciprocal recharges, (I − P')x = b, for 50 to 500 departments. */
import numeric from "numeric";
import { Matrix, solve } from "ml-matrix";
import { compare, seeded } from "../measure.mjs";
import { engine } from "../engine.mjs";
import { startNumpy } from "../numpyPeer.mjs";

const numpy = startNumpy();

for (const count of [50, 100, 200, 500]) {
  const random = seeded(20260401 + count);
  const rows = Array.from({ length: count }, () => Array.from({ length: count }, () => random()));
  for (let k = 0; k < count; k++) {
    const used = rows.reduce((sum, row) => sum + row[k], 0) / 0.8;
    for (let i = 0; i < count; i++) rows[i][k] = (i === k ? 1 : 0) - rows[i][k] / used;
  }
  const right = Array.from({ length: count }, () => 1e6 * random());
  const flat = Float64Array.from(rows.flat());
  const ours = () => engine.solveLinear(flat.slice(), Float64Array.from(right));
  const matrix = new Matrix(rows);
  const columnOfRight = Matrix.columnVector(right);
  const found = ours();
  const rest = rows.map((row, i) => right[i] - row.reduce((sum, value, j) => sum + value * found[j], 0));
  const off = Math.max(...rest.map(Math.abs));
  if (!(off < 1e-5)) throw new Error(`put back, the solution leaves ${off}`);
  const sum = found.reduce((all, value) => all + value, 0);
  const byNumpy = await numpy.prepare("solve", String(count), { matrix: rows, right }, sum);
  await compare(
    `P13 linear solve, ${count} departments (put back, the solution leaves less than a thousandth of a penny)`,
    [
      {
        name: "multiplying the matrix by a vector (limit of reading it)",
        run: () => rows.map((row) => row.reduce((sum, value, j) => sum + value * found[j], 0)),
        limit: true,
      },
      { name: "Fairshare solveLinear", run: ours },
      ...byNumpy,
      { name: "numeric 1.2.6", run: () => numeric.solve(rows, right) },
      { name: "ml-matrix 6.15.1", run: () => solve(matrix, columnOfRight) },
    ],
    {
      rounds: count > 200 ? 9 : 25,
      goals: [
        "Floor: 1.5 times quicker than the best library of npm." +
          (count === 500 ? " Goal: at most 8 times the BLAS of numpy, which works on eight numbers at once." : ""),
      ],
    },
  );
}
numpy.end();
