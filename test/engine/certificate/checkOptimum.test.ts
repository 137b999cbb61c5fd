import type { CertificateFault, ClaimedOptimum, CostGame, OptimumCertificate } from "../../../src/engine/index";
import { checkOptimum, coreRange, costOfStability, gameOfUnits, leastCore } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";
import { savingGame, someGame, valueOf } from "../../support/someGames";

const NOTHING = { n: 0n, d: 1n };
const game = gameOfUnits(["A", "B", "C"], Float64Array.of(0, 60, 50, 80, 40, 70, 60, 90), 1n);
const least = valueOf(leastCore(game));
const claimed = { charges: least.charges, relief: least.value, value: least.value };

function faultsOf(
  claim: Partial<ClaimedOptimum>,
  change: Partial<OptimumCertificate> = {},
  of: CostGame = game,
): readonly CertificateFault[] {
  return checkOptimum(of, { ...claimed, ...claim }, { ...least.certificate, ...change });
}

describe("checkOptimum", () => {
  test("accepts the true answer, and says what is wrong with any other certificate", () => {
    const { groups, scale } = least.certificate;
    const [first, ...rest] = groups;
    const better = { n: claimed.value.n + claimed.value.d, d: claimed.value.d };
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ charges: least.charges.slice(1) })).toEqual(["charges do not add up"]);
    expect(faultsOf({}, { goal: [0] })).toEqual(["charges do not add up"]);
    expect(faultsOf({ charges: least.charges.map(({ n, d }) => ({ n: n + d, d })) })).toContain(
      "charges do not add up",
    );
    expect(faultsOf({}, { groups: [{ ...first!, group: 9 }] })).toEqual(["no such group"]);
    expect(faultsOf({}, { groups: [{ ...first!, weight: -first!.weight }, ...rest] })).toContain(
      "weight not above zero",
    );
    expect(faultsOf({}, { scale: 0n })).toContain("weight not above zero");
    expect(faultsOf({}, { groups: [{ ...first!, weight: first!.weight + 1n }, ...rest] })).toContain(
      "groups do not balance",
    );
    expect(faultsOf({}, { scale: scale + 1n })).toContain("groups do not balance");
    expect(faultsOf({ value: better })).toEqual(["bound not reached"]);
    expect(faultsOf({ value: better, relief: better })).toEqual(["bound not reached", "group overcharged"]);
  });

  test("a claim about charges stands on the groups that bound them", () => {
    const [range] = valueOf(coreRange(game));
    const { charges, value, certificate } = range!.atLeast;
    const claim = { charges, value, relief: NOTHING };
    expect(checkOptimum(game, claim, certificate)).toEqual([]);
    const more = { ...claim, value: { n: value.n + value.d, d: value.d } };
    expect(checkOptimum(game, more, certificate)).toEqual(["bound not reached"]);
    expect(checkOptimum(game, claim, { ...certificate, isTotalFixed: false })).not.toEqual([]);
  });
});

/** The value with at least a penny added or taken away. */
function off({ n, d }: { readonly n: bigint; readonly d: bigint }, random: SeededRandom): { n: bigint; d: bigint } {
  const pence = BigInt(random.pick([1, 1, random.whole(1, 1000)])) * (random.chance(0.5) ? 1n : -1n);
  return { n: 100n * n + pence * d, d: 100n * d };
}

describe(`certificates of random optima (${seedText})`, () => {
  test("10,000 least cores, ends of core ranges and costs of stability that are wrong by a penny or more are rejected", () => {
    const random = new SeededRandom(randomRuns.seed);
    for (let run = 0; run < randomRuns.numRuns * 0.4; run++) {
      const one = run % 2 === 0 ? savingGame(random, 5) : someGame(random, "proportional", 5);
      const money = valueOf(costOfStability(one));
      const answers = [{ ...money, relief: NOTHING }];
      for (const weighting of ["plain", "per-capita", "proportional"] as const) {
        const level = valueOf(leastCore(one, weighting));
        answers.push({ ...level, outside: NOTHING, relief: level.value });
      }
      const range = coreRange(one);
      const ends = range.ok ? range.value.flatMap(({ atLeast, atMost }) => [atLeast, atMost]) : [];
      for (const end of ends) answers.push({ ...end, outside: NOTHING, relief: NOTHING });
      for (const { certificate, ...claim } of answers) expect(checkOptimum(one, claim, certificate)).toEqual([]);
      for (let wrong = 0; wrong < 25; wrong++) {
        const { certificate, ...claim } = random.pick(answers);
        const value = off(claim.value, random);
        const relief = certificate.weighting === null ? NOTHING : value;
        expect(checkOptimum(one, { ...claim, value, relief }, certificate)).toContain("bound not reached");
        const place = random.whole(0, claim.charges.length - 1);
        const charges = claim.charges.map((charge, at) => (at === place ? off(charge, random) : charge));
        if (certificate.isTotalFixed) {
          expect(checkOptimum(one, { ...claim, charges }, certificate)).toContain("charges do not add up");
        }
      }
    }
  });
});
