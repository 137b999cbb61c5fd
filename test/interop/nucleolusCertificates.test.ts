import { fair, gameOfTable, nucleolus, readGroupCosts, WEIGHTINGS, type Weighting } from "../../src/engine";
import type { CellGrid, CellValue } from "../../src/model/cellValue";
import { groupRowsOf, published, valueOf } from "../support/groupGames";
import { proved, type ProvedCase } from "../support/provedCases";
import { SeededRandom } from "../support/seededRandom";

jest.setTimeout(600_000);

const nameOf = (weighting: Weighting): string => (weighting === "plain" ? "nucleolus" : `${weighting} nucleolus`);
const names = ["Mere", "ashby", "Barton", "Cole", "Dunn", "Elm", "Ferry"];
const pence = (pounds: number): number => Math.round(pounds * 100) / 100;

/** Costs of every group: a part that all share, a part of each partner's own, some noise; now and then with ties, with no core, or additive. */
function tableOf(random: SeededRandom, count: number): CellGrid {
  const kind = random.pick(["saving", "saving", "tied", "noisy", "additive"]);
  const joint = kind === "additive" ? 0 : kind === "tied" ? random.whole(1, 9) * 100 : random.decimal(1000, 90000, 2);
  const own = random.list(count, () => (kind === "tied" ? random.whole(1, 3) * 10 : random.decimal(100, 60000, 2)));
  const noise = kind === "noisy" ? joint : kind === "saving" ? joint / 20 : 0;
  return random.list(2 ** count - 1, (k) => {
    const members = names.slice(0, count).filter((_, i) => Math.floor((k + 1) / 2 ** i) % 2 === 1);
    const sum = members.reduce((all, name) => all + own[names.indexOf(name)]!, joint);
    return [members.join(" + "), pence(sum + (members.length === count ? 0 : random.next() * noise))];
  });
}

type Change = "one" | "members" | "scaled" | "again";

/** The same groups with other costs: one of them a little, all of them by what each partner alone brings, twice as much, or drawn again. */
function changed(random: SeededRandom, costs: CellGrid, kind: Change): CellGrid {
  const spared = random.whole(0, costs.length - 1);
  const added = names.map(() => random.decimal(0, 900, 2));
  const again = tableOf(random, Math.log2(costs.length + 1));
  return costs.map(([group = null, cost = null], k) => {
    const members = String(group).split(" + ");
    const own = members.reduce((sum, name) => sum + added[names.indexOf(name)]!, 0);
    if (kind === "again") return [group, again[k]![1]!];
    if (kind === "scaled") return [group, pence(Number(cost) * 2)];
    if (kind === "members") return [group, pence(Number(cost) + own)];
    return [group, k === spared ? pence(Number(cost) + added[0]!) : cost];
  });
}

/** Changes that leave every saving, or every part saved, in its order: what proved the charges before must prove them still. */
const mustHold = (weighting: Weighting, kind: Change): boolean =>
  kind === "scaled" || (kind === "members" && weighting !== "proportional");

function engineCharges(costs: CellGrid, method: string): number[] | null {
  const found = fair(valueOf(readGroupCosts(costs)), method);
  return found.ok ? found.value.map(({ charge }) => charge) : null;
}

function unrounded(costs: CellGrid, weighting: Weighting): number[] {
  const { charges } = valueOf(nucleolus(valueOf(gameOfTable(valueOf(readGroupCosts(costs)))), weighting));
  return charges.map(({ n, d }) => Number(n) / Number(d));
}

/** Tables for which the weighting has a nucleolus. */
function tables(random: SeededRandom, weighting: Weighting, wanted: number, most: number): CellGrid[] {
  const found: CellGrid[] = [];
  for (let tries = 0; found.length < wanted && tries < wanted * 50; tries += 1) {
    const table = tableOf(random, Math.min(most, random.pick([2, 3, 3, 4, 4, 5, most])));
    if (engineCharges(table, nameOf(weighting)) !== null) found.push(table);
  }
  return found;
}

const same = (shown: readonly unknown[], expected: readonly number[]): boolean =>
  shown.length === expected.length && shown.every((one, i) => Math.abs(Number(one) - expected[i]!) < 1e-9);

