import fc from "fast-check";
import type { CostGame, LeastCoreWeighting, Result } from "../../../src/engine/index";
import {
  airport,
  disruption,
  gameOfUnits,
  gately,
  leastCore,
  nucleolus,
  partnerCostsOfGame,
  scrb,
  separable,
  shapley,
  standAlone,
  tau,
} from "../../../src/engine/index";
import { largestInRows } from "../../support/exactProgram";
import { number } from "../../support/groupGames";
import { measureOf, membersIn } from "../../support/nucleolusTwin";
import type { Exact } from "../../support/randomGames";
import { added, isEqual, randomConcaveGame, randomGame } from "../../support/randomGames";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";
import { someGame } from "../../support/someGames";
import { valueOf } from "../../support/valueOf";

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** Charges in pounds, exact, or null where the method has none for a game. */
type Method = (game: CostGame) => readonly Exact[] | null;

const orNone = (result: Result<readonly Exact[]>): readonly Exact[] | null => (result.ok ? result.value : null);
const ofNucleolus = (weighting: Parameters<typeof nucleolus>[1]): Method => {
  return (game) => {
    const found = nucleolus(game, weighting);
    return found.ok ? found.value.charges : null;
  };
};

const methods: Record<string, Method> = {
  shapley,
  nucleolus: ofNucleolus("plain"),
  "per-capita nucleolus": ofNucleolus("per-capita"),
  "proportional nucleolus": ofNucleolus("proportional"),
  "disruption nucleolus": ofNucleolus("disruption"),
  scrb: (game) => orNone(scrb(partnerCostsOfGame(game))),
  tau: (game) => orNone(tau(game)),
  gately: (game) => orNone(gately(partnerCostsOfGame(game))),
  separable: (game) => separable(partnerCostsOfGame(game)),
  "stand-alone": (game) => orNone(standAlone(partnerCostsOfGame(game))),
};
const names = Object.keys(methods);

/** A game of up to four partners: of any kind, or one in which larger groups save, so that every method has an answer. */
function gameOf(seed: number): CostGame {
  return seed % 2 === 0 ? randomGame(seed, 4) : firstOf(randomConcaveGame(seed), 4);
}

function firstOf(game: CostGame, count: number): CostGame {
  const partners = game.partners.slice(0, count);
  return gameOfUnits(partners, game.costs.slice(0, 2 ** partners.length), game.unitsPerPound);
}

function withCosts(game: CostGame, cost: (group: number) => number): CostGame {
  return gameOfUnits(
    game.partners,
    Float64Array.from(game.costs, (_, group) => cost(group)),
    game.unitsPerPound,
  );
}

function expectSame(found: readonly Exact[] | null, wanted: readonly Exact[] | null): void {
  expect(found === null).toBe(wanted === null);
  if (found === null || wanted === null) return;
  found.forEach((charge, at) => {
    expect([at, isEqual(charge, wanted[at]!)]).toEqual([at, true]);
  });
}

const pence = (value: number): Exact => ({ n: BigInt(value), d: 100n });

