import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../src/engine/index";
import { describe as sentence, kindOf } from "../../src/engine/index";
import { problemExamples } from "./problemExamples";

const root = path.resolve(__dirname, "../..");
const engine = path.join(root, "src/engine");
const page = path.join(root, "docs/problems.md");
const examples = Object.values(problemExamples) as readonly Problem[];

const INTRODUCTION = `# Problems

What can stop a computation, and what the cell or the pane then says. \`#VALUE!\` is a bad argument, \`#N/A\` a fair question without an answer; where it depends on what was found (a blank in a table is \`#N/A\`), the example shows one of them. Codes never change.
`;

function problemsPage(): string {
  const entries = examples.map(
    (problem) => `## ${problem.code}\n\n${kindOf(problem) === "value" ? "`#VALUE!`" : "`#N/A`"} ${sentence(problem)}\n`,
  );
  return [INTRODUCTION, ...entries].join("\n");
}

describe("problems", () => {
  test("docs/problems.md lists every code with its sentence (write it with FAIRSHARE_WRITE_DOCS=1)", () => {
    if (process.env.FAIRSHARE_WRITE_DOCS === "1") writeFileSync(page, problemsPage());
    expect(readFileSync(page, "utf8")).toBe(problemsPage());
  });

  test("the union and the list hold the same codes", () => {
    const declared = readdirSync(engine, { recursive: true, encoding: "utf8" })
      .filter((file) => /problem\.ts$/i.test(file))
      .flatMap((file) => [...readFileSync(path.join(engine, file), "utf8").matchAll(/code: "([a-z-]+)"/g)])
      .map(([, code]) => code);
    expect(examples.map(({ code }) => code).sort()).toEqual([...new Set(declared)].sort());
  });

  test.each(examples.map((problem) => [problem.code, problem] as const))(
    "%s says what is wrong and what to do, without blame",
    (_, problem) => {
      const text = sentence(problem);
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/!|undefined|NaN|\binvalid\b|\[object/);
      expect(text.length).toBeGreaterThan(20);
      expect(text.length).toBeLessThan(400);
    },
  );
});
