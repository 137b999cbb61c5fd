import { savingsEffect } from "../../../src/taskpane/savings/savingsEffect";
import { newModel } from "../../../src/workbook/sample/newModel";
import { driversSheet } from "../../../src/workbook/sheets/driversSheet";

const partnership = newModel({
  name: "Devon audit",
  service: "Audit",
  sharing: "lead authority",
  firstYear: "2027/28",
  asAt: "21 November 2026",
  partners: ["Exeter", "Torridge"].map((name) => ({ name, gssCode: null, eCode: null, role: "member" as const })),
});
const model = {
  drivers: { partners: ["Exeter", "Torridge"], drivers: [{ name: "Population", values: [100, 100] }] },
  lines: [
    {
      name: "Manager",
      behaviour: "fixed" as const,
      amount: 1000,
      driver: null,
      block: null,
      partner: null,
      rule: null,
      from: null,
      to: null,
      lag: null,
    },
  ],
  rules: [],
};
const inputs = {
  savings: { horizonYears: 2, schedule: "standard 2026", timing: "end" as const, ramp: [1] },
  investmentSharing: { kind: "typed" as const },
  oneOff: { Exeter: 0, Torridge: 0 },
};

test("a cost of going alone that is not known is told for each partner, never taken as zero", () => {
  const known = partnership.partners.map((one, at) => (at === 0 ? { ...one, alone: { value: 900 } } : one));
  const read = savingsEffect(model, { ...partnership, partners: known }, inputs);
  expect(read).toEqual({
    ok: false,
    problems: [{ code: "alone-unusable", partner: "Torridge", found: { is: "blank" } }],
  });
});

test("with every cost of going alone known, the saving is against it", () => {
  const known = partnership.partners.map((one) => ({ ...one, alone: { value: 900 } }));
  const read = savingsEffect(model, { ...partnership, partners: known }, inputs);
  expect(read.ok ? read.partners.map(({ alone, charge }) => alone - charge) : []).toEqual([400, 400]);
});

test("Drivers keeps a blank cost of going alone blank: a plain look-up would make a 0 of it", () => {
  const drivers = driversSheet(partnership).tables.find(({ name }) => name === "Drivers")!;
  const lookUp = "INDEX(Partners[Alone],MATCH($A6,Partners[Partner],0))";
  expect(drivers.rows[0]![1]).toMatchObject({ formula: `=IF(${lookUp}="","",${lookUp})` });
});
