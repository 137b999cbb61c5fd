import { bandCell, cellOf } from "../area";
import { writeFactors } from "../patterns/factorTable";
import { allNumbers } from "../patterns/guards";
import { argumentAt, type NativeTwin } from "../twin";

/** PAYBACK(flows, [schedule]) */
export const payback: NativeTwin = {
  id: "PAYBACK",
  write(call, working) {
    const flows = argumentAt(call, 0);
    if (flows === null) return { reason: "PAYBACK needs flows" };
    const count = flows.area.rows * flows.area.columns;
    const at = working.at.bind(working);
    working.heading("Years until the running total stays at or above nothing");
    const head = working.row;
    const table = writeFactors(working, argumentAt(call, 1), count - 1, null);
    if (table === null) return { reason: "the schedule of rates is not known" };
    ["Worth", "Running total", "Below nothing"].forEach((word, k) =>
      working.put(head, 4 + k, word, { look: "heading" }),
    );
    const column = (k: number): typeof table.factors => ({ ...table.factors, column: k });
    const [worth, running, below] = [column(4), column(5), column(6)];
    const flow = at(flows.area);
    for (let year = 0; year < count; year += 1) {
      const row = head + 1 + year;
      working.formula(row, 4, `${at(bandCell(flows.area, year))}*${at(bandCell(table.factors, year))}`, {
        format: "pence",
      });
      const before = year === 0 ? "" : `${at(cellOf(running, year - 1, 0))}+`;
      working.formula(row, 5, `${before}${at(cellOf(worth, year, 0))}`, { format: "pence" });
      const total = at(cellOf(running, year, 0));
      working.formula(row, 6, `IF(${total}<-1E-12*SUMPRODUCT(ABS(${at(worth)})),${year},"")`);
    }
    const last = working.labelledFormula(
      "Last year below nothing",
      `IF(${allNumbers(flow)},IF(COUNT(${at(below)})=0,-1,MAX(${at(below)})),NA())`,
    );
    const year = at(last);
    const result = working.labelledFormula(
      "Payback in years",
      `IF(${year}<0,0,IF(${year}=${count - 1},NA(),${year}-INDEX(${at(running)},${year}+1)/INDEX(${at(worth)},MIN(${year}+2,${count}))))`,
      { look: "result", format: "years" },
    );
    working.gap();
    return { result, fixed: table.fixed, adjusted: [] };
  },
};
