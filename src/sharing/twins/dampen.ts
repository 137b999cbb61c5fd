import { dampen as dampenCharges } from "../../engine";
import { bandCell } from "../area";
import { allNumbers } from "../patterns/guards";
import { bandAt, type Layout } from "../patterns/pennies/layout";
import { numbersOf, oddInParts } from "../patterns/pennies/oddInCall";
import type { OddUnits } from "../patterns/pennies/pennyDoubles";
import { writeStackedSplit } from "../patterns/pennies/splitBlock";
import { argumentAt, numberOf, valueOf, type NativeTwin, type TwinArgument } from "../twin";

function oddInDamping(old: TwinArgument, fresh: TwinArgument, weight: TwinArgument, unit: number): OddUnits | null {
  const [before, after, kept] = [numbersOf(old.values), numbersOf(fresh.values), valueOf(weight)];
  if (before === null || after === null || typeof kept !== "number") return null;
  const [exact, rounded] = [dampenCharges(before, after, kept, 0), dampenCharges(before, after, kept, unit)];
  return exact.ok && rounded.ok ? oddInParts(exact.value, rounded.value, unit) : null;
}

/** DAMPEN(old, new, weight, [unit]) */
export const dampen: NativeTwin = {
  id: "DAMPEN",
  write(call, working) {
    const [old, fresh, weight] = [argumentAt(call, 0), argumentAt(call, 1), argumentAt(call, 2)];
    if (old === null || fresh === null || weight === null) return { reason: "DAMPEN needs old, new and weight" };
    const unit = numberOf(argumentAt(call, 3), 0.01);
    const at = working.at.bind(working);
    const [before, after, lambda] = [at(old.area), at(fresh.area), at(weight.area)];
    const vertical = fresh.area.rows > 1;
    const count = fresh.area.rows * fresh.area.columns;
    const odd = oddInDamping(old, fresh, weight, unit);
    working.heading("Damping: weight x old share + (1 - weight) x new share");
    const head = working.row;
    const layout: Layout = { sheet: working.sheet, row: head + 1, column: 2, vertical, count };
    working.put(vertical ? head : head + 1, vertical ? 2 : 1, "Damped share", { look: "heading" });
    const shares = working.fillFormula(
      bandAt(layout, 0),
      (i) =>
        `${lambda}*${at(bandCell(old.area, i))}/SUM(${before})+(1-${lambda})*${at(bandCell(fresh.area, i))}/SUM(${after})`,
      { format: "share" },
    );
    working.gap();
    const result = writeStackedSplit(
      working,
      "The new total by damped shares",
      {
        amount: `SUM(${after})`,
        guard: `AND(${allNumbers(before, after, lambda)},MIN(${before})*MAX(${before})>=0,MIN(${after})*MAX(${after})>=0)`,
        weights: shares,
        bounds: null,
        unit,
        order: null,
        odd,
      },
      (i) => `Charge ${i + 1}`,
    );
    return {
      result,
      fixed: unit === 0.01 ? [] : [`rounded to ${unit}`],
      adjusted: odd === null ? [] : ["DAMPEN: an odd penny is held by a typed adjustment."],
    };
  },
};
