import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { callThroughCommandLine, errorThroughCommandLine } from "../support/commandLine";

jest.setTimeout(120_000);

jest.mock("../functions/builtFunctions", () => ({
  call: callThroughCommandLine,
  rowsOf: callThroughCommandLine,
  errorOf: errorThroughCommandLine,
  column: (values: readonly unknown[]) => values.map((value) => [value]),
}));

const folder = path.resolve(__dirname, "../functions");

/** Every test of the functions that holds them to worked answers, run again with each call as a process of its own. */
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".test.ts"))
  .filter((name) => readFileSync(path.join(folder, name), "utf8").includes("workedAnswer("));

describe("through the command line as a process", () => {
  for (const file of files) jest.requireActual(path.join(folder, file));
});
