import { bandCell, type Area } from "../area";
import { allNumbers } from "../patterns/guards";
import { bandAt, type Layout } from "../patterns/pennies/layout";
import { argumentAt, isGiven, type NativeTwin } from "../twin";

/** AIRPORT(needs, [counts]) */
export const airport: NativeTwin = {
  id: "AIRPORT",
  write(call, working) {
    const needs = argumentAt(call, 0);
    if (needs === null) return { reason: "AIRPORT needs the needs" };
    const given = argumentAt(call, 1);
    const uses = isGiven(given) ? given : null;
    const at = working.at.bind(working);
    const vertical = needs.area.rows > 1;
    const count = needs.area.rows * needs.area.columns;
    working.heading("Each slice of cost is shared by all who need it");
    const head = working.row;
    const layout: Layout = { sheet: working.sheet, row: head + 1, column: 2, vertical, count };
    ["Need", "Uses", "Next need below", "Uses of the slice", "Slice for one use", "Charge"].forEach((name, k) =>
      working.put(vertical ? head : head + 1 + k, vertical ? 2 + k : 1, name, { look: "heading" }),
    );
    const bands = [0, 1, 2, 3, 4, 5].map((k) => bandAt(layout, k));
    const [need, use, below, users, slice, charge] = bands as [Area, Area, Area, Area, Area, Area];
    const own = (area: Area, i: number): string => at(bandCell(area, i));
    const [all, every] = [at(need), at(use)];
    const number = (cell: string, sound: string): string => `IF(ISNUMBER(${cell}),IF(${sound},${cell},NA()),NA())`;
    const wanted = (i: number): string => own(needs.area, i);
    working.fillFormula(need, (i) => number(wanted(i), `${wanted(i)}>=0`), { format: "pence" });
    working.fillFormula(use, (i) => {
      if (uses === null) return "1";
      const cell = own(uses.area, i);
      return number(cell, `${cell}>0`);
    });
    working.fillFormula(below, (i) => `SUMPRODUCT(MAX((${all}<${own(need, i)})*${all}))`, { format: "pence" });
    working.fillFormula(users, (i) => `SUMPRODUCT((${all}>=${own(need, i)})*${every})`);
    working.fillFormula(slice, (i) => `(${own(need, i)}-${own(below, i)})/${own(users, i)}`, { format: "pence" });
    working.fillFormula(
      charge,
      (i) =>
        `IF(${allNumbers(all, every)},SUMPRODUCT((${all}<=${own(need, i)})*${at(slice)}/COUNTIF(${all},${all})),NA())`,
      { look: "result", format: "pence" },
    );
    working.gap();
    return { result: charge, fixed: [], adjusted: [] };
  },
};
