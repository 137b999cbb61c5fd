import type { CellGrid } from "../../src/model/cellValue";
import { generateModel } from "../support/generatedModels";
import { differencesOf } from "../support/generatedTwins";
import type { SeededRandom } from "../support/seededRandom";

jest.setTimeout(300_000);

const leaversOf = (random: SeededRandom, names: readonly string[]): CellGrid => {
  const first = random.whole(0, names.length - 1);
  return random.chance(0.7) ? [[names[first]!]] : [[names[first]!], [names[(first + 1) % names.length]!.toUpperCase()]];
};

test("ALLOCATE in the copy gives the engine's pennies, before and after drivers, amounts and bounds change", async () => {
  const found = await differencesOf("ALLOCATE", 200, 20261, (random) => {
    const model = generateModel(random);
    const unit = [[random.pick([0.01, 0.01, 1, 0])]];
    const call = (): (CellGrid | null)[] => [model.lines(), model.rules(), model.drivers(), unit, [["2019/20"]]];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("COST in the copy gives the engine's figure for any members", async () => {
  const found = await differencesOf("COST", 200, 20262, (random) => {
    const model = generateModel(random);
    const members = (): CellGrid => model.names.map((name) => [random.chance(0.6) ? name : null]);
    return [
      [members(), model.drivers(), model.lines()],
      [members(), model.drivers(), model.lines()],
    ];
  });
  expect(found).toEqual([]);
});

test("WITHDRAW in the copy gives the engine's pennies and words, also when somebody else leaves", async () => {
  const found = await differencesOf("WITHDRAW", 200, 20263, (random) => {
    const model = generateModel(random);
    const size = leaversOf(random, model.names);
    const others = size.map((_, k) => [model.names[(k + 1) % model.names.length]!]);
    const rest = (): (CellGrid | null)[] => [model.drivers(), model.lines(), model.rules(), [[0.01]], [["2019/20"]]];
    return [
      [size, ...rest()],
      [others, ...rest()],
    ];
  });
  expect(found).toEqual([]);
});

test("DOMINO in the copy gives the engine's rounds", async () => {
  const found = await differencesOf("DOMINO", 200, 20264, (random) => {
    const model = generateModel(random, false);
    const leavers = leaversOf(random, model.names);
    const call = (): (CellGrid | null)[] => [
      leavers,
      model.drivers(),
      model.lines(),
      model.rules(),
      [[random.pick([0, 0.05, 0.5])]],
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});