describe("every method over groups", () => {
  test.each(names)(`%s adds up to the cost of all, exactly (${seedText})`, (name) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const game = gameOf(seed);
        const charges = methods[name]!(game);
        if (charges !== null) expect(isEqual(added(charges), pence(game.costs.at(-1)!))).toBe(true);
        if (seed % 2 === 1) expect(charges).not.toBeNull();
      }),
      randomRuns,
    );
  });

  test.each(names)(`%s follows partners into any other order, exactly (${seedText})`, (name) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = new SeededRandom(seed);
        const game = gameOf(seed);
        const left = game.partners.map((_, at) => at);
        const order = game.partners.map(() => left.splice(random.whole(0, left.length - 1), 1)[0]!);
        const moved = gameOfUnits(
          order.map((at) => game.partners[at]!),
          Float64Array.from(
            game.costs,
            (_, group) => game.costs[membersIn(group, order.length).reduce((sum, at) => sum + 2 ** order[at]!, 0)]!,
          ),
          100n,
        );
        const charges = methods[name]!(game);
        expectSame(methods[name]!(moved), charges === null ? null : order.map((at) => charges[at]!));
      }),
      randomRuns,
    );
  });

  test.each(names)(
    `%s charges partners that are alike the same, and grows with the unit of money (${seedText})`,
    (name) => {
      fc.assert(
        fc.property(seeds, fc.integer({ min: 2, max: 50 }), (seed, factor) => {
          const game = gameOf(seed);
          if (game.partners.length < 2) return;
          const like = withCosts(game, (group) => game.costs[(group & 3) === 2 ? group - 1 : group]!);
          const charges = methods[name]!(like);
          if (charges !== null) expect(isEqual(charges[0]!, charges[1]!)).toBe(true);
          const more = methods[name]!(withCosts(like, (group) => factor * like.costs[group]!));
          expectSame(more, charges?.map(({ n, d }) => ({ n: BigInt(factor) * n, d })) ?? null);
        }),
        randomRuns,
      );
    },
  );

  const followsOwnCosts = names.filter((name) => !["stand-alone", "proportional nucleolus"].includes(name));
  test.each(followsOwnCosts)(
    `%s adds to a charge what only that partner costs, wherever it takes part (${seedText})`,
    (name) => {
      fc.assert(
        fc.property(
          seeds,
          fc.array(fc.integer({ min: -500, max: 5000 }), { minLength: 7, maxLength: 7 }),
          (seed, own) => {
            const game = gameOf(seed);
            const ofGroup = (group: number): number =>
              membersIn(group, game.partners.length).reduce((sum, at) => sum + own[at]!, 0);
            const charges = methods[name]!(game);
            const more = methods[name]!(withCosts(game, (group) => game.costs[group]! + ofGroup(group)));
            expectSame(more, charges?.map((charge, at) => added([charge, pence(own[at]!)])) ?? null);
          },
        ),
        randomRuns,
      );
    },
  );

  const sparesStrangers = names.filter(
    (name) => !["stand-alone", "separable", "per-capita nucleolus", "proportional nucleolus"].includes(name),
  );
  test.each(sparesStrangers)(
    `%s charges a partner that changes nothing for others its own cost (${seedText})`,
    (name) => {
      fc.assert(
        fc.property(seeds, fc.integer({ min: 0, max: 9000 }), (seed, own) => {
          const game = firstOf(randomConcaveGame(seed), 3);
          const place = 2 ** game.partners.length;
          const larger = gameOfUnits(
            [...game.partners, "Stranger"],
            Float64Array.from(
              { length: 2 * place },
              (_, group) => game.costs[group % place]! + (group >= place ? own : 0),
            ),
            100n,
          );
          const [stranger, ...others] = methods[name]!(larger)!.toReversed();
          expect(isEqual(stranger!, pence(own))).toBe(true);
          expectSame(others.toReversed(), methods[name]!(game));
        }),
        randomRuns,
      );
    },
  );

  test.each(["shapley", "separable"])(`%s adds up over cost pools (${seedText})`, (name) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const game = randomGame(seed);
        const random = new SeededRandom(seed);
        const other = withCosts(game, (group) => (group === 0 ? 0 : random.whole(-99, 5000)));
        const both = withCosts(game, (group) => game.costs[group]! + other.costs[group]!);
        const [one, two] = [methods[name]!(game)!, methods[name]!(other)!];
        expectSame(
          methods[name]!(both),
          one.map((charge, at) => added([charge, two[at]!])),
        );
      }),
      randomRuns,
    );
  });

  test.each(["shapley", "separable", "stand-alone", "per-capita nucleolus"])(
    `%s charges nobody less where only the cost of all rises (${seedText})`,
    (name) => {
      fc.assert(
        fc.property(seeds, fc.integer({ min: 1, max: 100_000 }), (seed, rise) => {
          const game = gameOf(seed);
          const all = game.costs.length - 1;
          const [before, after] = [
            game,
            withCosts(game, (group) => game.costs[group]! + (group === all ? rise : 0)),
          ].map(methods[name]!);
          if (before === null || after === null) return;
          before!.forEach((charge, at) => expect(after![at]!.n * charge.d >= charge.n * after![at]!.d).toBe(true));
        }),
        randomRuns,
      );
    },
  );
});

