import type { WirePath } from "../../../src/workbench/host/richApi/wire";
import { startHost } from "../../support/replaySample";

const test = startHost();
const pane = test.openPane();

/** A member of a path: a property, an item by its key, or a method with its arguments. */
type Step = { readonly get: string } | { readonly item: string } | { readonly call: string; readonly args: unknown[] };

const path = (step: Step, id: number): WirePath => {
  const base = { Id: id, ParentObjectPathId: id - 1 };
  if ("get" in step) return { ...base, ObjectPathType: 4, Name: step.get };
  if ("item" in step) return { ...base, ObjectPathType: 5, Name: "", ArgumentInfo: { Arguments: [step.item] } };
  return { ...base, ObjectPathType: 3, Name: step.call, ArgumentInfo: { Arguments: step.args } };
};

async function refusal(steps: readonly Step[], kind: 3 | 4, name: string, args: readonly unknown[]): Promise<string> {
  const paths: WirePath[] = [{ Id: 1, ObjectPathType: 1, Name: "" }, ...steps.map((step, at) => path(step, at + 2))];
  const target = { ObjectPathId: paths.length };
  const { Error: error } = await pane.ask(
    {
      Actions: [
        { Id: 10, ActionType: 1, Name: "", ...target },
        { Id: 11, ActionType: kind, Name: name, ArgumentInfo: { Arguments: [...args] }, ...target },
      ],
      ObjectPaths: Object.fromEntries(paths.map((one) => [String(one.Id), one])),
    },
    1,
  );
  return error?.Code ?? "taken";
}

const sheet: Step[] = [{ get: "Worksheets" }, { item: "Sheet1" }];
const cells = (address: string): Step[] => [...sheet, { call: "GetRange", args: [address] }];
const validation: Step[] = [...cells("A1"), { get: "DataValidation" }];
const layout: Step[] = [...sheet, { get: "PageLayout" }];
const sort: Step[] = [...cells("A1:B3"), { get: "Sort" }];
const application: Step[] = [{ get: "Application" }];

describe("what Excel would not take is not taken in silence", () => {
  it.each([
    ["a formula whose bracket is open", cells("A1"), "Formulas", [["=SUM(A2"]]],
    ["a formula whose quotation mark is open", cells("A1"), "Formulas", [['=A2&"x']]],
    ["a formula that is too long", cells("A1"), "Formulas", [[`=${"1+".repeat(5_000)}1`]]],
    ["a text that is too long", cells("A1"), "Values", [["x".repeat(32_768)]]],
    ["a number format of five parts", cells("A1"), "NumberFormat", [["0;0;0;0;0"]]],
    ["a row higher than rows can be", [...cells("A1"), { get: "Format" }], "RowHeight", 1_000],
    ["a rule that is none", validation, "Rule", { colour: {} }],
    ["two rules at once", validation, "Rule", { list: { source: "a,b" }, custom: { formula: "=TRUE" } }],
    ["a list that is too long", validation, "Rule", { list: { source: "ten letters,".repeat(30) } }],
    ["an alert that is none", validation, "ErrorAlert", { style: "Loud", message: "No" }],
    ["a message that is too long", validation, "Prompt", { title: "x", message: "x".repeat(256), showPrompt: true }],
    ["a colour that is none", sheet, "TabColor", "loud"],
    ["half a place among the sheets", sheet, "Position", 0.5],
    ["a scale beyond 400%", layout, "Zoom", { scale: 500 }],
    ["a scale and a number of pages", layout, "Zoom", { scale: 100, horizontalFitToPages: 1 }],
    ["a zoom that is none", layout, "Zoom", { scale: 100, depth: 1 }],
  ] as const)("%s", async (_what, steps, name, value) => {
    expect(await refusal([...steps], 4, name, [value])).toBe("InvalidArgument");
  });

  it.each([
    ["a calculation that is none", application, "Calculate", ["Later"], "InvalidArgument"],
    ["sorting by capitals", sort, "Apply", [[{ key: 0 }], true, false, "Rows", ""], "ApiNotFound"],
    ["sorting by colour", sort, "Apply", [[{ key: 0, sortOn: "CellColor" }], false, false, "Rows", ""], "ApiNotFound"],
  ] as const)("%s", async (_what, steps, name, args, code) => {
    expect(await refusal([...steps], 3, name, args)).toBe(code);
  });

  it("calculation by hand, which the workbench does not have", async () => {
    expect(await refusal(application, 4, "CalculationMode", ["Manual"])).toBe("ApiNotFound");
    expect(await refusal(application, 4, "CalculationMode", ["Automatic"])).toBe("taken");
  });
});

describe("what Excel takes is taken", () => {
  it.each([
    ["brackets in texts, names of sheets and headings", cells("A1"), "Formulas", [['=\'Sheet1\'!B1&")"&"("']]],
    ["a text of the greatest length", cells("A1"), "Values", [["x".repeat(32_767)]]],
    ["a number format with semicolons in texts", cells("A1"), "NumberFormat", [['0;-0;"a;b;c";@']]],
    ["a rule", validation, "Rule", { list: { source: "a,b" } }],
    ["no rule", validation, "Rule", {}],
    ["pages across and none down", layout, "Zoom", { horizontalFitToPages: 1, verticalFitToPages: 0 }],
    ["no colour", sheet, "TabColor", ""],
  ] as const)("%s", async (_what, steps, name, value) => {
    expect(await refusal([...steps], 4, name, [value])).toBe("taken");
  });
});
