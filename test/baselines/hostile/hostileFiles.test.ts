import { describeReadProblem } from "../../../src/baselines/describeReadProblem";
import { readAnyFile } from "../../../src/baselines/outcome/readAnyFile";
import { hostileFiles } from "./hostileFiles";
import { seedText } from "../../support/randomRuns";

const SECONDS = 5;

test.each(hostileFiles)(`$name gives a sentence or right figures (${seedText})`, async ({ make, expected }) => {
  const bytes = make();
  const before = process.cpuUsage();
  const read = await readAnyFile(bytes, "file.csv");
  const { user, system } = process.cpuUsage(before);
  // Time that this process worked, whatever else the machine does.
  expect((user + system) / 1e6).toBeLessThan(SECONDS);
  if (!read.ok) {
    for (const problem of read.problems) expect(describeReadProblem(problem)).toMatch(/^.{20,}[.]$/su);
    expect(["refused", "either"]).toContain(expected);
    return;
  }
  const { kind, payments, unreadable, lines } = read.value;
  for (const { pence } of [...payments, ...lines]) expect(Number.isSafeInteger(pence)).toBe(true);
  if (expected === "either") return;
  if (expected === "unknown") expect(kind).toBe("unknown");
  else if (expected === "refused") expect(kind).toBe("refused");
  else {
    expect(payments.map(({ pence }) => pence)).toEqual(expected.pence);
    expect(unreadable).toHaveLength(expected.listed ?? 0);
  }
});

test("there are two hundred of them at the least, each with its own name", () => {
  expect(hostileFiles.length).toBeGreaterThanOrEqual(200);
  expect(new Set(hostileFiles.map(({ name }) => name)).size).toBe(hostileFiles.length);
});
