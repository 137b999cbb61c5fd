import { checkPartnership, healthOf } from "../../src/model/checks";
import type { CostLineEntry, Partner, Partnership } from "../../src/model/partnership";
import { todayOf } from "../../src/model/partnership";
import { newModel } from "../../src/workbook/sample/newModel";

const empty = newModel({
  name: "Two Vales",
  service: "Payroll",
  sharing: "collaboration",
  firstYear: "2026/27",
  asAt: "21 November 2026",
  partners: ["Ashby", "Barton"].map((name) => ({ name, gssCode: null, eCode: null, role: "member" })),
});
const partner = (name: string, changes: Partial<Partner> = {}): Partner => ({
  ...empty.partners[0]!,
  name,
  aloneLow: { value: 90 },
  alone: { value: 100 },
  aloneHigh: { value: 110 },
  ...changes,
});
const line = (changes: Partial<CostLineEntry> = {}): CostLineEntry => ({
  line: "Staff",
  behaviour: "fixed",
  amount: { value: 100 },
  driver: null,
  block: null,
  partner: null,
  rule: null,
  from: null,
  to: null,
  lagMonths: null,
  status: "stated",
  source: "Budget book",
  ...changes,
});
const sentence = (changes: Partial<Partnership>, id: string): string => {
  const check = checkPartnership({ ...empty, ...changes }).find((one) => one.id === id);
  if (check === undefined) throw new Error(`no check ${id}`);
  return `${check.holds ? "holds" : "broken"}: ${check.sentence}`;
};

test("a partnership has between 2 and 50 partners", () => {
  const many = Array.from({ length: 51 }, (_, index) => partner(`P${index}`));
  expect(sentence({ partners: many }, "partner-count")).toBe(
    "broken: Partners has 51 rows: a partnership has between 2 and 50 partners. Add or remove rows.",
  );
  expect(sentence({ partners: many.slice(0, 50) }, "partner-count")).toBe("holds: There are 50 partners.");
  expect(sentence({ partners: many.slice(0, 1) }, "partner-count")).toMatch(/^broken: Partners has 1 row:/);
});

test("names are compared without regard to case and blanks", () => {
  expect(sentence({ partners: [partner("Ashby"), partner(" ashby ")] }, "partner-names")).toBe(
    "broken: ashby stands twice in Partners. Keep one row for each partner.",
  );
});

test("there is one host at most", () => {
  const hosts = [partner("Ashby", { role: "host" }), partner("Barton", { role: "host" })];
  expect(sentence({ partners: hosts }, "one-host")).toBe(
    "broken: Partners names 2 hosts: Ashby, Barton. Give the role host to one of them at most.",
  );
  expect(sentence({ partners: [partner("Ashby")] }, "one-host")).toBe("holds: No partner is host, which is allowed.");
});

test("partners of whom the same is to be said share a sentence, and of many six are named", () => {
  const partners = ["Ashby", "Bourne", "Calne", "Diss", "Eye", "Frome", "Goole", "Hythe"].map((name) => partner(name));
  expect(sentence({ partners: partners.slice(0, 2) }, "today-known")).toMatch(
    /^broken: Ashby and Bourne have no complete baseline for /,
  );
  expect(sentence({ partners }, "today-known")).toMatch(
    /^broken: Ashby, Bourne, Calne, Diss, Eye, Frome and 2 others have no complete baseline for /,
  );
});

test("a range of going alone that is out of order is named", () => {
  expect(sentence({ partners: [partner("Ashby", { aloneLow: { value: 200 } })] }, "alone-ordered")).toMatch(
    /^broken: Ashby has a range out of order/,
  );
});

test("a negative driver is named with its figure, and a zero is allowed", () => {
  const drivers = [{ ...empty.drivers[0]!, values: { Ashby: -3, Barton: 0 } }];
  expect(sentence({ drivers }, "drivers-not-negative")).toBe(
    "broken: Population of Ashby is -3. Drivers measure use, so they cannot be below zero: correct the figure.",
  );
  expect(sentence({ drivers }, "drivers-complete")).toMatch(/^holds/);
});

test("each behaviour asks for what it needs", () => {
  const asked = (changes: Partial<CostLineEntry>) => sentence({ costs: [line(changes)] }, "costs-complete");
  expect(asked({ behaviour: "step" })).toMatch(/names no driver.*has no block/);
  expect(asked({ behaviour: "variable" })).toMatch(/names no driver/);
  expect(asked({ behaviour: "direct" })).toMatch(/names no partner/);
  expect(asked({ amount: { value: null } })).toMatch(/a zero has to be typed/);
  expect(asked({ amount: { value: 0 } })).toMatch(/^holds/);
});

test("rules, drivers and partners that Costs names must exist, and a share formula is no name", () => {
  const asked = (changes: Partial<CostLineEntry>) => sentence({ costs: [line(changes)] }, "names-known");
  expect(asked({ rule: "Core" })).toMatch(/^broken: The line Staff in Costs names the rule Core/);
  expect(asked({ rule: "SHARE([Population])" })).toMatch(/^holds/);
  expect(asked({ driver: "Calls" })).toMatch(/names the driver Calls/);
  expect(asked({ behaviour: "direct", partner: "Corby" })).toMatch(/names Corby, who is not in Partners/);
});

test("a minimum above its maximum is named", () => {
  const rule = { rule: "Core", formula: "EQUAL()", version: "1", agreed: "", note: "" };
  expect(sentence({ rules: [{ ...rule, minimum: 9, maximum: 5 }] }, "rules-complete")).toMatch(
    /minimum above its maximum/,
  );
});

test("not everybody can leave, and a leaver is a partner", () => {
  const leaving = (leavers: readonly string[]) => ({ leaving: { ...empty.leaving, leavers } });
  expect(sentence(leaving(["Ashby", "Barton"]), "leavers-known")).toMatch(/Everybody is in Leavers/);
  expect(sentence(leaving(["Corby"]), "leavers-known")).toMatch(/Corby is in Leavers but not in Partners/);
  expect(sentence(leaving(["Ashby"]), "leavers-known")).toBe("holds: Set to leave: Ashby.");
});

test("cost today is null, never zero, where a line has no figure or there is none", () => {
  const baseline = {
    partner: "Ashby",
    gssCode: null,
    service: "",
    line: "521",
    year: "2026/27",
    measure: "Net current expenditure",
    amount: 5,
    margin: null,
    basis: "",
    status: "stated",
    source: "",
    asAt: "",
  } as const;
  expect(todayOf({ ...empty, baselines: [baseline, { ...baseline, amount: 7 }] }, "Ashby")).toBe(12);
  expect(todayOf({ ...empty, baselines: [baseline, { ...baseline, amount: null }] }, "Ashby")).toBeNull();
  expect(todayOf({ ...empty, baselines: [{ ...baseline, year: "2019/20" }] }, "Ashby")).toBeNull();
});

test("health counts what holds and quotes the first sentence that needs somebody", () => {
  const checks = checkPartnership({ ...empty, partners: [partner("Ashby"), partner("Ashby")] });
  expect(healthOf(checks)).toMatch(/^\d+ checks hold, \d+ need you: Ashby stands twice in Partners\./);
});
