import { collar as collarCharges } from "../../engine";
import { bandCell, type Area } from "../area";
import { allNumbers } from "../patterns/guards";
import { bandAt, type Layout } from "../patterns/pennies/layout";
import { numbersOf, oddInParts } from "../patterns/pennies/oddInCall";
import type { OddUnits } from "../patterns/pennies/pennyDoubles";
import { grid, shows, writeResult } from "../patterns/resultGrid";
import { writeStackedSplit } from "../patterns/pennies/splitBlock";
import { argumentAt, isGiven, numberOf, valueOf, type NativeTwin, type TwinArgument } from "../twin";

function oddInCollar(
  charges: TwinArgument,
  prior: TwinArgument,
  down: TwinArgument,
  up: TwinArgument,
  unit: number,
): OddUnits | null {
  const known = numbersOf(charges.values);
  const [fall, rise] = [valueOf(down), valueOf(up)];
  if (known === null || typeof fall !== "number" || typeof rise !== "number") return null;
  const before = prior.values.flat().map((value) => (typeof value === "number" ? value : null));
  const exact = collarCharges(known, before, { down: fall, up: rise, unit: 0 });
  const rounded = collarCharges(known, before, { down: fall, up: rise, unit });
  return exact.ok && rounded.ok ? oddInParts(exact.value, rounded.value, unit) : null;
}

/** COLLAR(charges, prior, down, [up], [unit]) */
export const collar: NativeTwin = {
  id: "COLLAR",
  write(call, working) {
    const [charges, before, down] = [argumentAt(call, 0), argumentAt(call, 1), argumentAt(call, 2)];
    if (charges === null || before === null || down === null) return { reason: "COLLAR needs charges, prior and down" };
    const upArgument = argumentAt(call, 3);
    const up = isGiven(upArgument) ? upArgument : down;
    const unit = numberOf(argumentAt(call, 4), 0.01);
    const at = working.at.bind(working);
    const count = charges.area.rows * charges.area.columns;
    const vertical = charges.area.rows > 1;

    const odd = oddInCollar(charges, before, down, up, unit);
    working.heading("Collar: the lowest and highest charge allowed, from last year's");
    const all = at(charges.area);
    const sign = working.labelledFormula("Sign (credits are shared by size)", `IF(MIN(${all})<0,-1,1)`);
    const head = working.row;
    const layout: Layout = { sheet: working.sheet, row: head + 1, column: 2, vertical, count };
    const [size, prior, lowest, highest] = [0, 1, 2, 3].map((k) => bandAt(layout, k)) as [Area, Area, Area, Area];
    ["Size", "Prior", "Lowest", "Highest"].forEach((name, k) => {
      working.put(vertical ? head : head + 1 + k, vertical ? 2 + k : 1, name, { look: "heading" });
    });
    working.fillFormula(size, (i) => `ABS(${at(bandCell(charges.area, i))})`, { format: "pence" });
    working.fillFormula(
      prior,
      (i) => {
        const cell = at(bandCell(before.area, i));
        return `IF(ISNUMBER(${cell}),${at(sign)}*${cell},IF(OR(ISBLANK(${cell}),ISTEXT(${cell})),"none",NA()))`;
      },
      { format: "pence" },
    );
    const limit = (below: string, above: string) => (i: number) => {
      const cell = at(bandCell(prior, i));
      return `IF(ISNUMBER(${cell}),${cell}*IF(${cell}<0,${below},${above}),${cell})`;
    };
    const [fall, rise] = [`1-${at(down.area)}`, `1+${at(up.area)}`];
    working.fillFormula(lowest, limit(rise, fall), { format: "pence" });
    working.fillFormula(highest, limit(fall, rise), { format: "pence" });
    working.gap();
    const moved = writeStackedSplit(
      working,
      "Charges moved into the collar, total kept",
      {
        amount: `SUM(${at(size)})`,
        guard: `AND(${allNumbers(all, at(down.area), at(up.area))},MIN(${all})*MAX(${all})>=0,SUM(${at(size)})>0)`,
        weights: size,
        bounds: { low: (i) => at(bandCell(lowest, i)), high: (i) => at(bandCell(highest, i)) },
        unit,
        order: null,
        odd,
      },
      (i) => `Charge ${i + 1}`,
    );
    const result = writeResult(
      working,
      "Collar: result",
      grid(vertical, count, (i) => shows(`${at(sign)}*${at(bandCell(moved, i))}`, "pence")),
    );
    return {
      result,
      fixed: unit === 0.01 ? [] : [`rounded to ${unit}`],
      adjusted: odd === null ? [] : ["COLLAR: an odd penny is held by a typed adjustment."],
    };
  },
};
