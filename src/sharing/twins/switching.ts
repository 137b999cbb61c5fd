import { bandCell, cellOf } from "../area";
import { writeFactors } from "../patterns/factorTable";
import { allNumbers } from "../patterns/guards";
import { shows, writeResult } from "../patterns/resultGrid";
import { argumentAt, type NativeTwin } from "../twin";

/** SWITCHING(flows, [schedule]) */
export const switching: NativeTwin = {
  id: "SWITCHING",
  write(call, working) {
    const flows = argumentAt(call, 0);
    if (flows === null) return { reason: "SWITCHING needs flows" };
    const { rows, columns } = flows.area;
    const twoSides = rows > 1 && columns === 2;
    const count = twoSides ? rows : rows * columns;
    const at = working.at.bind(working);
    const all = at(flows.area);
    working.heading("How far benefits may fall, and costs rise, before nothing is gained");
    const head = working.row;
    const table = writeFactors(working, argumentAt(call, 1), count - 1, "standard");
    if (table === null) return { reason: "the schedule of rates is not known" };
    ["Benefits", "Costs", "Benefits today", "Costs today"].forEach((word, k) =>
      working.put(head, 4 + k, word, { look: "heading" }),
    );
    const pence = { format: "pence" } as const;
    const column = (k: number): typeof table.factors => ({ ...table.factors, column: k });
    for (let year = 0; year < count; year += 1) {
      const row = head + 1 + year;
      const net = at(bandCell(flows.area, year));
      const side = (k: number): string =>
        twoSides ? at(cellOf(flows.area, year, k)) : k === 0 ? `MAX(0,${net})` : `MAX(0,-${net})`;
      const factor = at(bandCell(table.factors, year));
      [0, 1].forEach((k) => {
        const own = working.formula(row, 4 + k, side(k), pence);
        working.formula(row, 6 + k, `${at(own)}*${factor}`, pence);
      });
    }
    const sound = twoSides ? `IF(${allNumbers(all)},MIN(${all})>=0,FALSE)` : allNumbers(all);
    const [gained, spent] = [6, 7].map((k) =>
      working.labelledFormula(
        k === 6 ? "Benefits today" : "Costs today",
        `IF(${sound},SUM(${at(column(k))}),NA())`,
        pence,
      ),
    );
    if (gained === undefined || spent === undefined) return { reason: "SWITCHING needs flows" };
    const net = at(working.labelledFormula("Net present value", `${at(gained)}-${at(spent)}`, pence));
    const none = `OR(${at(gained)}=0,${at(spent)}=0)`;
    working.gap();
    const result = writeResult(working, "Fall in benefits, rise in costs", [
      [gained, spent].map((side) => shows(`IF(${none},NA(),${net}/${at(side)})`, "share")),
    ]);
    return { result, fixed: table.fixed, adjusted: [] };
  },
};
