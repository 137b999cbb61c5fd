import { readFileSync } from "node:fs";

/**
 * Mutation testing of one room of the engine: npm run test:mutation -- --mutate 'src/engine/money/**\/*.ts'
 * A room is held by its own tests (test/engine/<room>), and by those of the rooms that are named here where its answers
 * are worked out in full. Tests of other rooms would kill more mutants, but each mutant would wait for minutes of them.
 * Without a room it takes the whole engine against all of its tests: that is days.
 */
const alsoTestedBy = {
  coalition: ["optimise", "certificate"],
  cost: ["coalition", "membership"],
  optimise: ["coalition", "certificate"],
  certificate: ["coalition"],
  parameters: ["appraisal"],
};

/** Files whose single tests take ten seconds and more for each mutant; the rooms' other tests reach the same code. */
const slowTests = ["test/engine/coalition/shapleyOfModel.test.ts"];

const [mutate = ""] = process.argv.slice(process.argv.indexOf("--mutate") + 1);
const room = /^src\/engine\/([a-zA-Z]+)/.exec(mutate)?.[1];
const testedIn = room === undefined ? ["**"] : [room, ...(alsoTestedBy[room] ?? [])];
const records = `.cache/mutation/${room ?? "engine"}`;

/** Random cases are the same in every run, so that a mutant's fate does not hang on luck, and fewer than in the unit tests. */
process.env.FAIRSHARE_SEED ??= "1";
process.env.FAIRSHARE_RUNS ??= "50";

const { jest } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const unit = jest.projects.find(({ displayName }) => displayName === "unit");

const options = {
  mutate: ["src/engine/**/*.ts"],
  testRunner: "jest",
  jest: {
    projectType: "custom",
    enableFindRelatedTests: false,
    config: {
      ...unit,
      projects: [],
      testTimeout: jest.testTimeout,
      testMatch: testedIn.map((name) => `<rootDir>/test/engine/${name}/**/*.test.ts`),
      testPathIgnorePatterns: [...unit.testPathIgnorePatterns, ...slowTests.map((file) => `<rootDir>/${file}`)],
    },
  },
  coverageAnalysis: "perTest",
  // A table of policy numbers or of names is read once, when its file loads: such a mutant would need every test run
  // from the start. The tables are held by tests of their own that compare each number with its source.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `${records}.json`,
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
    "!package.json",
    "!tsconfig.json",
  ],
  concurrency: 1,
  timeoutMS: 10_000,
  reporters: ["clear-text", "progress-append-only", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `${records}.report.json` },
  thresholds: { high: 95, low: 85, break: 85 },
};

export default options;
