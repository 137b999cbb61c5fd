import { makeCopy } from "../../../src/sharing/copy/makeCopy";
import { scanPlans } from "../../../src/sharing/copy/formula/nativeFunctions";
import type { SheetPlan } from "../../../src/workbook/sheetPlan";
import { copyInput, sheetOf, tableOn } from "../../support/smallWorkbook";

const putAt = (plans: readonly SheetPlan[], sheet: string, at: string): unknown =>
  plans.find(({ name }) => name === sheet)?.cells.find((cell) => cell.at === at)?.put;

const inputs = sheetOf("Inputs", [
  ["Weight", "Amount"],
  [1, 100],
  [2, null],
  ["=not a formula", null],
]);

test("a spilled result becomes a formula in every cell, and the guard's sentence stays in the first", () => {
  const results = sheetOf("Results", [
    [
      {
        formula: '=IF(COUNTBLANK(Inputs!A2:A3)>0,"Fill the blanks",FAIRSHARE.SPLIT(Inputs!B2,Inputs!A2:A3))',
        shows: 33.33,
      },
    ],
    [66.67],
  ]);
  const { plans, left } = makeCopy(copyInput([inputs, results]));
  expect(left).toEqual([]);
  expect(putAt(plans, "Results", "A1")).toMatchObject({
    formula: expect.stringMatching(
      /^=IF\(COUNTBLANK\(Inputs!A2:A3\)>0,"Fill the blanks",'Working Results'!\$F\$\d+\)$/,
    ),
    value: 33.33,
  });
  expect(putAt(plans, "Results", "A2")).toMatchObject({
    formula: expect.stringMatching(/^=IF\(COUNTBLANK\(Inputs!A2:A3\)>0,"",'Working Results'!\$F\$\d+\)$/),
    value: 66.67,
  });
});

test("no call, name, structured reference or spill is left in any formula of a copy", () => {
  const results = sheetOf("Results", [
    [
      { formula: "=FAIRSHARE.SPLIT(Total,Weights[Weight])", shows: 33.33 },
      { formula: "=SUM(A1#)", shows: 100 },
    ],
    [66.67, { formula: "=@Total*2", shows: 200 }],
  ]);
  const { plans } = makeCopy(
    copyInput([inputs, results], {
      tables: [tableOn(inputs, "Weights", "A1:A3", 3, 1)],
      names: [{ name: "Total", sheet: "Inputs", address: "$B$2" }],
    }),
  );
  expect(scanPlans(plans)).toEqual([]);
  expect(JSON.stringify(plans)).not.toContain("FAIRSHARE");
  expect(putAt(plans, "Results", "B1")).toMatchObject({ formula: "=SUM($A$1:$A$2)" });
  expect(putAt(plans, "Results", "B2")).toMatchObject({ formula: "='Inputs'!$B$2*2" });
});

test("a formula that only newer programs know stays the value it showed, and is listed", () => {
  const results = sheetOf("Results", [[{ formula: "=LET(x,Inputs!B2,x*2)", shows: 200 }]]);
  const { plans, left } = makeCopy(copyInput([inputs, results]));
  expect(putAt(plans, "Results", "A1")).toBe(200);
  expect(left).toEqual([expect.stringContaining("Results: one formula")]);
});

test("TRACE stays what it showed, with its source in a note", () => {
  const results = sheetOf("Results", [
    [{ formula: '=FAIRSHARE.TRACE(Inputs!A1:B3,Inputs!A1:B3,Inputs!A1:B3,"Staff","Ashby")', shows: "Amount" }, 100],
    ["Charge", 40],
  ]);
  const { plans, left } = makeCopy(copyInput([inputs, results]));
  const cell = plans.find(({ name }) => name === "Results")?.cells.find(({ at }) => at === "A1");
  expect(cell).toMatchObject({ put: "Amount", note: expect.stringContaining("TRACE(Inputs!A1:B3") });
  expect(putAt(plans, "Results", "B2")).toBe(40);
  expect(left).toEqual(["Results!A1 stays a value: TRACE explains or reads, so the copy holds what it showed."]);
  expect(plans.map(({ name }) => name)).not.toContain("Working Results");
});

/** Two partners who cost less apart than together. */
const partsCheaper = sheetOf("Parts", [
  ["A", 60],
  ["B", 50],
  ["A+B", 120],
]);
const notFollowed = sheetOf("Model", [
  ["Partner", "Alone", "Cases", null, null, null, null],
  ["A", 60, 2, null, null, null, null],
  ["B", 50, 3, null, null, null, null],
  ["Line", "Behaviour", "Amount", "Driver", "Block", "Partner", "Rule"],
  ["Root", "fixed", 9, null, null, null, "SQRT([Cases])"],
]);

test.each([
  ['FAIR(Inputs!A1:B3,"fairest")', "no ordinary formulas give FAIR by fairest"],
  ['FAIR(Parts!A1:B3,"disruption nucleolus")', "these costs have no such nucleolus"],
  [
    'VIABILITY("A","Cases",Model!A1:C3,Model!A4:G5)',
    "the share of Root does not follow Cases in a way that formulas can turn round",
  ],
])(
  "a result without ordinary formulas stays what it showed, whole, with its source and a sentence: %s",
  (call, why) => {
    const results = sheetOf("Results", [
      [{ formula: `=FAIRSHARE.${call}`, shows: "Ashby" }, 12.34],
      ["Barton", 56.78],
      [null, null],
      [{ formula: "=SUM(B1:B2)", shows: 69.12 }, null],
    ]);
    const { plans, left } = makeCopy(copyInput([inputs, partsCheaper, notFollowed, results]));
    const cell = plans.find(({ name }) => name === "Results")?.cells.find(({ at }) => at === "A1");
    expect(cell).toMatchObject({ put: "Ashby", note: expect.stringContaining(call) });
    expect(["B1", "A2", "B2"].map((at) => putAt(plans, "Results", at))).toEqual([12.34, "Barton", 56.78]);
    expect(putAt(plans, "Results", "A4")).toMatchObject({ formula: "=SUM(B1:B2)" });
    expect(left).toEqual([`Results!A1 stays a value: ${why}, so the copy holds what it showed.`]);
    expect(JSON.stringify(plans[0])).toContain(why);
  },
);

