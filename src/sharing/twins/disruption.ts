import { bandCell } from "../area";
import { writeCharges } from "../patterns/chargesGiven";
import { writeGroups } from "../patterns/groupCells";
import { aloneOf, withoutOf } from "../patterns/partnerCosts";
import { shows, writeResult } from "../patterns/resultGrid";
import { argumentAt, type NativeTwin } from "../twin";

/** Each alone, all but each, and all of 50 partners. */
const mostGroups = 101;

/** DISRUPTION(charges, groupcosts) */
export const disruption: NativeTwin = {
  id: "DISRUPTION",
  write(call, working) {
    const [paid, costs] = [argumentAt(call, 0), argumentAt(call, 1)];
    if (paid?.area.columns !== 2 || costs === null) {
      return { reason: "DISRUPTION needs charges in two columns, and group costs" };
    }
    const at = working.at.bind(working);
    working.heading("What the others lose for each pound a partner loses by leaving");
    const groups = writeGroups(working, costs, (size, all) => size === 1 || size >= all - 1, mostGroups);
    if (typeof groups === "string") return { reason: groups };
    const charges = writeCharges(working, groups, paid);
    if (charges === null) return { reason: "a partner of DISRUPTION has no charge" };
    const [alone, without] = [aloneOf(working, groups), withoutOf(working, groups)];
    const charge = (i: number): string => at(bandCell(charges, i));
    const own = groups.band("Own loss by leaving", (i) => `${alone(i)}-${charge(i)}`);
    const others = groups.band("Loss of the others", (i) => `${without(i)}-(SUM(${at(charges)})-${charge(i)})`);
    const result = writeResult(
      working,
      "Propensity to disrupt: result",
      groups.partners.map((name, i) => {
        const loss = at(bandCell(own, i));
        return [
          { put: name },
          shows(`IF(ROUND(${loss},9)<=0,"wants to leave",${at(bandCell(others, i))}/${loss})`, "general"),
        ];
      }),
    );
    return { result, fixed: ["which partners each group holds", "the order of partners"], adjusted: [] };
  },
};
