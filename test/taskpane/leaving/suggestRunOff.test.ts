import type { CostLine } from "../../../src/engine";
import { suggestRunOff } from "../../../src/taskpane/leaving/suggestRunOff";

const drivers = {
  partners: ["Exeter", "Torridge"],
  drivers: [{ name: "Population", values: [100, 100] }],
};
const line = (name: string, amount: number, lag: number | null): CostLine => ({
  name,
  behaviour: "fixed",
  amount,
  driver: null,
  block: null,
  partner: null,
  rule: null,
  from: null,
  to: null,
  lag,
});
const suggest = (...lines: CostLine[]) => suggestRunOff({ drivers, lines, rules: [] }, ["Torridge"], "2027/28");

test("a fixed cost stays until its lag has passed, then falls away", () => {
  expect(suggest(line("Manager", 1000, 18))).toEqual({ kind: "parts", parts: [1, 0.5], withoutLag: [] });
});

test("lines of different lags fall one after the other, and a line without a lag stays and is named", () => {
  const own: CostLine = { ...line("Torridge's own", 500, null), behaviour: "direct", partner: "Torridge" };
  expect(suggest(line("Office", 1000, 12), line("System", 3000, 24), line("Manager", 4000, null), own)).toEqual({
    kind: "parts",
    parts: [1, 0.875, 0.5],
    withoutLag: ["Manager"],
  });
});

test("without any lag nothing is suggested, and it says what to do", () => {
  const suggested = suggest(line("Manager", 1000, null), line("Office", 500, 0));
  expect(suggested).toMatchObject({ kind: "none", why: expect.stringMatching(/No line in Costs has a Lag.*Type/u) });
});

test("where leaving strands nothing there is nothing to run off", () => {
  const own: CostLine = { ...line("Torridge's own", 500, 6), behaviour: "direct", partner: "Torridge" };
  expect(suggest(own)).toEqual({ kind: "none", why: expect.stringMatching(/strands no cost/u) });
});
