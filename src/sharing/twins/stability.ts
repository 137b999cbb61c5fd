import { bandCell } from "../area";
import { writeCharges } from "../patterns/chargesGiven";
import { besideGroups, writeGroups } from "../patterns/groupCells";
import { heading, shows, writeResult } from "../patterns/resultGrid";
import { argumentAt, type NativeTwin } from "../twin";

/** All groups of ten partners. */
const mostGroups = 1023;
/** Rows for failing groups that every copy has room for, where there are so many groups. */
const leastRows = 30;

/** STABILITY(charges, groupcosts) */
export const stability: NativeTwin = {
  id: "STABILITY",
  write(call, working) {
    const [paid, costs] = [argumentAt(call, 0), argumentAt(call, 1)];
    if (paid?.area.columns !== 2 || costs === null) {
      return { reason: "STABILITY needs charges in two columns, and group costs" };
    }
    const at = working.at.bind(working);
    working.heading("Groups of partners that would pay less on their own");
    const groups = writeGroups(working, costs, () => true, mostGroups);
    if (typeof groups === "string") return { reason: groups };
    const charges = writeCharges(working, groups, paid);
    if (charges === null) return { reason: "a partner of STABILITY has no charge" };
    const { count } = groups;
    const beside = (place: number, label: string, figure: (group: number) => string) =>
      besideGroups(working, groups, place, label, figure);
    const number = beside(1, "Number", (g) =>
      Array.from({ length: count }, (_, i) => `${2 ** i}*${at(bandCell(groups.row(g), i))}`).join("+"),
    );
    const charged = beside(2, "Charged", (g) => `SUMPRODUCT(${at(groups.row(g))},${at(charges)})`);
    const over = beside(3, "Overcharge, to 7 decimals", (g) => {
      const gap = `ROUND(${at(bandCell(charged, g))}-${at(bandCell(groups.costs, g))},7)`;
      return `IF(${at(bandCell(groups.sizes, g))}=${count},0,MAX(0,${gap}))`;
    });
    const [all, numbers] = [at(over), at(number)];
    const rank = beside(4, "Rank", (g) => {
      const [own, id] = [at(bandCell(over, g)), at(bandCell(number, g))];
      return `1+SUMPRODUCT((${all}>${own})+(${all}=${own})*(${numbers}<${id}))`;
    });
    const names = { ...groups.costs, column: rank.column + 1 };
    working.put(names.row - 1, names.column, "Group", { look: "heading" });
    working.fill(names, (g) => groups.name(g));
    const apart = `ABS(SUM(${at(charges)})-${groups.total})<=${count}*0.005+10^-9`;
    const failing = at(
      working.labelledFormula(
        "Failing groups, if the charges add up to the cost of all",
        `IF(${apart},COUNTIF(${all},">0"),NA())`,
      ),
    );
    working.gap();
    const possible = Math.max(1, groups.costs.rows - 1);
    const rows = Math.min(possible, Math.max(leastRows, 2 * call.live.length));
    const result = writeResult(working, "Stability: result", [
      ["Group", "Charged", "Own cost", "Overcharge"].map(heading),
      ...Array.from({ length: rows }, (_, index) => {
        const k = index + 1;
        const listed = (area: typeof over, otherwise: string): string =>
          `IF(${k}<=${failing},INDEX(${at(area)},MATCH(${k},${at(rank)},0)),${otherwise})`;
        const none = k === 1 ? '"None"' : '""';
        const name =
          k === rows && rows < possible
            ? `IF(${failing}>${k},"and "&(${failing}-${k - 1})&" more",${listed(names, none)})`
            : listed(names, none);
        return [shows(name), ...[charged, groups.costs, over].map((area) => shows(listed(area, '""'), "pence"))];
      }),
    ]);
    return { result, fixed: ["which partners each group holds"], adjusted: [] };
  },
};
