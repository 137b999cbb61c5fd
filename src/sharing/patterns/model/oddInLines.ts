import { allocate, keyOf, type Allocation, type Costs, type DriverTable, type Rule } from "../../../engine";
import { readCosts } from "../../../model/tables/readCosts";
import { readDriverTable } from "../../../model/tables/readDriverTable";
import { readRules } from "../../../model/tables/readRules";
import type { TwinArgument } from "../../twin";
import type { ModelLine } from "./modelLines";
import { namesRank } from "./namesRank";
import { oddInCall } from "../pennies/oddInCall";
import type { OddUnits } from "../pennies/pennyDoubles";

export interface KnownLines {
  readonly costs: TwinArgument;
  readonly rules: TwinArgument | null;
  readonly drivers: TwinArgument;
  readonly lines: readonly ModelLine[];
  readonly unit: number;
  readonly year: number | null;
  /** Keys of the partners who have left. */
  readonly without?: readonly string[];
}

interface KnownModel {
  readonly costs: Costs;
  readonly rules: readonly Rule[];
  readonly table: DriverTable;
}

/** For each line the odd pennies that doubles would give to another partner than the engine does; null where there are none. */
export function oddInLines(known: KnownLines): readonly (OddUnits | null)[] {
  const none = known.lines.map(() => null);
  const model = readModel(known);
  if (known.unit === 0 || model === null) return none;
  const unbounded = model.rules.map((rule) => ({ ...rule, minimum: null, maximum: null }));
  const live = allocated(model, model.rules, known, known.unit);
  const exact = allocated(model, unbounded, known, 0);
  if (live === null || exact === null || live.costs.length !== known.lines.length) return none;
  const order = namesRank(live.partners);
  return known.lines.map((line, k) => {
    const [shown, weights] = [live.costs[k], exact.costs[k]];
    if (shown === undefined || weights === undefined || weights.total === 0) return null;
    const odd = oddInCall({
      amount: shown.total,
      weights: weights.charges.map(Math.abs),
      live: shown.charges,
      unit: known.unit,
      order,
      bounds: line.bounds,
    });
    return odd === null ? null : spread(odd, live.partners, known.drivers);
  });
}

function allocated(model: KnownModel, rules: readonly Rule[], known: KnownLines, unit: number): Allocation | null {
  const { year } = known;
  const result = allocate(model.costs, rules, model.table, { unit, ...(year === null ? {} : { year }) });
  return result.ok ? result.value : null;
}

/** The typed tables, without those who have left; null where they cannot be read or leaving changes more than who takes part. */
function readModel({ costs, rules, drivers, without = [] }: KnownLines): KnownModel | null {
  const [lines, table] = [readCosts(costs.values), readDriverTable(drivers.values)];
  const agreed = rules === null ? { ok: true as const, value: [] } : readRules(rules.values);
  if (!lines.ok || !table.ok || !agreed.ok) return null;
  if (without.length === 0) return { costs: lines.value, rules: agreed.value, table: table.value };
  if (lines.value.kind === "pools") return null;
  const gone = new Set(without);
  // FIXED looks at all partners, whoever takes part, so that a smaller table would not do; a leaver's own lines cost nothing.
  const texts = [...agreed.value.map(({ formula }) => formula), ...lines.value.lines.map(({ rule }) => rule ?? "")];
  if (texts.some((text) => /\bFIXED\s*\(/i.test(text))) return null;
  if (lines.value.lines.some(({ partner, behaviour }) => behaviour === "direct" && gone.has(keyOf(partner ?? "")))) {
    return null;
  }
  const stays = (_value: unknown, row: number): boolean => !gone.has(keyOf(table.value.partners[row] ?? ""));
  return {
    costs: lines.value,
    rules: agreed.value,
    table: {
      partners: table.value.partners.filter(stays),
      drivers: table.value.drivers.map(({ name, values }) => ({ name, values: values.filter(stays) })),
    },
  };
}

/** Figures of those who take part at their places in the whole table; the others have nothing. */
function spread(odd: OddUnits, partners: readonly string[], drivers: TwinArgument): OddUnits {
  const table = readDriverTable(drivers.values);
  if (!table.ok || table.value.partners.length === partners.length) return odd;
  const place = table.value.partners.map((name) => partners.indexOf(name));
  const figures = (list: readonly number[]): number[] => place.map((index) => (index < 0 ? 0 : (list[index] ?? 0)));
  return { exact: figures(odd.exact), units: figures(odd.units) };
}
