import type { CellGrid, CellValue } from "../../src/model/cellValue";
import { generateModel } from "../support/generatedModels";
import { differencesOf } from "../support/generatedTwins";
import type { SeededRandom } from "../support/seededRandom";

jest.setTimeout(300_000);

const one = (value: CellValue): CellGrid => [[value]];
const roundings = [0.01, 0.01, 1, 0];
const known = ["Mere", "ashby", "Barton", "Cole", "Dunn", "Elm"];

/** What groups cost: a part that each shares with all others and a part of each's own, sometimes tied, rows and names in any order. */
function tableOf(random: SeededRandom, wanted: (size: number, all: number) => boolean, most = 5): () => CellGrid {
  const names = known.slice(0, random.whole(1, most));
  const [header, tied] = [random.chance(0.3), random.chance(0.3)];
  const groups = random
    .list(2 ** names.length - 1, (k) => names.filter((_, i) => Math.floor((k + 1) / 2 ** i) % 2 === 1))
    .filter((group) => wanted(group.length, names.length))
    .map((group) => ({ group, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ group }) => (random.chance(0.5) ? group : [...group].reverse()));
  return () => {
    const joint = tied ? random.whole(1, 9) * 100 : random.decimal(0, 90000, 2);
    const own = new Map(names.map((name) => [name, tied ? random.whole(0, 3) * 10 : random.decimal(0, 60000, 2)]));
    const noise = tied ? 0 : joint / 50;
    const costOf = (group: readonly string[]): number =>
      joint + group.reduce((sum, name) => sum + (own.get(name) ?? 0), 0) + random.next() * noise;
    const rows = groups.map((group): CellValue[] => [group.join(" + "), Math.round(costOf(group) * 100) / 100]);
    return header ? [["Group", "Cost"], ...rows] : rows;
  };
}

const every = (): boolean => true;
const edges = (size: number, all: number): boolean => size === 1 || size >= all - 1;

test.each([
  ["shapley", every, 20351],
  ["scrb", edges, 20352],
  ["tau", every, 20353],
  ["separable", edges, 20354],
  ["stand-alone", (size: number, all: number) => size === 1 || size === all, 20355],
] as const)("FAIR by %s in the copy gives the engine's pennies", async (method, wanted, seed) => {
  const found = await differencesOf("FAIR", 200, seed, (random) => {
    const table = tableOf(random, random.chance(0.3) ? every : wanted);
    const [word, unit] = [method === "shapley" && random.chance(0.5) ? null : one(method), one(random.pick(roundings))];
    return [
      [table(), word, unit],
      [table(), word, unit],
    ];
  });
  expect(found).toEqual([]);
});

test("DISRUPTION in the copy gives the engine's figure, or says who wants to leave", async () => {
  const found = await differencesOf("DISRUPTION", 200, 20356, (random) => {
    const [table, header] = [tableOf(random, random.chance(0.5) ? every : edges), random.chance(0.3)];
    const call = (): CellGrid[] => {
      const costs = table();
      const alone = costs.filter(([group, cost]) => !String(group).includes("+") && typeof cost === "number");
      const charges = alone.map(([name = null, cost]): CellValue[] => [
        name,
        Math.round(Number(cost) * random.pick([0.4, 0.8, 1, 1.1]) * 100) / 100,
      ]);
      return [header ? [["Partner", "Charge"], ...charges] : charges, costs];
    };
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("GROUPCOSTS in the copy gives the engine's cost of every group", async () => {
  const found = await differencesOf("GROUPCOSTS", 200, 20357, (random) => {
    const model = generateModel(random);
    return [
      [model.drivers(), model.lines()],
      [model.drivers(), model.lines()],
    ];
  });
  expect(found).toEqual([]);
});

test("STABILITY in the copy lists the engine's failing groups in its order, or None", async () => {
  const found = await differencesOf("STABILITY", 200, 20358, (random) => {
    const table = tableOf(random, every);
    const call = (): CellGrid[] => {
      const costs = table();
      const alone = costs.filter(([group, cost]) => !String(group).includes("+") && typeof cost === "number");
      const total = Number(costs.find(([group]) => String(group).split("+").length === alone.length)?.[1]);
      const parts = alone.map(() => random.whole(1, 4));
      const sum = parts.reduce((all, part) => all + part, 0);
      return [
        alone.map(([name = null], i): CellValue[] => [name, Math.round((total * (parts[i] ?? 0) * 100) / sum) / 100]),
        costs,
      ];
    };
    return [call(), call()];
  });
  expect(found).toEqual([]);
});
