/**
 * P9: a million draws of 12 inputs (6 triangular, 6 PERT) under a Gaussian copula with blocks of correlation 0.6 inside and 0.2 between: D1 their total, D2 the
 * shares of 10 partners, each stored. P10: seven exact quantiles of a million figures. Both with a fixed seed.
 */
import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { fileURLToPath } from "node:url";
import { compare, seeded } from "../measure.mjs";
import { engine } from "../engine.mjs";
import { startNumpy } from "../numpyPeer.mjs";

const DRAWS = 1_000_000;
const INPUTS = 12;
const inputs = Array.from({ length: INPUTS }, (_, i) => ({
  name: `Input ${i + 1}`,
  distribution: { kind: i < 6 ? "triangular" : "pert", min: 10 + i, mode: 20 + 2 * i, max: 60 + 5 * i },
}));
const correlations = inputs.map((_, i) =>
  inputs.map((_, j) => (i === j ? 1 : Math.floor(i / 4) === Math.floor(j / 4) ? 0.6 : 0.2)),
);
const total = { inputs, correlations, outputs: [{ name: "Total", constant: 0, weights: inputs.map(() => 1) }] };
const shares = {
  ...total,
  outputs: Array.from({ length: 10 }, (_, partner) => ({
    name: `Partner ${partner + 1}`,
    constant: 0,
    weights: inputs.map((_, i) => (1 + ((i * 7 + partner * 3) % 10)) / 66),
  })),
};

/** Results are written over those of the run before where `results` are given: how quickly new memory comes is a matter of the machine. */
function drawAll(model, results) {
  const { value: plan } = engine.planSimulation(model, { draws: DRAWS });
  return engine.drawBlocks(plan, 0, engine.blocksIn(DRAWS), results);
}

const enginePath = fileURLToPath(new URL("../../../dist/engine.cjs", import.meta.url));
const workers = [0, 1].map(
  () =>
    new Worker(
      `const { parentPort } = require("node:worker_threads"); const engine = require(${JSON.stringify(enginePath)});
       parentPort.on("message", ([plan, from, to]) => { const drawn = engine.drawBlocks(plan, from, to); parentPort.postMessage(drawn, [drawn.buffer]); });`,
      { eval: true },
    ),
);

async function drawByTwo(model) {
  const { value: plan } = engine.planSimulation(model, { draws: DRAWS });
  const half = Math.ceil(engine.blocksIn(DRAWS) / 2);
  const stretches = [
    [0, half],
    [half, engine.blocksIn(DRAWS)],
  ];
  return Promise.all(
    stretches.map(
      (stretch, index) =>
        new Promise((resolve) => {
          workers[index].once("message", resolve);
          workers[index].postMessage([plan, ...stretch]);
        }),
    ),
  );
}

/** The limit of this work: the uniform numbers alone, with the same generator, in a row that is used again and again. */
const uniforms = new Float64Array(1000);
function uniformsAlone() {
  return fillUniforms(uniforms, (DRAWS * INPUTS) / uniforms.length);
}

/** The same, each kept in its own place, as the outputs of D2 are: 96 MB. */
const kept = new Float64Array(DRAWS * INPUTS);
function uniformsKept() {
  return fillUniforms(kept, 1);
}

function fillUniforms(row, times) {
  let [s0, s1, s2, s3] = [1, 2, 3, 4];
  for (let time = 0; time < times; time++) {
    for (let at = 0; at < row.length; at++) {
      const scaled = Math.imul(s1, 5);
      const bits = Math.imul((scaled << 7) | (scaled >>> 25), 9);
      const shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);
      row[at] = (bits >>> 0) * 2.3283064365386963e-10;
    }
  }
  return row[0];
}

/** The same with all 53 bits that a fraction in a double holds: two steps of the generator each. */
function fineUniformsAlone() {
  let [s0, s1, s2, s3] = [1, 2, 3, 4];
  for (let time = 0; time < (DRAWS * INPUTS) / uniforms.length; time++) {
    for (let at = 0; at < uniforms.length; at++) {
      let scaled = Math.imul(s1, 5);
      const upper = Math.imul((scaled << 7) | (scaled >>> 25), 9) >>> 5;
      let shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);
      scaled = Math.imul(s1, 5);
      const lower = Math.imul((scaled << 7) | (scaled >>> 25), 9) >>> 6;
      shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);
      uniforms[at] = (upper * 67108864 + lower) * 1.1102230246251565e-16;
    }
  }
  return uniforms[0];
}

function lowerRoot(matrix) {
  const root = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i++)
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i][j];
      for (let k = 0; k < j; k++) rest -= root[i][k] * root[j][k];
      root[i][j] = i === j ? Math.sqrt(rest) : rest / root[j][j];
    }
  return root;
}

