import fc from "fast-check";
import type { DriverTable, ExitClause, Rule } from "../../../src/engine/index";
import { allocate, buyIn, domino, exitPayment, pivotal, viability, withdraw } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/valueOf";
import type { RandomModel } from "../allocation/randomModel";
import { randomModel } from "../allocation/randomModel";

/** What partners would pay if only they took part: the lines allocated on a table without the others; null where a bound cannot be met. */
function chargesAmong(names: readonly string[], { table, lines, rules }: RandomModel, unit: number) {
  if (names.length === 0) return new Map<string, number>();
  const rows = names.map((name) => table.partners.indexOf(name));
  const some: DriverTable = {
    partners: names,
    drivers: table.drivers.map(({ name, values }) => ({ name, values: rows.map((row) => values[row]!) })),
  };
  const left = lines.filter(({ partner }) => partner === null || names.includes(partner));
  const found = allocate({ kind: "lines", lines: left }, rules, some, { unit });
  return found.ok ? new Map(names.map((name, at) => [name, found.value.charges[at]!])) : null;
}

const aloneOf = ({ table }: RandomModel, name: string): number =>
  Number(table.drivers[0]!.values[table.partners.indexOf(name)]);

/** The first partners of a model, so that a rival can be looked at in full. */
function firstOf(model: RandomModel, count: number): RandomModel {
  const partners = model.table.partners.slice(0, count);
  const drivers = model.table.drivers.map(({ name, values }) => ({ name, values: values.slice(0, count) }));
  return { ...model, table: { partners, drivers } };
}

/** The same model with its partners the other way round. */
function turned({ table, lines, rules }: RandomModel): RandomModel {
  const drivers = table.drivers.map(({ name, values }) => ({ name, values: values.toReversed() }));
  return { table: { partners: table.partners.toReversed(), drivers }, lines, rules };
}

/** The same model in another unit of money. */
function inUnits({ table, lines, rules }: RandomModel, factor: number): RandomModel {
  const times = (value: unknown): number => Math.round(Number(value) * 100) * factor;
  const [alone, ...others] = table.drivers;
  return {
    table: { ...table, drivers: [{ name: "Alone", values: alone!.values.map(times) }, ...others] },
    lines: lines.map((line) => ({ ...line, amount: times(line.amount) })),
    rules: rules.map((rule: Rule) => ({ ...rule, minimum: rule.minimum === null ? null : times(rule.minimum) })),
  };
}

describe("withdraw", () => {
  test(`is what is allocated before to all and after to those who remain, whatever their order (${seedText})`, () => {
    fc.assert(
      fc.property(randomModel, fc.nat(), (large, pick) => {
        const model = firstOf(large, 6);
        const { partners } = model.table;
        const leavers = partners.filter((_, at) => ((pick >> at) & 1) === 1);
        if (leavers.length === 0) return;
        const found = withdraw(leavers, model.table, model.lines, model.rules);
        const stay = partners.filter((name) => !leavers.includes(name));
        const [before, after] = [chargesAmong(partners, model, 0.01), chargesAmong(stay, model, 0.01)];
        expect(found.ok).toBe(before !== null && after !== null);
        if (!found.ok || before === null || after === null) return;
        let [lost, paid] = [0, 0];
        for (const one of found.value.partners) {
          const [was, is] = [before.get(one.partner)!, after.get(one.partner) ?? 0];
          const alone = aloneOf(model, one.partner);
          const verdict = !stay.includes(one.partner) ? "leaves" : is <= alone ? "better in" : "better alone";
          expect(one).toMatchObject({ before: was, after: is, alone, verdict });
          expect(one.change).toBeCloseTo(is - was, 6);
          paid += is;
          if (verdict === "leaves") lost += was;
        }
        const { totalBefore, totalAfter, costAvoided, costStranded } = found.value;
        expect(totalAfter).toBeCloseTo(paid, 6);
        expect(costAvoided).toBeCloseTo(totalBefore - totalAfter, 6);
        expect(costStranded).toBeCloseTo(lost - costAvoided, 6);
        const other = turned(model);
        const again = valueOf(withdraw(leavers.toReversed(), other.table, other.lines, other.rules));
        expect(again).toEqual({ ...found.value, partners: found.value.partners.toReversed() });
      }),
      randomRuns,
    );
  });
});

