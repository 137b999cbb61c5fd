import { bandCell } from "../area";
import { allNumbers } from "../patterns/guards";
import { bandAt, type Layout } from "../patterns/layout";
import { writeStackedSplit } from "../patterns/splitBlock";
import { argumentAt, isGiven, numberOf, type NativeTwin } from "../twin";

/** COLLAR(charges, prior, down, [up], [unit]) */
export const collar: NativeTwin = {
  id: "COLLAR",
  write(call, working) {
    const [charges, prior, down] = [argumentAt(call, 0), argumentAt(call, 1), argumentAt(call, 2)];
    if (charges === null || prior === null || down === null) return { reason: "COLLAR needs charges, prior and down." };
    const upArgument = argumentAt(call, 3);
    const up = isGiven(upArgument) ? upArgument : down;
    const unit = numberOf(argumentAt(call, 4), 0.01);
    const at = working.at.bind(working);
    const count = charges.area.rows * charges.area.columns;
    const vertical = charges.area.rows > 1;

    working.heading("Collar: the lowest and highest charge allowed, from last year's");
    const head = working.row;
    const layout: Layout = { sheet: working.sheet, row: head + 1, column: 2, vertical, count };
    const [lowest, highest] = [bandAt(layout, 0), bandAt(layout, 1)];
    ["Lowest", "Highest"].forEach((name, k) => {
      working.put(vertical ? head : head + 1 + k, vertical ? 2 + k : 1, name, { look: "heading" });
    });
    const limit = (factor: string) => (i: number) => {
      const before = at(bandCell(prior.area, i));
      return `IF(ISNUMBER(${before}),${before}*(${factor}),"none")`;
    };
    working.fillFormula(lowest, limit(`1-${at(down.area)}`), { format: "pence" });
    working.fillFormula(highest, limit(`1+${at(up.area)}`), { format: "pence" });
    working.gap();
    const total = at(charges.area);
    const result = writeStackedSplit(
      working,
      "Charges moved into the collar, total kept",
      {
        amount: `SUM(${total})`,
        guard: allNumbers(total, at(down.area), at(up.area)),
        weights: charges.area,
        bounds: { low: (i) => at(bandCell(lowest, i)), high: (i) => at(bandCell(highest, i)) },
        unit,
        order: null,
        odd: null,
      },
      (i) => `Charge ${i + 1}`,
    );
    return { result, fixed: unit === 0.01 ? [] : [`rounded to ${unit}`], adjusted: [] };
  },
};
