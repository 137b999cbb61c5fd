import { bandCell } from "../area";
import { writeFactors } from "../patterns/factorTable";
import { allNumbers } from "../patterns/guards";
import { argumentAt, valueOf, type NativeTwin } from "../twin";

/** PRESENTVALUE(flows, [schedule], [timing]) */
export const presentValue: NativeTwin = {
  id: "PRESENTVALUE",
  write(call, working) {
    const flows = argumentAt(call, 0);
    if (flows === null) return { reason: "PRESENTVALUE needs flows" };
    const count = flows.area.rows * flows.area.columns;
    const timing = valueOf(argumentAt(call, 2));
    const mid = typeof timing === "string" && timing.trim().toLowerCase() === "mid";
    const at = working.at.bind(working);
    working.heading(
      mid ? "Present value, flows in the middle of each year" : "Present value, flows at the end of each year",
    );
    const head = working.row;
    const table = writeFactors(working, argumentAt(call, 1), count - 1, "standard");
    if (table === null) return { reason: "the schedule of rates is not known" };
    working.put(head, 4, "Flow", { look: "heading" });
    working.put(head, 5, "Worth today", { look: "heading" });
    const worth = { ...table.factors, column: 5 };
    for (let year = 0; year < count; year += 1) {
      const row = head + 1 + year;
      const flow = working.formula(row, 4, at(bandCell(flows.area, year)), { look: "link", format: "pence" });
      const factor = at(bandCell(table.factors, year));
      const half = mid && year > 0 ? `*SQRT(1+${at(bandCell(table.rates, year))})` : "";
      working.formula(row, 5, `${at(flow)}*${factor}${half}`, { format: "pence" });
    }
    const result = working.labelledFormula(
      "Present value",
      `IF(${allNumbers(at(flows.area))},SUM(${at(worth)}),NA())`,
      { look: "result", format: "pence" },
    );
    working.gap();
    return { result, fixed: [...table.fixed, ...(mid ? ["flows fall in the middle of a year"] : [])], adjusted: [] };
  },
};
