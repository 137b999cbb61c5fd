import type { CertificateFault, NucleolusCertificate, Weighting } from "../../../src/engine/index";
import { WEIGHTINGS, checkNucleolus, gameOfUnits, nucleolus } from "../../../src/engine/index";
import { membersIn } from "../../support/nucleolusTwin";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";
import { savingGame, someGame, valueOf } from "../../support/someGames";

const game = gameOfUnits(
  ["A", "B", "C", "D"],
  Float64Array.of(0, 90, 70, 160, 48, 138, 118, 192, 32, 122, 102, 180, 80, 162, 150, 204),
  1n,
);
const { charges, certificate } = valueOf(nucleolus(game));
const [level] = certificate.levels;

function faultsOf(change: Partial<NucleolusCertificate>, others = charges): readonly CertificateFault[] {
  return checkNucleolus(game, others, { ...certificate, ...change });
}

describe("checkNucleolus", () => {
  test("accepts the true answer, and says what is wrong with any other certificate", () => {
    const first = level!;
    const [group, ...rest] = first.groups;
    const levels = (changed: Partial<typeof first>) => ({
      levels: [{ ...first, ...changed }, ...certificate.levels.slice(1)],
    });
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({}, charges.slice(1))).toContain("charges do not add up");
    expect(faultsOf({ levels: [] })).toEqual(["charges not settled"]);
    expect(faultsOf(levels({ groups: [] }))).toContain("no group in a level");
    expect(faultsOf(levels({ groups: [{ ...group!, weight: -group!.weight }, ...rest] }))).toContain(
      "weight not above zero",
    );
    expect(faultsOf(levels({ groups: [{ ...group!, weight: group!.weight + 1n }, ...rest] }))).toContain(
      "groups do not balance",
    );
    expect(faultsOf(levels({ fixed: [...first.fixed, { group: 1, weight: 0n }] }))).toContain("groups do not balance");
    expect(faultsOf(levels({ relief: { n: first.relief.n - 1n, d: first.relief.d } }))).toContain("group not tight");
    expect(faultsOf(levels({ groups: [...first.groups, { group: 15, weight: 1n }] }))).toContain(
      "group settled before",
    );
    const lower = { ...first, relief: { n: first.relief.n - 1n, d: first.relief.d } };
    expect(faultsOf({ levels: [first, lower] })).toContain("levels not in order");
    for (const group of [-1, 0, 0.5, 16]) {
      expect(faultsOf(levels({ groups: [{ group, weight: 1n }] }))).toEqual(["no such group"]);
    }
    expect(faultsOf({ settled: [1] })).toContain("measure not above zero");
  });

  test("a balance of groups that pay less than others could is no proof", () => {
    const paid = [60n, 60n, 60n, 24n].map((n) => ({ n, d: 1n }));
    const balanced = {
      relief: { n: 30n, d: 1n },
      groups: [
        { group: 1, weight: 1n },
        { group: 14, weight: 1n },
      ],
      fixed: [{ group: 15, weight: -1n }],
    };
    expect(checkNucleolus(game, paid, { ...certificate, levels: [balanced] })).toContain("group not tight");
    const costs = game.costs.with(14, 174);
    expect(checkNucleolus({ ...game, costs }, paid, { ...certificate, levels: [balanced] })).toEqual([
      "charges not settled",
    ]);
    const all = [1, 2, 4, 8].map((group) => ({
      relief: { n: 30n, d: 1n },
      groups: [
        { group, weight: 1n },
        { group: 15 - group, weight: 1n },
      ],
      fixed: [{ group: 15, weight: -1n }],
    }));
    const split = Float64Array.from(game.costs, (_, group) => {
      const sum = membersIn(group, 4).reduce((total, place) => total + [60, 60, 60, 24][place]!, 0);
      return group === 0 || group === 15 ? sum : sum + (membersIn(group, 4).length === 2 ? 29 : 30);
    });
    expect(checkNucleolus({ ...game, costs: split }, paid, { ...certificate, levels: all.slice(0, 3) })).toEqual([
      "group overcharged",
    ]);
  });

  test("a measure that is not above zero is no measure", () => {
    const pair = gameOfUnits(["A", "B"], Float64Array.of(0, 6, 4, 12), 1n);
    const paid = [7n, 5n].map((n) => ({ n, d: 1n }));
    const { levels } = valueOf(nucleolus(pair)).certificate;
    expect(checkNucleolus(pair, paid, { weighting: "disruption", settled: [], levels })).not.toEqual([]);
    const free = gameOfUnits(["A", "B"], Float64Array.of(0, 0, 4, 4), 1n);
    const claimed = {
      relief: { n: 0n, d: 1n },
      groups: [
        { group: 1, weight: 1n },
        { group: 2, weight: 1n },
      ],
      fixed: [{ group: 3, weight: -1n }],
    };
    expect(
      checkNucleolus(
        free,
        [
          { n: 0n, d: 1n },
          { n: 4n, d: 1n },
        ],
        { weighting: "disruption", settled: [], levels: [claimed] },
      ),
    ).toEqual([]);
    const lossy = gameOfUnits(["A", "B"], Float64Array.of(0, 6, 4, 12), 1n);
    const even = [
      { n: 8n, d: 1n },
      { n: 4n, d: 1n },
    ];
    const level_ = {
      relief: { n: 1n, d: 1n },
      groups: [
        { group: 1, weight: 1n },
        { group: 2, weight: 1n },
      ],
      fixed: [{ group: 3, weight: -1n }],
    };
    expect(checkNucleolus(lossy, even, { weighting: "disruption", settled: [], levels: [level_] })).not.toEqual([]);
  });
});

/** Charges with at least a penny moved from one partner to another. */
function moved(paid: readonly { n: bigint; d: bigint }[], random: SeededRandom): { n: bigint; d: bigint }[] {
  const from = random.whole(0, paid.length - 1);
  const to = (from + random.whole(1, paid.length - 1)) % paid.length;
  const pence = BigInt(random.pick([1, 1, 2, random.whole(1, 100), random.whole(1, 1e6)]));
  const by = (place: number): bigint => (place === from ? -pence : place === to ? pence : 0n);
  return paid.map(({ n, d }, place) => ({ n: 100n * n + by(place) * d, d: 100n * d }));
}

describe(`certificates of random games (${seedText})`, () => {
  test("10,000 answers that are wrong by a penny or more are rejected, in all weightings, and every true one is accepted", () => {
    const random = new SeededRandom(randomRuns.seed);
    for (let run = 0; run < randomRuns.numRuns / 2; run++) {
      const weighting: Weighting = WEIGHTINGS[run % 4]!;
      const one = run % 3 === 0 && weighting !== "disruption" ? savingGame(random, 6) : someGame(random, weighting, 6);
      const answer = valueOf(nucleolus(one, weighting));
      expect(checkNucleolus(one, answer.charges, answer.certificate)).toEqual([]);
      for (let wrong = 0; wrong < 20; wrong++) {
        expect(checkNucleolus(one, moved(answer.charges, random), answer.certificate)).not.toEqual([]);
      }
    }
  });

  test("a penny more for one partner alone is rejected", () => {
    const random = new SeededRandom(randomRuns.seed);
    for (let run = 0; run < randomRuns.numRuns / 10; run++) {
      const one = someGame(random, "plain", 6);
      const answer = valueOf(nucleolus(one));
      const more = answer.charges.map(({ n, d }, place) => (place === 0 ? { n: 100n * n + d, d: 100n * d } : { n, d }));
      expect(checkNucleolus(one, more, answer.certificate)).toContain("charges do not add up");
    }
  });
});
