import { functionMetadata } from "../../src/functions/metadata";
import { loadFunctions } from "./builtFunctions";

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly dimensionality: string;
    readonly optional?: boolean;
  }[];
  readonly result: { readonly type: string; readonly dimensionality: string };
}

const metadata = functionMetadata();
const entries = metadata.functions as readonly Entry[];

/** Argument order of what has been shipped: it may only grow at the end, by optional arguments. */
const SHIPPED: Readonly<Record<string, string>> = {
  SPLIT: "amount, weights, [minimum], [maximum], [unit]",
  SHARES: "formula, drivers",
  ALLOCATE: "costs, rules, drivers, [unit], [year]",
  TRACE: "costs, rules, drivers, pool, partner, [unit], [year]",
  TOLERANCE: "agreed, actual, points",
  COLLAR: "charges, prior, down, [up], [unit]",
  DAMPEN: "old, new, weight, [unit]",
  BANDED: "usage, bands, [method]",
  SETTLE: "balances",
  DIRECT: "costs, usage, [unit]",
  STEPDOWN: "costs, usage, [order], [unit]",
  RECIPROCAL: "costs, usage, [unit]",
  NOWORSEOFF: "charges, baselines, [unit]",
  GAINSHARE: "gain, weights, [hurdle], [unit]",
  PAINGAIN: "target, outturn, bands",
  BONUS: "output, threshold, rate, cap",
  CLAIMS: "estate, claims, [method], [unit]",
  COST: "members, partners, lines",
  GROUPCOSTS: "partners, lines",
  FAIR: "groupcosts, [method], [unit]",
  AIRPORT: "needs, [counts]",
  STABILITY: "charges, groupcosts",
  DISRUPTION: "charges, groupcosts",
  WITHDRAW: "leavers, partners, lines, [rules], [unit], [year]",
  DOMINO: "leavers, partners, lines, [rules], [tolerance]",
  VIABILITY: "partner, driver, partners, lines, [rules]",
  EXITDATE: "notice, months, [expiry]",
  PARTYEAR: "annual, date",
  EXITCHARGE: "stranded, [profile], [rate], [oneoff], [credit], [unit]",
  BUYIN: "setup, life, elapsed, share, [outstanding], [credit]",
  DISCOUNTFACTOR: "year, [schedule]",
  PRESENTVALUE: "flows, [schedule], [timing]",
  PAYBACK: "flows, [schedule]",
  ANNUALEQUIVALENT: "flows, [schedule]",
  SWITCHING: "flows, [schedule]",
  OPTIMISM: "type, [mitigated], [measure]",
  REALTERMS: "amount, from, to, deflators",
  REDUNDANCYWEEKS: "age, service",
  MRP: "capital, life, [method], [rate]",
  POUNDS: "text",
};

describe("functions.json", () => {
  test("lets error cells reach the functions", () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  test("names, ids and the order of arguments are those that were shipped", () => {
    const found = entries.map(({ id, parameters }) => [
      id,
      parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(", "),
    ]);
    expect(Object.fromEntries(found)).toEqual(SHIPPED);
    entries.forEach(({ id, name }) => expect(name).toBe(id));
  });

  test("every function it describes is associated by the script, and no other", () => {
    expect([...loadFunctions().keys()]).toEqual(entries.map(({ id }) => id));
  });

  test("every argument is of any type, has its words, and optional ones come last", () => {
    for (const { id, description, parameters, result } of entries) {
      expect(id).toMatch(/^[A-Z]{3,128}$/);
      expect(description.length).toBeGreaterThan(40);
      expect(result.type).toBe("any");
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(!optional.includes(true) || !optional.slice(optional.indexOf(true)).includes(false)).toBe(true);
      for (const parameter of parameters) {
        expect(parameter.type).toBe("any");
        expect(parameter.dimensionality).toMatch(/^(matrix|scalar)$/);
        expect(parameter.description).toMatch(/\.$/);
      }
    }
  });
});
