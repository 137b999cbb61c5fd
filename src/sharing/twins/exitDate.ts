import { civilDate, readDate, readDayAndMonth } from "../../engine";
import { dateFormula } from "../patterns/dateFormula";
import { allNumbers } from "../patterns/guards";
import { argumentAt, valueOf, type NativeTwin } from "../twin";

/** A day and month written as text, alone or in a whole date. */
function dayAndMonth(text: string): { readonly day: number; readonly month: number } | null {
  const alone = readDayAndMonth(text);
  if (alone !== null) return alone;
  const read = readDate(text, { argument: "expiry" });
  return read.ok ? civilDate(read.value) : null;
}

/** EXITDATE(notice, months, [expiry]) */
export const exitDate: NativeTwin = {
  id: "EXITDATE",
  write(call, working) {
    const [notice, months, expiry] = [argumentAt(call, 0), argumentAt(call, 1), argumentAt(call, 2)];
    if (notice === null || months === null) return { reason: "EXITDATE needs the day of notice and the months" };
    const at = working.at.bind(working);
    const read = dateFormula(working, notice);
    if (read === null) return { reason: "the day of notice could not be read" };
    const wanted = valueOf(expiry);
    const anyDay =
      wanted === null || wanted === 0 || (typeof wanted === "string" && wanted.trim().toLowerCase() === "any");
    const typed = typeof wanted === "string" && !anyDay ? dayAndMonth(wanted) : null;
    if (!anyDay && typed === null && typeof wanted !== "number") {
      return { reason: `the expiry "${String(wanted)}" is not a day and month` };
    }
    working.heading("Earliest exit");
    const given = working.labelledFormula("Day of notice", read.formula, { format: "date" });
    const inputs = allNumbers(at(given), at(months.area));
    const end = working.labelledFormula("Notice ends", `IF(${inputs},EDATE(${at(given)},${at(months.area)}),NA())`, {
      format: "date",
    });
    const fixed = [...read.fixed];
    if (anyDay) {
      const result = working.labelledFormula("Earliest exit", at(end), { look: "result", format: "date" });
      working.gap();
      return { result, fixed, adjusted: [] };
    }
    if (typed !== null) fixed.push(`the day on which membership may end, "${String(wanted)}"`);
    const source = expiry === null ? "" : at(expiry.area);
    const month = working.labelledFormula("Month of expiry", typed === null ? `MONTH(${source})` : String(typed.month));
    const day = working.labelledFormula("Day of expiry", typed === null ? `DAY(${source})` : String(typed.day));
    const inYear = (year: string): string =>
      `DATE(${year},${at(month)},MIN(${at(day)},DAY(DATE(${year},${at(month)}+1,0))))`;
    const same = working.labelledFormula("Expiry in that year", inYear(`YEAR(${at(end)})`), { format: "date" });
    const later = working.labelledFormula("Expiry in the next year", inYear(`(YEAR(${at(end)})+1)`), {
      format: "date",
    });
    const result = working.labelledFormula("Earliest exit", `IF(${at(same)}<${at(end)},${at(later)},${at(same)})`, {
      look: "result",
      format: "date",
    });
    working.gap();
    return { result, fixed, adjusted: [] };
  },
};
