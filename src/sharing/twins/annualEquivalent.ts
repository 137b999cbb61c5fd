import { bandCell } from "../area";
import { writeFactors } from "../patterns/factorTable";
import { allNumbers } from "../patterns/guards";
import { argumentAt, type NativeTwin } from "../twin";

/** ANNUALEQUIVALENT(flows, [schedule]) */
export const annualEquivalent: NativeTwin = {
  id: "ANNUALEQUIVALENT",
  write(call, working) {
    const flows = argumentAt(call, 0);
    if (flows === null) return { reason: "ANNUALEQUIVALENT needs flows" };
    const count = flows.area.rows * flows.area.columns;
    if (count < 2) return { reason: "ANNUALEQUIVALENT needs flows of year 0 and of a year after it" };
    const at = working.at.bind(working);
    working.heading("Level yearly sum worth as much as the flows");
    const head = working.row;
    const table = writeFactors(working, argumentAt(call, 1), count - 1, "standard");
    if (table === null) return { reason: "the schedule of rates is not known" };
    working.put(head, 4, "Worth today", { look: "heading" });
    const worth = { ...table.factors, column: 4 };
    working.fillFormula(worth, (year) => `${at(bandCell(flows.area, year))}*${at(bandCell(table.factors, year))}`, {
      format: "pence",
    });
    const value = working.labelledFormula("Present value", `IF(${allNumbers(at(flows.area))},SUM(${at(worth)}),NA())`, {
      format: "pence",
    });
    const later = { ...table.factors, row: table.factors.row + 1, rows: count - 1 };
    const annuity = working.labelledFormula("Worth of 1 a year from year 1", `SUM(${at(later)})`, { format: "factor" });
    const result = working.labelledFormula("Annual equivalent", `${at(value)}/${at(annuity)}`, {
      look: "result",
      format: "pence",
    });
    working.gap();
    return { result, fixed: table.fixed, adjusted: [] };
  },
};
