import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { functionExamples } from "../../src/functions/examples/functionExamples";
import { functionsPage } from "../../src/functions/functionsPage";
import { functionList } from "../../src/functions/list";

const page = path.resolve(__dirname, "../../docs/functions.md");

describe("docs/functions.md", () => {
  test("is what the definitions and their examples say (write it with FAIRSHARE_WRITE_DOCS=1)", () => {
    const text = functionsPage();
    if (process.env.FAIRSHARE_WRITE_DOCS === "1") writeFileSync(page, text);
    expect(readFileSync(page, "utf8")).toBe(text);
  });

  test("has a worked example for every function", () => {
    expect(functionExamples.map(({ id }) => id)).toEqual(functionList.map(({ id }) => id));
  });
});