describe("domino and pivotal", () => {
  /** Round after round by allocating anew; null where charges are too near to a limit for doubles. */
  function roundsOf(first: readonly string[], model: RandomModel, tolerance: number, worstFirst: boolean) {
    const rounds: string[][] = [];
    for (let stay = model.table.partners.filter((name) => !first.includes(name)); ;) {
      const charges = chargesAmong(stay, model, 0);
      if (charges === null) return null;
      const over = stay.map((name) => ({ name, by: charges.get(name)! - aloneOf(model, name) * (1 + tolerance) }));
      if (over.some(({ by }) => Math.abs(by) < 1e-6)) return null;
      const unhappy = over.filter(({ by }) => by > 0);
      if (worstFirst) unhappy.sort((a, b) => b.by - a.by || (a.name < b.name ? -1 : 1)).splice(1);
      if (unhappy.length === 0) return rounds;
      rounds.push(unhappy.map(({ name }) => name));
      stay = stay.filter((name) => !unhappy.some((one) => one.name === name));
    }
  }

  test(`who follows is who would pay more than alone, round after round, in both orders (${seedText})`, () => {
    const terms = fc.record({ tolerance: fc.constantFrom(0, 0.1, 0.75), worstFirst: fc.boolean() });
    fc.assert(
      fc.property(randomModel, fc.nat(), terms, (large, pick, { tolerance, worstFirst }) => {
        const model = firstOf(large, 5);
        const { table, lines, rules } = model;
        const first = table.partners[pick % table.partners.length]!;
        const rounds = roundsOf([first], model, tolerance, worstFirst);
        const order = worstFirst ? "worst first" : "together";
        const found = domino([first], table, lines, rules, { tolerance, order });
        if (rounds === null || !found.ok) return;
        const names = found.value.map((round) => round.map(({ partner }) => partner));
        expect(names).toEqual([[first], ...rounds]);
        const today = chargesAmong(table.partners, model, 0)!;
        expect(found.value[0]![0]!.charge).toBeCloseTo(today.get(first)!, 6);
        for (const round of found.value) {
          for (const { partner, alone } of round) expect(alone).toBe(aloneOf(model, partner));
        }
        const other = turned(model);
        const again = valueOf(domino([first], other.table, other.lines, other.rules, { tolerance, order }));
        expect(again.map((round) => round.map(({ partner }) => partner).sort())).toEqual(
          names.map((round) => round.toSorted()),
        );
        const dear = inUnits(model, 7);
        const scaled = valueOf(domino([first], dear.table, dear.lines, dear.rules, { tolerance, order }));
        expect(scaled.map((round) => round.map(({ partner }) => partner))).toEqual(names);
      }),
      randomRuns,
    );
  });

  test(`how much hangs on a partner or a pair is what withdraw and domino say of it (${seedText})`, () => {
    fc.assert(
      fc.property(randomModel, (large) => {
        const model = firstOf(large, 4);
        const { table, lines, rules } = model;
        const found = pivotal(table, lines, rules, { pairs: true });
        if (!found.ok) return;
        const { partners } = table;
        const count = partners.length;
        expect(found.value).toHaveLength(count + (count * (count - 1)) / 2);
        expect(new Set(found.value.map(({ leavers }) => leavers.join("+"))).size).toBe(found.value.length);
        for (const pivot of found.value) {
          const effect = valueOf(withdraw(pivot.leavers, table, lines, rules, { unit: 0 }));
          const others = effect.partners.filter(({ verdict }) => verdict !== "leaves");
          const before = others.reduce((sum, one) => sum + one.before, 0);
          expect(pivot.costStranded).toBeCloseTo(effect.costStranded, 5);
          if (before < 1e-9) expect(pivot.rise).toBeNull();
          else expect(pivot.rise).toBeCloseTo(effect.costStranded / before, 6);
          const turnedNames = others.filter((one) => one.before <= one.alone && one.after > one.alone);
          expect(pivot.turned).toEqual(turnedNames.map(({ partner }) => partner));
          const rounds = valueOf(domino(pivot.leavers, table, lines, rules)).slice(1);
          expect(pivot.followers).toEqual(rounds.flat().map(({ partner }) => partner));
          expect(pivot.collapse).toBe(pivot.leavers.length + pivot.followers.length === count);
        }
        found.value.slice(1).forEach((next, at) => {
          const one = found.value[at]!;
          const order = [
            Number(next.collapse) - Number(one.collapse),
            next.turned.length - one.turned.length,
            (next.rise ?? -Infinity) - (one.rise ?? -Infinity),
          ].find((difference) => difference !== 0 && !Number.isNaN(difference));
          expect(order ?? -1).toBeLessThan(0);
        });
      }),
      { ...randomRuns, numRuns: Math.ceil(randomRuns.numRuns / 4) },
    );
  });
});

describe("viability", () => {
  test(`does not mind the order of the others nor the unit of money (${seedText})`, () => {
    fc.assert(
      fc.property(randomModel, fc.nat(), (model, pick) => {
        const { table, lines } = model;
        const partner = table.partners[pick % table.partners.length]!;
        const found = viability(partner, "Calls", table, lines);
        const other = turned(model);
        expect(viability(partner, "Calls", other.table, other.lines)).toEqual(found);
        const dear = inUnits(model, 3);
        expect(viability(partner, "Calls", dear.table, dear.lines)).toEqual(found);
      }),
      randomRuns,
    );
  });
});

