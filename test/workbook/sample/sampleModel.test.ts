import { checkPartnership, healthOf } from "../../../src/model/checks";
import type { Partnership } from "../../../src/model/partnership";
import { todayOf } from "../../../src/model/partnership";
import { planBlocks, planCollisions } from "../../../src/workbook/planBlocks";
import { planWorkbook } from "../../../src/workbook/planWorkbook";
import { sampleModel } from "../../../src/workbook/sample/sampleModel";
import { readSampleSources } from "../../support/sampleSources";

let sample: Partnership;
beforeAll(async () => {
  sample = sampleModel(await readSampleSources());
});

test("every check of the sample holds", () => {
  const checks = checkPartnership(sample);
  expect(checks.filter((check) => !check.holds)).toEqual([]);
  expect(healthOf(checks)).toBe(`${checks.length} checks hold.`);
});

test("cost today is the published figure of the 2019/20 budget, in pounds", () => {
  const today = Object.fromEntries(sample.partners.map((partner) => [partner.name, todayOf(sample, partner.name)]));
  expect(today).toEqual({
    Bromsgrove: 242_000,
    "Malvern Hills": 279_000,
    Redditch: 389_000,
    Worcester: 479_000,
    Wychavon: 744_000,
    "Wyre Forest": 575_000,
  });
});

test("the cost lines come to the published total to the penny", () => {
  const population = sample.drivers.find((driver) => driver.name === "Population")!.values;
  const dwellings = sample.drivers.find((driver) => driver.name === "Dwellings")!.values;
  const sum = (values: Record<string, number | null>) =>
    Object.values(values).reduce<number>((a, b) => a + (b ?? 0), 0);
  const totals = { Population: sum(population), Dwellings: sum(dwellings) };
  const pounds = sample.costs.map((line) => {
    const amount = line.amount.value!;
    if (line.behaviour === "variable") return amount * totals[line.driver as keyof typeof totals];
    if (line.behaviour === "step") return amount * Math.ceil(totals.Population / line.block!);
    return amount;
  });
  const pence = pounds.map((each) => Math.round(each * 100));
  expect(pence.reduce((a, b) => a + b, 0)).toBe(270_800_000);
});

test("what is published and what is assumed are told apart on every line", () => {
  expect(new Set(sample.baselines.map((line) => line.status))).toEqual(new Set(["published"]));
  expect(new Set(sample.baselines.map((line) => line.margin))).toEqual(new Set([500]));
  expect(sample.partners.every((partner) => partner.status === "assumed")).toBe(true);
  expect(sample.costs.filter((line) => line.behaviour !== "direct").every((line) => line.status === "assumed")).toBe(
    true,
  );
  expect(sample.costs.every((line) => line.source.length > 0)).toBe(true);
});

test("the county's departure and its fee stand among the facts with their address", () => {
  const fee = sample.facts.find((fact) => fact.fact.startsWith("WITHDRAWAL"));
  expect(fee?.amount).toBe(173);
  expect(fee?.source).toMatch(/^https:\/\//);
  expect(sample.membership[0]?.date).toBe("31 March 2016");
});

test("no sheet writes a cell twice, and nothing stands in the room of a spill", () => {
  for (const plan of planWorkbook(sample)) {
    expect(planCollisions(plan)).toEqual([]);
    const addresses = plan.cells.map((cell) => cell.at);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(planBlocks(plan).flatMap((block) => block.cells.flat()).length).toBe(addresses.length);
  }
});
