import { cellOf } from "../area";
import { allNumbers } from "../patterns/guards";
import { gridLike, shows, writeResult } from "../patterns/resultGrid";
import { argumentAt, type NativeTwin } from "../twin";

/** BONUS(output, threshold, rate, cap) */
export const bonus: NativeTwin = {
  id: "BONUS",
  write(call, working) {
    const [output, threshold, rate, cap] = [0, 1, 2, 3].map((k) => argumentAt(call, k));
    if (!output || !threshold || !rate || !cap) return { reason: "BONUS needs output, threshold, rate and cap" };
    const at = working.at.bind(working);
    const [start, price, most] = [threshold, rate, cap].map(({ area }) => at(area)) as [string, string, string];
    working.heading("Bonus: rate x output above the threshold, at most the cap, never below zero");
    const sound = working.labelledFormula(
      "Terms are numbers, rate and cap not below 0",
      `IF(${allNumbers(start, price, most)},AND(${price}>=0,${most}>=0),FALSE)`,
      { look: "check" },
    );
    const result = writeResult(
      working,
      "Bonus: result",
      gridLike(output.area, (r, c) => {
        const out = at(cellOf(output.area, r, c));
        return shows(
          `IF(AND(${at(sound)},${allNumbers(out)}),MAX(0,MIN(${most},${price}*(${out}-${start}))),NA())`,
          "pence",
        );
      }),
    );
    return { result, fixed: [], adjusted: [] };
  },
};