/** As it is usually written: arrays, Math.random, Box and Muller, an error function, the inverse by formula or from a table. */
const root = lowerRoot(correlations);
const pertTables = inputs.map(({ distribution }) =>
  Array.from({ length: 1001 }, (_, i) => engine.quantileOf(distribution, Math.min(Math.max(i / 1000, 1e-9), 1 - 1e-9))),
);
function below(z) {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    0.3989423 *
    Math.exp((-z * z) / 2) *
    t *
    (0.3193815 + t * (-0.3565638 + t * (1.781478 + t * (-1.821256 + t * 1.330274))));
  return z > 0 ? 1 - tail : tail;
}
function naive(model) {
  const results = model.outputs.map(() => []);
  for (let draw = 0; draw < DRAWS; draw++) {
    const z = inputs.map(() => Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random()));
    const x = root.map((row, i) => {
      const u = below(row.reduce((sum, value, j) => sum + value * z[j], 0));
      const { kind, min, mode, max } = inputs[i].distribution;
      if (kind === "pert") {
        const place = u * 1000;
        const cell = Math.min(Math.floor(place), 999);
        return pertTables[i][cell] + (place - cell) * (pertTables[i][cell + 1] - pertTables[i][cell]);
      }
      return u * (max - min) < mode - min
        ? min + Math.sqrt(u * (max - min) * (mode - min))
        : max - Math.sqrt((1 - u) * (max - min) * (max - mode));
    });
    model.outputs.forEach(({ weights }, row) =>
      results[row].push(weights.reduce((sum, value, i) => sum + value * x[i], 0)),
    );
  }
  return results;
}

const hashOf = (columns, rows) => {
  const hash = createHash("sha256");
  const parts = Array.isArray(columns) ? columns : [columns];
  for (let row = 0; row < rows; row++)
    for (const part of parts) {
      const length = part.length / rows;
      const values = part.subarray(row * length, (row + 1) * length);
      hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    }
  return hash.digest("hex");
};

/** A table a quantity over 8 standard deviations either way, 256 cells to each. */
const numpyTables = inputs.map(({ distribution }) =>
  Array.from({ length: 16 * 256 + 1 }, (_, cell) => {
    const chance = below(cell / 256 - 8);
    return engine.quantileOf(distribution, Math.min(Math.max(chance, 1e-12), 1 - 1e-12));
  }),
);
const numpy = startNumpy();

const FLOORS = "Floor: at least 10x quicker than naive JavaScript and at most";
const TRIED =
  "What was tried, each as a ratio to the uniforms: bounds checks left out, since all rows stand in one constant array (normals 2.4 to 1.2, correlation 1.3 to 0.7, marginals 1.3 to 0.7, the mix of ten outputs 2.6 to 1.2); rows that begin alike share their sums (correlation 1.8 to 1.3); a straight line for each cell of a table (1.8 to 1.3); " +
  "planning 0.6 to 0.2 by an exponential and a logarithm without loops; two generators side by side (normals 2.1 to 3.3, put back); three inputs by three outputs, six by two and eight by one (no better than four by two).";
for (const [name, model, goal] of [
  ["D1: a million draws of 12 correlated inputs, their total", total, `${FLOORS} 6x the uniforms.`],
  [
    "D2: the same with 10 partners' shares stored",
    shares,
    `${FLOORS} 9x the uniforms, with 80 MB of new memory to fill besides. ${TRIED}`,
  ],
]) {
  const rows = model.outputs.length;
  const bits = hashOf(drawAll(model), rows);
  if (hashOf(await drawByTwo(model), rows) !== bits) throw new Error("two workers give other bits than one");
  const drawn = drawAll(model);
  const mean = drawn.subarray(0, DRAWS).reduce((sum, value) => sum + value, 0) / DRAWS;
  const expected = inputs.reduce(
    (sum, { distribution }, i) => sum + model.outputs[0].weights[i] * engine.momentsOf(distribution).mean,
    0,
  );
  if (Math.abs(mean - expected) > 0.01 * expected) throw new Error(`mean ${mean} instead of ${expected}`);
  const given = {
    draws: DRAWS,
    correlations,
    tables: numpyTables,
    weights: model.outputs.map(({ weights }) => weights),
  };
  const byNumpy = await numpy.prepare("draws", name, given, mean);
  await compare(
    `P9 ${name} (two workers give the same bits as one: ${bits.slice(0, 16)})`,
    [
      { name: "12 million uniforms of 32 bits alone (limit)", run: uniformsAlone, limit: true },
      { name: "the same, all kept (96 MB)", run: uniformsKept },
      { name: "12 million uniforms of 53 bits alone", run: fineUniformsAlone },
      { name: "Fairshare, one thread", run: () => drawAll(model, drawn) },
      { name: "Fairshare, two workers, transferred", run: () => drawByTwo(model) },
      ...byNumpy,
      { name: "naive JavaScript", run: () => naive(model) },
    ],
    { goals: [goal] },
  );
}
numpy.end();
await Promise.all(workers.map((worker) => worker.terminate()));

const random = seeded(10);
const figures = Float64Array.from({ length: DRAWS }, () => {
  const sum = random() + random() + random() + random();
  return (sum - 2) * 1e6 * Math.exp(random());
});
const chances = [0.01, 0.05, 0.1, 0.5, 0.9, 0.95, 0.99];
const sorted = figures.slice().sort();
const bySorting = (values) =>
  chances.map((chance) => {
    const place = chance * (values.length - 1);
    const low = values[Math.floor(place)];
    return low + (place - Math.floor(place)) * (values[Math.ceil(place)] - low);
  });
if (String(engine.exactQuantiles(figures, chances)) !== String(bySorting(sorted))) throw new Error("quantiles differ");
await compare(
  "P10 seven exact quantiles of a million figures (equal to sorting all of them)",
  [
    { name: "copy (limit)", run: () => figures.slice(), limit: true },
    { name: "Fairshare exactQuantiles", run: () => engine.exactQuantiles(figures, chances) },
    { name: "typed copy and sort", run: () => bySorting(figures.slice().sort()) },
    { name: "Array.sort", run: () => bySorting(Array.from(figures).sort((a, b) => a - b)) },
  ],
  { rounds: 15, goals: ["Floor: 10x the typed sort. Goal: at most 6x a copy."] },
);
