import { noWorseOff as settleCharges } from "../../engine";
import { bandCell, type Area } from "../area";
import { allNumbers } from "../patterns/guards";
import { bandAt, type Layout } from "../patterns/pennies/layout";
import { numbersOf, oddInParts } from "../patterns/pennies/oddInCall";
import type { OddUnits } from "../patterns/pennies/pennyDoubles";
import { toleranceOf } from "../patterns/pennies/pennies";
import { writeRounded } from "../patterns/pennies/roundedBlock";
import { argumentAt, numberOf, type NativeTwin, type TwinArgument } from "../twin";

function oddInGuarantee(charges: TwinArgument, baselines: TwinArgument, unit: number): OddUnits | null {
  const [paid, limits] = [numbersOf(charges.values), numbersOf(baselines.values)];
  if (paid === null || limits === null) return null;
  const [exact, rounded] = [0, unit].map((one) => settleCharges(paid, limits, one));
  return exact?.ok === true && rounded?.ok === true ? oddInParts(exact.value, rounded.value, unit) : null;
}

/** NOWORSEOFF(charges, baselines, [unit]) */
export const noWorseOff: NativeTwin = {
  id: "NOWORSEOFF",
  write(call, working) {
    const [charges, baselines] = [argumentAt(call, 0), argumentAt(call, 1)];
    if (charges === null || baselines === null) return { reason: "NOWORSEOFF needs charges and baselines" };
    const unit = numberOf(argumentAt(call, 2), 0.01);
    const at = working.at.bind(working);
    const vertical = charges.area.rows > 1;
    const count = charges.area.rows * charges.area.columns;
    const odd = oddInGuarantee(charges, baselines, unit);
    const [paid, limits] = [at(charges.area), at(baselines.area)];
    working.heading("No worse off: charges capped at baselines, the rest met by those who gain");
    const sums = `SUM(${paid})-SUM(${limits})<=${toleranceOf(`(SUMPRODUCT(ABS(${paid}))+SUMPRODUCT(ABS(${limits})))`)}`;
    const sound = working.labelledFormula(
      "Charges add up to no more than the baselines",
      `IF(${allNumbers(paid, limits)},${sums},FALSE)`,
      { look: "check" },
    );
    const missing = { sheet: working.sheet, row: working.row, column: 2, rows: 1, columns: 1 };
    working.put(missing.row, 1, "Missing once capped", { look: "label" });
    working.put(missing.row + 1, 1, "Gained by the others", { look: "label" });
    const gained = { ...missing, row: missing.row + 1 };
    const head = missing.row + 2;
    const layout: Layout = { sheet: working.sheet, row: head + 1, column: 2, vertical, count };
    const [gain, settled] = [bandAt(layout, 0), bandAt(layout, 1)];
    ["Gain", "Unrounded charge"].forEach((name, k) =>
      working.put(vertical ? head : head + 1 + k, vertical ? 2 + k : 1, name, { look: "heading" }),
    );
    const own = (area: Area, i: number): string => at(bandCell(area, i));
    working.fillFormula(gain, (i) => `${own(baselines.area, i)}-${own(charges.area, i)}`, { format: "pence" });
    const gains = at(gain);
    working.formula(missing.row, 2, `-SUMIF(${gains},"<0")`, { format: "pence" });
    working.formula(gained.row, 2, `SUMIF(${gains},">0")`, { format: "pence" });
    working.fillFormula(
      settled,
      (i) =>
        `IF(${at(sound)},MIN(${own(charges.area, i)},${own(baselines.area, i)})+IF(${at(gained)}=0,0,${at(missing)}*MAX(0,${own(gain, i)})/${at(gained)}),NA())`,
      { look: unit === 0 ? "result" : "text", format: "pence" },
    );
    working.gap();
    const figures = { figures: settled, unit, order: null, odd };
    const result = writeRounded(working, "No worse off: charges to the unit", figures, (i) => `Charge ${i + 1}`);
    return {
      result,
      fixed: unit === 0.01 ? [] : [`rounded to ${unit}`],
      adjusted: odd === null ? [] : ["NOWORSEOFF: an odd penny is held by a typed adjustment."],
    };
  },
};
