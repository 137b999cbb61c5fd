import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fairshare } from "../support/commandLine";

jest.setTimeout(180_000);

const costs = [
  { Line: "Head of service", Behaviour: "fixed", Amount: 600000, Rule: "SHARE([Caseload])" },
  { Line: "Teams", Behaviour: "step", Amount: 60000, Driver: "Caseload", Block: 25000 },
  { Line: "Casework", Behaviour: "variable", Amount: 12, Driver: "Caseload" },
];
const four = [
  ["Partner", "Alone", "Caseload"],
  ["Ashby", 900000, 40000],
  ["Barton", 700000, 30000],
  ["Corby", 480000, 20000],
  ["Derwent", 320000, 10000],
];
const many = [
  ["Partner", "Alone", "Caseload"],
  ...Array.from({ length: 30 }, (_, at) => [`Council ${at + 1}`, 900000, 10000 + 500 * at]),
];
let folder = "";
const put = (name: string, model: unknown) => writeFileSync(path.join(folder, name), JSON.stringify(model));

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "fairshare-"));
  put("four.json", { Drivers: four, Costs: costs });
  put("many.json", { Drivers: many, Costs: costs });
  put("one.json", { Drivers: four.slice(0, 2), Costs: costs });
  put("blank.json", { Drivers: four.map((row, at) => (at === 2 ? [row[0], null, row[2]] : row)), Costs: costs });
  put("ranged.json", {
    Drivers: four,
    Costs: costs,
    Partners: four.slice(1).map(([partner, alone]) => ({
      Partner: partner,
      Role: "member",
      "Alone low": Number(alone) * 0.95,
      Alone: alone,
      "Alone high": Number(alone) * 1.1,
    })),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) => fairshare(words, "", folder);

describe("fairshare fair", () => {
  test("shows charges side by side, and says what was tried", () => {
    const { code, stdout, stderr } = run("fair", "four.json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Partner\s+Today\s+Alone\s+Last in\s+Others lose per £1\s+Least\s+Most\s+stand-alone/u);
    expect(stdout).toMatch(/^Total\s+2,040,000\.00\s+2,400,000\.00\s+2,040,000\.00/mu);
    expect(stdout).toContain("no group of partners would pay less on its own; all 14 were tried.");
  });

  test("gives the same as data, and as CSV", () => {
    const read = JSON.parse(run("fair", "four.json", "--method", "Shapley, tau", "--json").stdout) as {
      methods: { method: string; charges: number[] }[];
    };
    expect(read.methods.map(({ method, charges }) => [method, charges])).toEqual([
      ["shapley", [780000, 606666.67, 400000, 253333.33]],
      ["tau", [780000, 606666.67, 400000, 253333.33]],
    ]);
    const csv = run("fair", "four.json", "--method=nucleolus", "--csv").stdout.split("\r\n");
    expect(csv[0]).toBe("Partner,Today,Alone,Last in,Others lose per £1,Least,Most,nucleolus");
    expect(csv[1]).toBe("Ashby,816000,900000,540000,3.2857142857142856,540000,900000,810000");
  });

  test("beyond 16 partners takes what is possible, counts what it tried, and calls an estimate one", () => {
    const { code, stdout } = run("fair", "many.json");
    expect(code).toBe(0);
    expect(stdout).toMatch(/shapley \(estimated\)\s+Standard error/u);
    expect(stdout).toMatch(/estimated from [\d,]+ orders of joining with a fixed seed; standard error at most £/u);
    expect(stdout).toMatch(/No failing group among [\d,]+ tried\. Not every group could be, so this is no proof\./u);
    expect(stdout).toContain("How far each charge may move is worked out for up to 16 partners.");
    expect(run("fair", "many.json", "--method", "tau")).toMatchObject({
      code: 2,
      stdout: "",
      stderr:
        "tau looks at every group of partners and takes at most 16 of them; there are 30. Take shapley, scrb, separable or stand-alone.\n",
    });
  });

  test("says how sure it is where Partners has ranges", () => {
    expect(run("fair", "ranged.json").stdout).toContain(
      "Today’s charges stand over the whole range of what going alone may cost.",
    );
    expect(run("fair", "four.json").stdout).toContain("How sure this is cannot be said");
  });

  test("tells on stderr what is wrong, and what to do", () => {
    expect(run("fair", "one.json")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("nothing to share") as string,
    });
    expect(run("fair", "blank.json")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/Barton.*Alone is blank/u) as string,
    });
    expect(run("fair", "four.json", "--method", "equal")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--method says “equal”. Write shapley") as string,
    });
    expect(run("fair")).toMatchObject({ code: 2, stderr: expect.stringContaining("fair needs a workbook") as string });
  });
});
