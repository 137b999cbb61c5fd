import type { CostGame, NucleolusCertificate, OptimumCertificate, Weighting } from "../../../src/engine/index";
import {
  WEIGHTINGS,
  checkNucleolus,
  checkOptimum,
  coreRange,
  costOfStability,
  gameOfUnits,
  leastCore,
  nucleolus,
} from "../../../src/engine/index";
import { membersIn } from "../../support/nucleolusTwin";
import type { Exact } from "../../support/randomGames";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";
import { savingGame, someGame, valueOf } from "../../support/someGames";

const NOTHING = { n: 0n, d: 1n };

/** A claim as the methods of the core hand it back. */
interface Answer {
  readonly charges: readonly Exact[];
  readonly value: Exact;
  readonly certificate: OptimumCertificate;
}

function isSame(a: readonly Exact[], b: readonly Exact[]): boolean {
  return a.every(({ n, d }, place) => n * b[place]!.d === b[place]!.n * d);
}

/** The game with the cost of one group moved by some pence, mostly one. */
function withOneMoved(game: CostGame, random: SeededRandom): { readonly group: number; readonly game: CostGame } {
  const group = random.whole(1, game.costs.length - 1);
  const by = random.pick([1, -1, -1, -2, random.whole(-50, 50), -random.whole(1, game.largest)]);
  return { group, game: gameOfUnits(game.partners, game.costs.with(group, game.costs[group]! + by), 100n) };
}

function gameFor(random: SeededRandom, weighting: Weighting, run: number): CostGame {
  return run % 3 === 0 && weighting !== "disruption" ? savingGame(random, 5) : someGame(random, weighting, 5);
}

describe(`certificates of another game (${seedText})`, () => {
  test("do not prove a nucleolus where one group costs something else and the answer is another", () => {
    const random = new SeededRandom(randomRuns.seed);
    let rejected = 0;
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const weighting = WEIGHTINGS[run % 4]!;
      const game = gameFor(random, weighting, run);
      const { charges, certificate } = valueOf(nucleolus(game, weighting));
      for (let other = 0; other < 3; other++) {
        const moved = withOneMoved(game, random);
        const faults = checkNucleolus(moved.game, charges, certificate);
        const answer = nucleolus(moved.game, weighting);
        if (!answer.ok || isSame(answer.value.charges, charges)) continue;
        expect([run, other, faults.length > 0]).toEqual([run, other, true]);
        rejected++;
      }
    }
    expect(rejected).toBeGreaterThan(randomRuns.numRuns);
  });

  test("name the group that pays too much, where only its cost is lower than the certificate knows", () => {
    const random = new SeededRandom(randomRuns.seed);
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const weighting = (["plain", "per-capita", "proportional"] as const)[run % 3]!;
      const game = gameFor(random, weighting, run);
      const { charges, certificate } = valueOf(nucleolus(game, weighting));
      const named = certificate.levels.flatMap(({ groups }) => groups.map(({ group }) => group));
      const free = Array.from({ length: game.costs.length - 2 }, (_, at) => at + 1).filter(
        (group) => !named.includes(group),
      );
      if (free.length === 0) continue;
      const group = random.pick(free);
      const paid = membersIn(group, game.partners.length).reduce(
        (sum, place) => sum + (100 * Number(charges[place]!.n)) / Number(charges[place]!.d),
        0,
      );
      const cost = Math.max(weighting === "proportional" ? 1 : -Infinity, Math.ceil(paid) - 2);
      const { relief } = certificate.levels[0]!;
      const room = (cost - paid) / 100 - (Number(relief.n) / Number(relief.d)) * measure(weighting, group, cost);
      const faults = checkNucleolus(
        gameOfUnits(game.partners, game.costs.with(group, cost), 100n),
        charges,
        certificate,
      );
      if (room < -1e-6) expect(faults).toEqual(["group overcharged"]);
    }
  });

  test("do not prove an optimum where one group costs something else and the value is another", () => {
    const random = new SeededRandom(randomRuns.seed);
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const game = run % 2 === 0 ? savingGame(random, 5) : someGame(random, "proportional", 5);
      const weighting = random.pick(["plain", "per-capita", "proportional"] as const);
      const place = random.whole(0, game.partners.length - 1);
      const answers: ((of: CostGame) => Answer | null)[] = [
        (of) => orNull(leastCore(of, weighting)),
        (of) => orNull(costOfStability(of)),
        (of) => orNull(coreRange(of))?.[place]!.atMost ?? null,
        (of) => orNull(coreRange(of))?.[place]!.atLeast ?? null,
      ];
      const of = random.pick(answers);
      const true_ = of(game);
      if (true_ === null) continue;
      const { certificate, ...claim } = true_;
      const claimed = { ...claim, relief: certificate.weighting === null ? NOTHING : claim.value };
      expect(checkOptimum(game, claimed, certificate)).toEqual([]);
      for (let other = 0; other < 3; other++) {
        const moved = withOneMoved(game, random);
        const answer = of(moved.game);
        // A group that has come to cost nothing has no measure: the method then refuses, and there is no other answer to compare.
        if (answer === null && certificate.weighting !== null) continue;
        if (answer !== null && isSame([answer.value], [claim.value])) continue;
        expect(checkOptimum(moved.game, claimed, certificate)).not.toEqual([]);
      }
    }
  });
});