describe("rivals straight from the definitions", () => {
  test(`scrb, separable, stand-alone, Gately and disruption (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const game = seed % 2 === 0 ? randomGame(seed, 7) : randomConcaveGame(seed);
        const all = game.costs.length - 1;
        const places = game.partners.map((_, at) => at);
        const cost = game.costs.at(-1)!;
        const alone = places.map((at) => game.costs[2 ** at]!);
        const last = places.map((at) => cost - game.costs[all - 2 ** at]!);
        const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
        const left = cost - sum(last);
        const close = (found: readonly Exact[], wanted: readonly number[]): void => {
          const size = 1 + game.largest * game.partners.length;
          found.forEach((charge, at) => expect(Math.abs(number(charge) * 100 - wanted[at]!)).toBeLessThan(1e-6 * size));
        };
        const costs = partnerCostsOfGame(game);
        close(
          separable(costs),
          last.map((own) => own + left / places.length),
        );
        const byAlone = standAlone(costs);
        expect(byAlone.ok).toBe(alone.every((own) => own >= 0) && sum(alone) > 0);
        if (byAlone.ok)
          close(
            byAlone.value,
            alone.map((own) => (cost * own) / sum(alone)),
          );
        const avoided = places.map((at) => Math.max(0, alone[at]! - last[at]!));
        const byAvoided = scrb(costs);
        expect(byAvoided.ok).toBe(left === 0 || (left > 0 && sum(avoided) > 0));
        if (byAvoided.ok) {
          close(
            byAvoided.value,
            last.map((own, at) => own + (left === 0 ? 0 : (left * avoided[at]!) / sum(avoided))),
          );
        }
        const ranges = places.map((at) => alone[at]! - last[at]!);
        const evenly = gately(costs);
        expect(evenly.ok).toBe(sum(ranges) !== 0);
        const charged = evenly.ok ? evenly.value : separable(costs);
        if (evenly.ok && Math.abs(sum(ranges)) > game.largest / 10) {
          close(
            evenly.value,
            places.map((at) => alone[at]! - ((sum(alone) - cost) * ranges[at]!) / sum(ranges)),
          );
        }
        const paid = charged.map((charge, at) => ({ partner: game.partners[at]!, charge: number(charge) }));
        valueOf(disruption(paid, costs)).forEach(({ partner, propensity }, at) => {
          expect(partner).toBe(game.partners[at]);
          const charge = paid[at]!.charge * 100;
          const own = alone[at]! - charge;
          if (Math.abs(own) < 1e-3) return;
          const others = game.costs[all - 2 ** at]! - (sum(paid.map((one) => one.charge)) * 100 - charge);
          if (own < 0) expect(propensity).toBeNull();
          else expect(Math.abs(propensity! - others / own)).toBeLessThan(1e-6 * (1 + game.largest / own));
        });
      }),
      randomRuns,
    );
  });

  test(`the least core is the textbook program's, in every measure (${seedText})`, () => {
    const random = new SeededRandom(randomRuns.seed);
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const weighting = (["plain", "per-capita", "proportional"] as const)[run % 3]!;
      const game = someGame(random, weighting, run % 100 < 3 ? 7 : 4);
      const { overcharge } = valueOf(leastCore(game, weighting));
      const { n, d } = mostRelief(game, weighting);
      const unit = weighting === "proportional" ? 1n : 100n;
      expect(overcharge.n * unit * d).toBe(-n * overcharge.d);
    }
  });

  test(`an airport's charge never falls with its own need, nor rises with the need of another (${seedText})`, () => {
    const needs = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(needs, fc.nat(), fc.integer({ min: 1, max: 1e6 }), (before, pick, more) => {
        const at = pick % before.length;
        const after = before.with(at, before[at]! + more);
        const [was, is] = [valueOf(airport(before)), valueOf(airport(after))];
        expect(is[at]!).toBeGreaterThanOrEqual(was[at]!);
        was.forEach((charge, other) => {
          if (other !== at) expect(is[other]!).toBeLessThanOrEqual(charge + 1e-9);
        });
        expect(is.reduce((sum, charge) => sum + charge, 0)).toBeCloseTo(Math.max(...after), 4);
        valueOf(airport(before.map((need) => 3 * need))).forEach((charge, other) =>
          expect(charge).toBeCloseTo(3 * was[other]!, 6),
        );
      }),
      randomRuns,
    );
  });
});

/** The largest relief that charges can give every group a unit of its measure, by the textbook simplex method; charges are moved up so that they are not below zero. */
function mostRelief(game: CostGame, weighting: LeastCoreWeighting): Exact {
  const count = game.partners.length;
  const all = game.costs.length - 1;
  const floor = BigInt(Math.round(game.largest) + 1) * 1000n;
  const lift = floor * 1000n;
  const rows: bigint[][] = [];
  const bounds: bigint[] = [];
  for (let group = 1; group < all; group++) {
    const measure = BigInt(measureOf(game, weighting, group));
    rows.push([...game.partners.map((_, place) => BigInt((group >> place) & 1)), measure]);
    bounds.push(BigInt(game.costs[group]!) + BigInt(membersIn(group, count).length) * lift + measure * floor);
  }
  rows.push([...game.partners.map(() => 1n), 0n]);
  bounds.push(BigInt(game.costs[all]!) + BigInt(count) * lift);
  const weight = 10n ** 15n;
  const { values, denominator } = largestInRows(rows, bounds, [...game.partners.map(() => weight), 1n]);
  const short = bounds.at(-1)! * denominator - values.slice(0, -1).reduce((sum, value) => sum + value, 0n);
  expect(short).toBe(0n);
  return { n: values.at(-1)! - floor * denominator, d: denominator };
}