test.each(WEIGHTINGS.map((weighting, k) => [nameOf(weighting), weighting, 20401 + k] as const))(
  "%s in the copy is proved and gives the engine's pennies; after a change it does so still, or says that it no longer is",
  async (method, weighting, seed) => {
    const random = new SeededRandom(seed);
    const before = tables(random, weighting, 200, 6).map((costs): ProvedCase => ({ costs, method }));
    const kinds = before.map((): Change => random.pick(["one", "one", "members", "members", "scaled", "again"]));
    const after = before.map((one, k): ProvedCase => ({ ...one, changed: changed(random, one.costs, kinds[k]!) }));
    const shown = await proved(before);
    const wrong = shown.flatMap(({ verdict, words, charges }, k) =>
      verdict === true && words === "Proved" && same(charges, engineCharges(before[k]!.costs, method)!)
        ? []
        : [{ seed, k, verdict, charges, costs: before[k]!.costs, engine: engineCharges(before[k]!.costs, method) }],
    );
    expect(wrong.slice(0, 3)).toEqual([]);
    const later = await proved(after);
    const wrongLater = later.flatMap(({ verdict, words, charges }, k) => {
      const engine = engineCharges(after[k]!.changed!, method);
      const isRight =
        verdict === true
          ? engine !== null && same(charges, engine)
          : verdict === false &&
            !mustHold(weighting, kinds[k]!) &&
            charges.every((charge) => charge === "#N/A") &&
            words === `These charges are no longer the ${method}: ask for the method again in Fairshare`;
      return isRight ? [] : [{ seed, k, verdict, words, charges, engine, costs: after[k]!.changed }];
    });
    expect(wrongLater.slice(0, 3)).toEqual([]);
    const held = later.filter(({ verdict }) => verdict === true).length;
    expect(held).toBeGreaterThan(50);
    expect(held).toBeLessThan(200);
  },
);

/** Answers a penny or so off: a penny from one partner to another, on one alone, or all of them rounded. */
function wrongAnswers(random: SeededRandom, charges: readonly number[]): number[][] {
  const count = charges.length;
  const [from, to] = [random.whole(0, count - 1), random.whole(1, count - 1)];
  const moved = charges.map((charge, i) => charge + (i === from ? -0.01 : i === (from + to) % count ? 0.01 : 0));
  const alone = charges.map((charge, i) => (i === from ? charge + 0.01 : charge));
  return [moved, alone];
}

test("a certificate is TRUE for the unrounded answer that is typed, and FALSE for more than a thousand answers a penny off", async () => {
  const random = new SeededRandom(20410);
  const counts = { right: 0, wrong: 0 };
  const failures: unknown[] = [];
  for (const weighting of WEIGHTINGS) {
    const cases = tables(random, weighting, 45, 4).flatMap((costs): (ProvedCase & { readonly isRight: boolean })[] => {
      const charges = unrounded(costs, weighting);
      const method = nameOf(weighting);
      const answers = [
        ...wrongAnswers(random, charges),
        ...wrongAnswers(random, charges),
        ...wrongAnswers(random, charges),
      ];
      return [
        { costs, method, typed: charges, isRight: true },
        ...answers.map((typed) => ({ costs, method, typed, isRight: false })),
      ];
    });
    const results = await proved(cases);
    results.forEach(({ verdict }, k) => {
      const one = cases[k]!;
      counts[one.isRight ? "right" : "wrong"] += 1;
      if (verdict !== one.isRight) failures.push({ weighting, verdict, ...one });
    });
  }
  expect(failures.slice(0, 3)).toEqual([]);
  expect(counts.right).toBe(180);
  expect(counts.wrong).toBeGreaterThan(1000);
});

test("the published costs of the Tennessee Valley and of Skane are proved by every weighting, and not with charges rounded to the penny", async () => {
  const asked = (["TVA-01", "SKN-01"] as const).flatMap((id) => {
    const costs: CellGrid = groupRowsOf(published(id)).map((row) => [...row]);
    return WEIGHTINGS.map((weighting) => {
      const [exact, pennies] = [unrounded(costs, weighting), engineCharges(costs, nameOf(weighting))!];
      const isWhole = exact.every((charge, i) => Math.abs(charge - pennies[i]!) < 1e-9);
      return { costs, method: nameOf(weighting), pennies, isWhole };
    });
  });
  const own = await proved(asked);
  const rounded = await proved(asked.map((one): ProvedCase => ({ ...one, typed: one.pennies })));
  expect(own.map(({ verdict }) => verdict)).toEqual(asked.map(() => true));
  expect(own.map(({ charges }, k) => same(charges, asked[k]!.pennies))).toEqual(asked.map(() => true));
  expect(rounded.map(({ verdict }) => verdict)).toEqual(asked.map(({ isWhole }) => isWhole));
});

test("ten partners, the most that a copy proves, are proved too, and not a penny off", async () => {
  const random = new SeededRandom(20411);
  const ten = random.list(10, (i) => ({ name: `Partner ${i + 1}`, size: random.whole(1, 100) }));
  const costs = random.list(1023, (k): CellValue[] => {
    const members = ten.filter((_, i) => Math.floor((k + 1) / 2 ** i) % 2 === 1);
    const size = members.reduce((sum, one) => sum + one.size, 0);
    return [members.map(({ name }) => name).join("+"), pence(50000 + 9000 * Math.sqrt(size) + 400 * size)];
  });
  const exact = unrounded(costs, "plain");
  const [own, moved] = await proved([
    { costs, method: "nucleolus" },
    { costs, method: "nucleolus", typed: exact.map((charge, i) => charge + (i === 3 ? 0.01 : i === 7 ? -0.01 : 0)) },
  ]);
  expect(own!.verdict).toBe(true);
  expect(same(own!.charges, engineCharges(costs, "nucleolus")!)).toBe(true);
  expect(moved!.verdict).toBe(false);
});