function orNull<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T | null {
  return result.ok ? result.value : null;
}

function measure(weighting: "plain" | "per-capita" | "proportional", group: number, cost: number): number {
  if (weighting === "plain") return 1;
  return weighting === "proportional" ? cost / 100 : membersIn(group, 24).length;
}

describe(`certificates that were tampered with (${seedText})`, () => {
  const random = new SeededRandom(randomRuns.seed);
  type Change = (certificate: NucleolusCertificate) => NucleolusCertificate;
  const changes: Record<string, Change> = {
    untouched: (certificate) => certificate,
    "a level missing": ({ levels, ...rest }) => ({ ...rest, levels: levels.slice(1) }),
    "the last level missing": ({ levels, ...rest }) => ({ ...rest, levels: levels.slice(0, -1) }),
    "a level twice": ({ levels, ...rest }) => ({ ...rest, levels: [levels[0]!, ...levels] }),
    "levels turned": ({ levels, ...rest }) => ({ ...rest, levels: levels.toReversed() }),
    "groups twice": ({ levels, ...rest }) => ({
      ...rest,
      levels: levels.map((level) => ({ ...level, groups: level.groups.flatMap((one) => [one, one]) })),
    }),
    "weights twice as large": ({ levels, ...rest }) => ({ ...rest, levels: levels.map(twiceAsHeavy) }),
    "every group settled": ({ levels, ...rest }) => ({
      ...rest,
      settled: levels.flatMap(({ groups }) => groups.map(({ group }) => group)),
      levels: [],
    }),
    "reliefs twice as large": ({ levels, ...rest }) => ({
      ...rest,
      levels: levels.map((level) => ({ ...level, relief: { n: 2n * level.relief.n, d: level.relief.d } })),
    }),
  };

  test.each(Object.entries(changes))("%s: no wrong answer is accepted", (_, change) => {
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const weighting = WEIGHTINGS[run % 4]!;
      const game = gameFor(random, weighting, run);
      const { charges, certificate } = valueOf(nucleolus(game, weighting));
      const forged = change(certificate);
      const wrong = [
        charges.map(({ n, d }) => ({ n: 2n * n, d })),
        charges.toReversed(),
        charges.map(({ n, d }, place) => ({ n: 100n * n + (place === 0 ? d : place === 1 ? -d : 0n), d: 100n * d })),
      ];
      for (const other of wrong) {
        if (!isSame(other, charges)) expect(checkNucleolus(game, other, forged)).not.toEqual([]);
      }
    }
  });

  test("weights of any size prove the same", () => {
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const weighting = WEIGHTINGS[run % 4]!;
      const game = gameFor(random, weighting, run);
      const { charges, certificate } = valueOf(nucleolus(game, weighting));
      const heavier = { ...certificate, levels: certificate.levels.map(twiceAsHeavy) };
      expect(checkNucleolus(game, charges, heavier)).toEqual([]);
    }
  });
});

