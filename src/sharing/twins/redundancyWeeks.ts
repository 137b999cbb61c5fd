import { redundancy } from "../../engine";
import { allNumbers } from "../patterns/guards";
import { argumentAt, type NativeTwin } from "../twin";

/** REDUNDANCYWEEKS(age, service) */
export const redundancyWeeks: NativeTwin = {
  id: "REDUNDANCYWEEKS",
  write(call, working) {
    const [age, service] = [argumentAt(call, 0), argumentAt(call, 1)];
    if (age === null || service === null) return { reason: "REDUNDANCYWEEKS needs age and service" };
    const at = working.at.bind(working);
    const [years, served] = [at(age.area), at(service.area)];
    const { sheet } = working;
    working.heading("Weeks of pay due by statute on redundancy");
    working.put(working.row, 1, redundancy.source, { look: "source" });
    const least = working.labelled("Full years before anything is due", redundancy.qualifyingYears);
    const most = working.labelled("Full years that count at most", redundancy.mostYears);
    const head = working.row;
    ["From age", "Weeks a year"].forEach((word, k) => working.put(head, 1 + k, word, { look: "heading" }));
    const bands = [...redundancy.bands].sort((a, b) => a.fromAge - b.fromAge);
    bands.forEach(({ fromAge, weeks }, k) => {
      working.put(head + 1 + k, 1, fromAge);
      working.put(head + 1 + k, 2, weeks);
    });
    const column = (row: number, k: number, rows: number): string => at({ sheet, row, column: k, rows, columns: 1 });
    const [ages, weeks] = [column(head + 1, 1, bands.length), column(head + 1, 2, bands.length)];
    const counted = working.labelledFormula(
      "Full years that count",
      `IF(${allNumbers(years, served)},IF(AND(${years}>=16,${years}<=120,${served}>=0,${served}<=${years}),MIN(INT(${served}),${at(most)}),NA()),NA())`,
    );
    const top = working.row;
    ["Years back", "Age through that year", "Weeks"].forEach((word, k) =>
      working.put(top, 1 + k, word, { look: "heading" }),
    );
    for (let back = 1; back <= redundancy.mostYears; back += 1) {
      const row = top + back;
      const number = at(working.put(row, 1, back));
      const then = at(working.formula(row, 2, `IF(${number}<=${at(counted)},INT(${years})-${number},"")`));
      working.formula(row, 3, `IF(${number}<=${at(counted)},LOOKUP(${then},${ages},${weeks}),0)`);
    }
    const result = working.labelledFormula(
      "Weeks of pay",
      `IF(${at(counted)}<${at(least)},0,SUM(${column(top + 1, 3, redundancy.mostYears)}))`,
      { look: "result", format: "general" },
    );
    working.gap();
    return { result, fixed: ["the statutory weeks of redundancy pay, typed in the workings"], adjusted: [] };
  },
};
