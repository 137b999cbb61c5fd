/**
 * Mutation testing of one room of the engine: npm run test:mutation -- --mutate 'src/engine/money/**\/*.ts'
 * A room is held by its own tests (test/engine/<room>), and by those of the rooms that are named here where its answers
 * are worked out in full. Tests of other rooms would kill more mutants, but each mutant would wait for all of them.
 * Without a room it takes the whole engine against all of its tests: that is hours.
 *
 * Each mutant needs only the tests that reach it, thousands of times over. The plain runner reads the tests once and runs
 * them in one process; jest reads the engine and fast-check again for every file of tests, two seconds a mutant.
 */
const alsoTestedBy = {
  coalition: ["optimise", "certificate"],
  cost: ["coalition", "membership"],
  optimise: ["coalition", "certificate"],
  certificate: ["coalition"],
  parameters: ["appraisal"],
};

/** Tests that take ten seconds and more for each mutant, or that put another file in the place of one: jest alone does that. */
const leftOut = ["coalition/shapleyOfModel.test.js", "coalition/notProved.test.js", "reward/claimLimits.test.js"];

const [mutate = ""] = process.argv.slice(process.argv.indexOf("--mutate") + 1);
const room = /^src\/engine\/([a-zA-Z]+)\//.exec(mutate)?.[1];
const testedIn = room === undefined ? ["**"] : [room, ...(alsoTestedBy[room] ?? [])];

/** Random cases are the same in every run, so that a mutant's fate does not hang on luck, and fewer than in the unit tests. */
process.env.FAIRSHARE_SEED ??= "1";
process.env.FAIRSHARE_RUNS ??= "100";

const options = {
  mutate: ["src/engine/**/*.ts"],
  testRunner: "mocha",
  buildCommand: "tsc -p test/tsconfig.mutation.json",
  mochaOptions: {
    config: "test/tools/mutation.mocharc.json",
    require: ["test/tools/mutationGlobals.cjs"],
    spec: testedIn.map((name) => `test/engine/${name}/**/*.test.js`),
    ignore: leftOut.map((file) => `test/engine/${file}`),
  },
  coverageAnalysis: "perTest",
  // A table of policy numbers or of names is read once, when its file loads: such a mutant would need every test run
  // from the start. The tables are held by tests of their own that compare each number with its source.
  ignoreStatic: true,
  tempDirName: ".stryker-tmp",
  ignorePatterns: [
    "*",
    "!src",
    "src/*",
    "!src/engine/**",
    "!test",
    "test/*",
    "!test/{engine,support,cases}/**",
    "!test/tsconfig*.json",
    "!test/tools",
    "test/tools/*",
    "!test/tools/mutation*",
    "!docs",
    "docs/*",
    "!docs/methods/**",
    "!package.json",
    "!tsconfig.json",
  ],
  concurrency: 1,
  timeoutMS: 10_000,
  reporters: ["clear-text", "progress-append-only", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `.cache/mutation/${room ?? "engine"}.json` },
  thresholds: { high: 95, low: 85, break: 85 },
};

export default options;