function twiceAsHeavy(level: NucleolusCertificate["levels"][number]): NucleolusCertificate["levels"][number] {
  const twice = ({ group, weight }: { readonly group: number; readonly weight: bigint }) => ({
    group,
    weight: 2n * weight,
  });
  return { ...level, groups: level.groups.map(twice), fixed: level.fixed.map(twice) };
}

describe("an optimum that stands on the wrong groups", () => {
  const pair = gameOfUnits(["A", "B"], Float64Array.of(0, 500, 500, 800), 100n);
  const mostOfA: OptimumCertificate = {
    weighting: null,
    goal: [1, 0],
    isTotalFixed: true,
    groups: [{ group: 1, weight: 1n }],
    everybody: 0n,
    scale: 1n,
  };
  const fiveAndThree = { charges: [5n, 3n].map((n) => ({ n, d: 1n })), relief: NOTHING, value: { n: 5n, d: 1n } };

  test("is refused though the bound is right", () => {
    expect(checkOptimum(pair, fiveAndThree, mostOfA)).toEqual([]);
    expect(checkOptimum(pair, fiveAndThree, { ...mostOfA, groups: [{ group: 2, weight: 1n }] })).toEqual([
      "groups do not balance",
    ]);
    const one = { group: 1, weight: 1n };
    expect(checkOptimum(pair, fiveAndThree, { ...mostOfA, groups: [one, { group: 2, weight: 0n }] })).toEqual([]);
    expect(checkOptimum(pair, fiveAndThree, { ...mostOfA, groups: [one, { group: 4, weight: 1n }] })).toEqual([
      "no such group",
    ]);
    expect(checkOptimum(pair, fiveAndThree, { ...mostOfA, groups: [one, { group: 2, weight: 1n }] })).toEqual([
      "groups do not balance",
      "bound not reached",
    ]);
    expect(checkOptimum(pair, fiveAndThree, { ...mostOfA, groups: [one, { group: 0, weight: 1n }] })).toEqual([
      "no such group",
    ]);
    const half = { charges: [4n, 4n].map((n) => ({ n, d: 1n })), relief: NOTHING, value: { n: 5n, d: 1n } };
    expect(checkOptimum(pair, half, mostOfA)).toEqual(["bound not reached"]);
    const ratio = { ...fiveAndThree, relief: { n: 1n, d: 1n } };
    expect(checkOptimum(pair, ratio, mostOfA)).toEqual([]);
  });
});

describe("a group that no level names", () => {
  const game = gameOfUnits(
    ["A", "B", "C", "D"],
    Float64Array.of(0, 900, 700, 1600, 480, 1380, 1180, 1920, 320, 1220, 1020, 1800, 800, 1620, 1500, 2040),
    100n,
  );
  const groups = Array.from({ length: 14 }, (_, at) => at + 1);
  const cheaper = (group: number): CostGame => gameOfUnits(game.partners, game.costs.with(group, 10), 100n);

  test.each(["plain", "per-capita", "proportional"] as const)("is seen when it pays too much: %s", (weighting) => {
    const found = valueOf(nucleolus(game, weighting));
    const named = found.certificate.levels.flatMap((level) => level.groups.map(({ group }) => group));
    for (const group of groups.filter((one) => !named.includes(one))) {
      expect(checkNucleolus(cheaper(group), found.charges, found.certificate)).toEqual(["group overcharged"]);
    }
    const { certificate, charges, value } = valueOf(leastCore(game, weighting));
    const bounding = certificate.groups.map(({ group }) => group);
    for (const group of groups.filter((one) => !bounding.includes(one))) {
      expect(checkOptimum(cheaper(group), { charges, value, relief: value }, certificate)).toEqual([
        "group overcharged",
      ]);
    }
    expect(checkOptimum(game, { charges, value, relief: value }, certificate)).toEqual([]);
  });

  test("is seen in costs of any size", () => {
    const exact = Array.from(game.costs, (cost) => BigInt(cost) * 10n ** 30n);
    const large = gameOfUnits(game.partners, Float64Array.from(exact, Number), 100n, exact);
    const found = valueOf(nucleolus(large));
    expect(checkNucleolus(large, found.charges, found.certificate)).toEqual([]);
    const named = found.certificate.levels.flatMap((level) => level.groups.map(({ group }) => group));
    for (const group of groups) {
      const other = exact.with(group, exact[group]! - (named.includes(group) ? 1n : 10n ** 33n));
      const faults = checkNucleolus(
        { ...large, exact: other, costs: Float64Array.from(other, Number) },
        found.charges,
        found.certificate,
      );
      expect(faults).toEqual([named.includes(group) ? "group not tight" : "group overcharged"]);
    }
  });
});

