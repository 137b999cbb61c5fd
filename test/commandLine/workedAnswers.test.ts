import { readdirSync } from "node:fs";
import path from "node:path";
import { callThroughCommandLine } from "../support/commandLine";

jest.setTimeout(120_000);

jest.mock("../functions/builtFunctions", () => ({
  call: callThroughCommandLine,
  rowsOf: callThroughCommandLine,
  column: (values: readonly unknown[]) => values.map((value) => [value]),
}));

const folder = path.resolve(__dirname, "../functions");

describe("through the command line as a process", () => {
  for (const file of readdirSync(folder).filter((name) => name.startsWith("workedAnswers"))) {
    jest.requireActual(path.join(folder, file));
  }
});