describe("charges on leaving and joining", () => {
  const pounds = fc.integer({ min: -100_000, max: 900_000 }).map((pence) => pence / 100);
  const part = fc.integer({ min: 0, max: 300 }).map((hundredths) => hundredths / 100);
  const clause: fc.Arbitrary<ExitClause> = fc.oneof(
    fc.record({ form: fc.constant("make whole" as const), rate: part }),
    fc.record({ form: fc.constant("multiple" as const), times: part }),
    fc.record({ form: fc.constant("taper" as const), parts: fc.array(part, { maxLength: 5 }), rate: part }),
    fc.record({ form: fc.constant("share of loss" as const), part }),
    fc.record({ form: fc.constant("none" as const) }),
  );
  const facts = fc.record(
    {
      annualCharge: pounds,
      stranded: fc.array(pounds, { maxLength: 6 }),
      oneOff: pounds,
      setup: pounds,
      credit: pounds,
      toEndOfTerm: pounds,
    },
    { requiredKeys: ["annualCharge", "stranded"] },
  );
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const worth = (flows: readonly number[], rate: number): number =>
    sum(flows.map((flow, year) => flow / (1 + rate) ** year));

  test(`every form of exit charge is its formula, capped and never below nothing (${seedText})`, () => {
    fc.assert(
      fc.property(clause, facts, (form, given) => {
        const { annualCharge, stranded, oneOff = 0, setup = 0, credit = 0, toEndOfTerm } = given;
        const found = valueOf(exitPayment(form, { ...given, unit: 0 }));
        const extra = oneOff + setup - credit;
        const loss = Math.max(0, sum(stranded) + extra);
        const by = (): number => {
          if (form.form === "make whole") return worth(stranded, form.rate ?? 0) + extra;
          if (form.form === "multiple") return annualCharge * form.times;
          if (form.form === "share of loss") return loss * form.part;
          return form.form === "none"
            ? 0
            : worth(
                form.parts.map((share) => share * annualCharge),
                form.rate ?? 0,
              );
        };
        const raw = Math.max(0, by());
        const charge = Math.min(raw, Math.max(0, toEndOfTerm ?? Infinity));
        expect(found.charge).toBeCloseTo(charge, 6);
        expect(found.loss).toBeCloseTo(loss, 6);
        expect(found.aboveLoss).toBeCloseTo(Math.max(0, charge - loss), 6);
        if (Math.abs(raw - charge) > 1e-6) expect(found.capped).toBe(true);
        if (toEndOfTerm === undefined || raw < toEndOfTerm - 1e-6) expect(found.capped).toBe(false);
        expect(found.provisional).toBe(form.form === "share of loss");
        const toThePenny = valueOf(exitPayment(form, given));
        expect(Math.abs(toThePenny.charge - found.charge)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(valueOf(exitPayment(form, { ...given, unit: 10 })).charge % 10).toBe(0);
      }),
      randomRuns,
    );
  });

  test(`a joiner pays its share of what is not written off, and what else it brings or takes (${seedText})`, () => {
    const terms = fc.record(
      { outstanding: pounds, credit: pounds, indexation: part, onboarding: pounds, reserves: pounds },
      { requiredKeys: [] },
    );
    const years = fc.integer({ min: 1, max: 40 });
    const whole = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
    fc.assert(
      fc.property(pounds, years, fc.integer({ min: 0, max: 50 }), whole, terms, (setup, life, elapsed, share, more) => {
        const found = valueOf(buyIn(setup, life, elapsed, share, more));
        const { outstanding = 0, credit = 0, indexation = 0, onboarding = 0, reserves = 0 } = more;
        const left = setup * Math.max(0, 1 - elapsed / life) * (1 + indexation);
        expect(found.unamortised).toBeCloseTo(left, 6);
        expect(found.shareOfSetup).toBeCloseTo(left * share, 6);
        expect(found.shareOfReserves).toBeCloseTo(reserves * share, 6);
        const total = left * share + reserves * share + onboarding + outstanding - credit;
        expect(found.total).toBeCloseTo(total, 6);
        expect(valueOf(buyIn(setup, life, life, share)).total).toBe(0);
        const hundredfold = valueOf(buyIn(Math.round(setup * 100), life, elapsed, share));
        expect(hundredfold.total).toBeCloseTo(100 * valueOf(buyIn(setup, life, elapsed, share)).total, 4);
      }),
      randomRuns,
    );
  });

  test("a set-up half written off costs a joiner its quarter of the rest, in today's prices", () => {
    expect(
      valueOf(buyIn(600_000, 10, 5, 1 / 4, { indexation: 0.1, onboarding: 5000, credit: 1000, reserves: 80_000 })),
    ).toEqual({ unamortised: 330_000, shareOfSetup: 82_500, shareOfReserves: 20_000, total: 106_500 });
    expect(valueOf(buyIn(600_000, 10, 10, 0.25, { outstanding: 12_000.5 }))).toEqual({
      ...{ unamortised: 0, shareOfSetup: 0, shareOfReserves: 0, total: 12_000.5 },
    });
  });
});
