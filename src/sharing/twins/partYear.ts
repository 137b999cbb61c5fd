import { allNumbers } from "../patterns/guards";
import { argumentAt, type NativeTwin } from "../twin";
import { dateFormula } from "../patterns/dateFormula";

/** PARTYEAR(annual, date) */
export const partYear: NativeTwin = {
  id: "PARTYEAR",
  write(call, working) {
    const [annual, date] = [argumentAt(call, 0), argumentAt(call, 1)];
    if (annual === null || date === null) return { reason: "PARTYEAR needs an annual amount and a date" };
    const at = working.at.bind(working);
    const read = dateFormula(working, date);
    if (read === null) return { reason: "the date of PARTYEAR could not be read" };
    working.heading("Part of an April to March year before a date, by days");
    const day = working.labelledFormula("Date", read.formula, { format: "date" });
    const first = working.labelledFormula(
      "First day of the year",
      `DATE(YEAR(${at(day)})-IF(MONTH(${at(day)})<4,1,0),4,1)`,
      { format: "date" },
    );
    const next = working.labelledFormula("First day of the next year", `DATE(YEAR(${at(first)})+1,4,1)`, {
      format: "date",
    });
    const days = working.labelledFormula("Days before the date", `${at(day)}-${at(first)}`, { format: "quantity" });
    const length = working.labelledFormula("Days in the year", `${at(next)}-${at(first)}`, { format: "quantity" });
    const amount = at(annual.area);
    const result = working.labelledFormula(
      "Part of the year",
      `IF(${allNumbers(amount, at(day))},${amount}*${at(days)}/${at(length)},NA())`,
      { look: "result", format: "pence" },
    );
    working.gap();
    return { result, fixed: read.fixed, adjusted: [] };
  },
};
