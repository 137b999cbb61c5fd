import { bandCell, cellOf, part, rowOf, type Area } from "../area";
import { allNumbers } from "../patterns/guards";
import { writeStackedSplit, type SplitBounds } from "../patterns/pennies/splitBlock";
import { boundsOf, numbersOf, oddInCall } from "../patterns/pennies/oddInCall";
import type { OddUnits } from "../patterns/pennies/pennyDoubles";
import type { CellValue } from "../../model/cellValue";
import { argumentAt, numberOf, type NativeTwin, type TwinArgument } from "../twin";
import type { Working } from "../working";

function bound(working: Working, argument: TwinArgument | null): ((index: number) => string) | null {
  if (argument === null || argument.values.every((row) => row.every((value) => value === null || value === ""))) {
    return null;
  }
  const { area } = argument;
  const single = area.rows * area.columns === 1;
  return (index) => working.at(single ? area : bandCell(area, index));
}

/** SPLIT(amount, weights, [minimum], [maximum], [unit]) */
export const split: NativeTwin = {
  id: "SPLIT",
  write(call, working) {
    const [amounts, weights] = [argumentAt(call, 0), argumentAt(call, 1)];
    if (amounts === null || weights === null) return { reason: "SPLIT needs an amount and weights" };
    const unit = numberOf(argumentAt(call, 4), 0.01);
    const low = bound(working, argumentAt(call, 2));
    const high = bound(working, argumentAt(call, 3));
    const bounds: SplitBounds | null = low === null && high === null ? null : { low, high };
    const count = amounts.area.rows * amounts.area.columns;
    const vertical = weights.area.rows > 1;
    const charges: Area[] = [];
    const adjusted: string[] = [];
    const known = numbersOf(weights.values);
    const limits = { minimum: boundsOf(call.args[2]?.values), maximum: boundsOf(call.args[3]?.values) };
    const oddHere = (amount: CellValue, live: readonly CellValue[]): OddUnits | null =>
      typeof amount !== "number" || known === null
        ? null
        : oddInCall({ amount, weights: known, live, unit, order: known.map((_, i) => i), bounds: limits });
    for (let k = 0; k < count; k += 1) {
      const shown = vertical ? call.live.map((row) => row[k] ?? null) : (call.live[k] ?? []);
      const live = shown.slice(0, weights.area.rows * weights.area.columns);
      const odd = oddHere(amounts.values.flat()[k] ?? null, live);
      if (odd !== null) adjusted.push(`SPLIT, amount ${k + 1}: an odd penny is held by a typed adjustment.`);
      const amount = working.at(bandCell(amounts.area, k));
      charges.push(
        writeStackedSplit(
          working,
          count === 1 ? "Split in proportion to weights" : `Split in proportion to weights: amount ${k + 1}`,
          {
            amount,
            guard: allNumbers(amount, working.at(weights.area)),
            weights: weights.area,
            bounds,
            unit,
            order: null,
            odd,
          },
          (i) => `Weight ${i + 1}`,
        ),
      );
    }
    const [only] = charges;
    const result = count === 1 && only !== undefined ? only : gather(working, charges, vertical);
    return { result, fixed: unit === 0.01 ? [] : [`rounded to ${unit}`], adjusted };
  },
};

/** Brings the bands of several splits together as one rectangle. */
function gather(working: Working, charges: readonly Area[], vertical: boolean): Area {
  working.heading("All splits");
  const size = charges[0] === undefined ? 0 : charges[0].rows * charges[0].columns;
  const result: Area = {
    sheet: working.sheet,
    row: working.row,
    column: 2,
    rows: vertical ? size : charges.length,
    columns: vertical ? charges.length : size,
  };
  charges.forEach((charge, k) => {
    const target = vertical ? part(result, 0, k, size, 1) : rowOf(result, k);
    for (let i = 0; i < size; i += 1) {
      const cell = vertical ? cellOf(target, i, 0) : cellOf(target, 0, i);
      working.formula(cell.row, cell.column, working.at(bandCell(charge, i)), { look: "result", format: "pence" });
    }
  });
  working.gap();
  return result;
}
