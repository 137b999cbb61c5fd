import { bandCell, cellArea } from "../area";
import { allNumbers } from "../patterns/guards";
import { bandAt, type Layout } from "../patterns/pennies/layout";
import { argumentAt, type NativeTwin } from "../twin";

/** TOLERANCE(agreed, actual, points) */
export const tolerance: NativeTwin = {
  id: "TOLERANCE",
  write(call, working) {
    const [agreed, actual, points] = [argumentAt(call, 0), argumentAt(call, 1), argumentAt(call, 2)];
    if (agreed === null || actual === null || points === null) {
      return { reason: "TOLERANCE needs agreed shares, actual quantities and points" };
    }
    const at = working.at.bind(working);
    const vertical = agreed.area.rows > 1;
    const count = agreed.area.rows * agreed.area.columns;
    working.heading("Tolerance: agreed shares stand unless an actual share is too far from its agreed one");
    const verdict = cellArea(working.sheet, working.row, 2);
    working.put(verdict.row, 1, "Agreed shares stand", { look: "label" });
    const head = working.row;
    const layout: Layout = { sheet: working.sheet, row: head + 1, column: 2, vertical, count };
    ["Actual share", "Apart", "Share"].forEach((name, k) => {
      working.put(vertical ? head : head + 1 + k, vertical ? 2 + k : 1, name, { look: "heading" });
    });
    const [fixed, used] = [at(agreed.area), at(actual.area)];
    const guard = `AND(${allNumbers(fixed, used, at(points.area))},MIN(${fixed})>=0,MIN(${used})>=0,ABS(SUM(${fixed})-1)<=10^-12)`;
    const shares = working.fillFormula(
      bandAt(layout, 0),
      (i) => `IF(${guard},${at(bandCell(actual.area, i))}/SUM(${at(actual.area)}),NA())`,
      { format: "share" },
    );
    const apart = working.fillFormula(
      bandAt(layout, 1),
      (i) => `ABS(${at(bandCell(shares, i))}-${at(bandCell(agreed.area, i))})`,
      { format: "share" },
    );
    working.formula(verdict.row, verdict.column, `MAX(${at(apart)})<=${at(points.area)}/100+10^-12`, { look: "check" });
    const result = working.fillFormula(
      bandAt(layout, 2),
      (i) => `IF(${at(verdict)},${at(bandCell(agreed.area, i))},${at(bandCell(shares, i))})`,
      { look: "result", format: "share" },
    );
    working.gap();
    return { result, fixed: [], adjusted: [] };
  },
};