describe("groups without a measure", () => {
  /** A saves nothing with the others, so that it pays its own cost; B and C save 2 with each other. */
  const game = gameOfUnits(["A", "B", "C"], Float64Array.of(0, 500, 400, 900, 300, 800, 500, 1000), 100n);
  const { charges, certificate } = valueOf(nucleolus(game, "disruption"));

  test("pay exactly their own cost, and only they may be said to", () => {
    expect(charges.map(({ n, d }) => Number(n) / Number(d))).toEqual([5, 3, 2]);
    expect([...certificate.settled].sort()).toEqual([1, 6]);
    expect(checkNucleolus(game, charges, certificate)).toEqual([]);
    const paid = (a: bigint, b: bigint, c: bigint) => [a, b, c].map((n) => ({ n, d: 1n }));
    expect(checkNucleolus(game, paid(6n, 2n, 2n), certificate)).toContain("measure not above zero");
    const settled = [...certificate.settled, 2];
    expect(checkNucleolus(game, charges, { ...certificate, settled })).toContain("measure not above zero");
    const { levels } = certificate;
    const none = { group: 3, weight: 0n };
    const idle = levels.map((level) => ({ ...level, groups: [...level.groups, none] }));
    expect(checkNucleolus(game, charges, { ...certificate, levels: idle })).toContain("weight not above zero");
  });

  test(`are found wherever costs leave a group nothing to lose, or less (${seedText})`, () => {
    const random = new SeededRandom(randomRuns.seed);
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const one = someGame(random, "disruption", 5);
      const all = one.costs.length - 1;
      const found = valueOf(nucleolus(one, "disruption"));
      const named = found.certificate.levels.flatMap(({ groups }) =>
        groups.flatMap(({ group }) => [group, all - group]),
      );
      const free = Array.from({ length: all - 1 }, (_, at) => at + 1).filter((group) => !named.includes(group));
      if (free.length === 0) continue;
      const group = random.pick(free);
      const less = random.pick([0, 1, 5]);
      const cost = one.costs[all]! - one.costs[all - group]! - less;
      const moved = gameOfUnits(one.partners, one.costs.with(group, cost), 100n);
      const paid = membersIn(group, 24).reduce(
        (sum, place) => sum + (100 * Number(found.charges[place]!.n)) / Number(found.charges[place]!.d),
        0,
      );
      if (less === 0 && Math.abs(paid - cost) < 1e-6) continue;
      expect(checkNucleolus(moved, found.charges, found.certificate)).toContain("measure not above zero");
    }
  });

  test("are found where a certificate leaves them out", () => {
    const plain = valueOf(nucleolus(game)).certificate;
    const dearer = gameOfUnits(game.partners, game.costs.with(1, 400), 100n);
    for (const of of [game, dearer]) {
      const faults = checkNucleolus(of, charges, { ...plain, weighting: "disruption" });
      expect(faults.length).toBeGreaterThan(0);
    }
  });
});