test("what stands where a result could grow to stays as it is, and the copy says so", () => {
  const balances = sheetOf("Inputs", [
    ["Ashby", 30],
    ["Barton", -20],
    ["Mere", -10],
    ["Cole", 0],
  ]);
  const results = sheetOf("Results", [
    [{ formula: "=FAIRSHARE.SETTLE(Inputs!A1:B4)", shows: "Barton" }, "Ashby", 20],
    ["Mere", "Ashby", 10],
    [{ formula: "=SUM(C1:C2)", shows: 30 }, null, null],
  ]);
  const { plans, left } = makeCopy(copyInput([balances, results]));
  expect(putAt(plans, "Results", "A2")).toMatchObject({ formula: expect.stringContaining("Working Results") });
  expect(putAt(plans, "Results", "A3")).toMatchObject({ formula: "=SUM(C1:C2)" });
  expect(left).toEqual([expect.stringMatching(/^Results!A3 keeps what it held: should SETTLE in Results!A1 /)]);
});

test("a call inside an ordinary function points at the whole of its workings", () => {
  const results = sheetOf("Results", [[{ formula: "=SUM(FAIRSHARE.SPLIT(Inputs!B2,Inputs!A2:A3))", shows: 100 }]]);
  const { plans } = makeCopy(copyInput([inputs, results]));
  expect(putAt(plans, "Results", "A1")).toMatchObject({
    formula: expect.stringMatching(/^=SUM\('Working Results'!\$F\$\d+:\$F\$\d+\)$/),
  });
});

test("a call whose inputs are on a sheet that is left out stays a value and says so", () => {
  const results = sheetOf("Results", [
    [{ formula: "=FAIRSHARE.SPLIT(Hidden!B2,Inputs!A2:A3)", shows: 33.33 }],
    [66.67],
  ]);
  const { plans, left } = makeCopy(copyInput([inputs, results], { leftOut: ["The sheet Hidden was left out."] }));
  expect(putAt(plans, "Results", "A1")).toBe(33.33);
  expect(putAt(plans, "Results", "A2")).toBe(66.67);
  expect(left[0]).toContain("leaves out");
  expect(JSON.stringify(plans[0])).toContain("The sheet Hidden was left out.");
});

test.each([
  ['FAIRSHARE.EXITDATE(DATE(2026,1,1),6,"Michaelmas")'],
  ['FAIRSHARE.SPLIT("none")'],
  ["FAIRSHARE.ALLOCATE(Inputs!A1:B1,,Inputs!A1:B1)"],
])("what stayed a value is told in one sentence with one full stop: %s", (call) => {
  const { left } = makeCopy(copyInput([inputs, sheetOf("Results", [[{ formula: `=${call}`, shows: 1 }]])]));
  expect(left).toHaveLength(1);
  expect(left[0]).toMatch(/^Results!A1 stays a value: .*[^.]\.$/);
});

test("the cover comes first and tells what it is, when it was made and what stays changeable; the checks come last", () => {
  const { plans } = makeCopy(copyInput([inputs]));
  expect(plans[0]?.name).toBe("About this copy");
  const words = JSON.stringify(plans[0]);
  for (const part of ["21 November 2026", "no add-in", "What you can change", "Nothing was left out."]) {
    expect(words).toContain(part);
  }
  expect(plans.at(-1)?.name).toBe("Copy checks");
});

test("a result that a certificate proves shows it among the checks and on the cover, and shows #N/A once it no longer holds", () => {
  const costs = sheetOf("Groups", [
    ["A", 80],
    ["B", 70],
    ["A+B", 110],
  ]);
  const results = sheetOf("Results", [
    [{ formula: '=FAIRSHARE.FAIR(Groups!A1:B3,"nucleolus")', shows: "A" }, 60],
    ["B", 50],
  ]);
  const { plans, left } = makeCopy(copyInput([costs, results]));
  expect(left).toEqual([]);
  const checks = plans.at(-1)?.cells ?? [];
  const named = checks.find(({ put }) => put === "Results A1:B2: FAIR")?.at ?? "none";
  expect(checks.find(({ at }) => at === named.replace("A", "B"))).toMatchObject({
    put: { formula: expect.stringMatching(/^='Working Results'!/) },
    look: "check",
  });
  expect(putAt(plans, "Copy checks", "B6")).toEqual({ formula: `=AND($${named.replace("A", "B$")})` });
  expect(JSON.stringify(plans[0])).toContain("has a certificate");
  const working = plans.find(({ name }) => name === "Working Results")?.cells ?? [];
  const shown = JSON.stringify(working.map(({ put }) => put));
  expect(shown).toContain("These charges are no longer the nucleolus: ask for the method again in Fairshare");
  expect(shown).toMatch(/"=IF\(\$B\$\d+,[^"]+,NA\(\)\)"/);
});
