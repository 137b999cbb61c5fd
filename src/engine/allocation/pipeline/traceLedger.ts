import { entry } from "../../entry";
import { readDecimal, toNumber } from "../../money/decimal";
import type { Fraction } from "../../money/fraction";
import { add, fraction } from "../../money/fraction";
import type { Result } from "../../result";
import { fail, succeed } from "../../result";
import type { FinancialYear } from "../../time/financialYear";
import type { DriverTable } from "../driverTable";
import { keyOf } from "../partnerNames";
import type { AllocationRule } from "./allocationRule";
import { ruleInForce } from "./ruleInForce";
import type { WorkingStep } from "./shareByRule";
import { shareByRule } from "./shareByRule";

/** A line of a ledger: pounds that belong to a pool. */
export interface LedgerLine {
  readonly pool: string;
  readonly amount: number;
}

/** A pool and the name of the rule that shares it. */
export interface RuledPool {
  readonly name: string;
  readonly rule: string;
}

/** One charge followed back to the ledger. */
export interface TracedCharge {
  readonly pool: string;
  readonly partner: string;
  readonly rule: string;
  readonly version: string;
  /** Positions (from 0) of the ledger lines of the pool, and the pounds that they add up to. */
  readonly lines: readonly number[];
  readonly amount: number;
  readonly working: readonly WorkingStep[];
  readonly charge: number;
}

/**
 * The charge of one partner for one pool, from the lines of the ledger through the version of the rule that holds in the year and every stage of it.
 * Names match whatever their case and blanks. Problems: `pool-unknown`, `pool-repeated`, `partner-unknown` (not in the scope of the rule either), those of
 * the rule.
 */
export function traceLedger(
  ledger: readonly LedgerLine[],
  pools: readonly RuledPool[],
  rules: readonly AllocationRule[],
  table: DriverTable,
  cell: { readonly pool: string; readonly partner: string; readonly year: FinancialYear },
): Result<TracedCharge> {
  const [pool, second] = pools.filter(({ name }) => keyOf(name) === keyOf(cell.pool));
  if (pool === undefined) return fail({ code: "pool-unknown", name: cell.pool, known: pools.map(({ name }) => name) });
  if (second !== undefined) return fail({ code: "pool-repeated", name: pool.name });
  const rule = ruleInForce(rules, pool.rule, cell.year);
  if (!rule.ok) return rule;
  const lines = linesOf(ledger, pool.name);
  const amount = toNumber(sumOf(ledger, lines));
  const shared = shareByRule({ name: pool.name, amount }, rule.value, table, cell.year);
  if (!shared.ok) return shared;
  const found = shared.value.charges.find(({ partner }) => keyOf(partner) === keyOf(cell.partner));
  if (found === undefined) {
    const known = shared.value.charges.map(({ partner }) => partner);
    return fail({ code: "partner-unknown", place: { argument: "partner" }, name: cell.partner, known });
  }
  const { name, version } = rule.value;
  return succeed({ pool: pool.name, rule: name, version, lines, amount, ...found });
}

/** Each spelling of a pool's name is looked at once, however many lines bear it. */
function linesOf(ledger: readonly LedgerLine[], pool: string): number[] {
  const key = keyOf(pool);
  const spellings = new Map<string, boolean>();
  const lines: number[] = [];
  for (const [position, line] of ledger.entries()) {
    let matches = spellings.get(line.pool);
    if (matches === undefined) {
      matches = keyOf(line.pool) === key;
      spellings.set(line.pool, matches);
    }
    if (matches) lines.push(position);
  }
  return lines;
}

/** Whole pence are added as doubles while they are exact; anything else as fractions. */
function sumOf(ledger: readonly LedgerLine[], lines: readonly number[]): Fraction {
  let pence = 0;
  let rest = fraction(0n);
  for (const position of lines) {
    const amount = entry(ledger, position).amount;
    const whole = Math.round(amount * 100);
    if (whole / 100 === amount && Math.abs(whole) < 2 ** 40 && Math.abs(pence) < 2 ** 52) pence += whole;
    else rest = add(rest, readDecimal(amount));
  }
  return add(fraction(BigInt(pence), 100n), rest);
}
