import { cellOf } from "../area";
import { writeFactors } from "../patterns/factorTable";
import { shows, writeResult } from "../patterns/resultGrid";
import { argumentAt, type NativeTwin } from "../twin";

/** Years beyond those asked for that the workings hold, so that a year may be changed. */
const yearsToSpare = 30;
const leastYears = 60;
const mostYears = 1000;

/** DISCOUNTFACTOR(year, [schedule]) */
export const discountFactor: NativeTwin = {
  id: "DISCOUNTFACTOR",
  write(call, working) {
    const years = argumentAt(call, 0);
    if (years === null) return { reason: "DISCOUNTFACTOR needs a year" };
    const asked = years.values.flat().map((value) => (typeof value === "number" ? value : 0));
    const last = Math.min(mostYears, Math.max(leastYears, ...asked.map((year) => year + yearsToSpare)));
    working.heading("Discount factors");
    const table = writeFactors(working, argumentAt(call, 1), last, "standard");
    if (table === null) return { reason: "the schedule of rates is not known" };
    working.gap();
    const at = working.at.bind(working);
    const result = writeResult(
      working,
      "Factors of the years asked for",
      years.values.map((row, r) =>
        row.map((_, c) => {
          const year = at(cellOf(years.area, r, c));
          const sound = `ISNUMBER(${year})`;
          return shows(
            `IF(${sound},IF(${year}=INT(${year}),INDEX(${at(table.factors)},${year}+1),NA()),NA())`,
            "factor",
          );
        }),
      ),
    );
    return { result, fixed: table.fixed, adjusted: [] };
  },
};
