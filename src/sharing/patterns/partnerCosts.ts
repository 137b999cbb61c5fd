import type { Area } from "../area";
import type { Working } from "../working";
import type { GroupCells } from "./groupCells";

/** Formula text of what each partner costs alone, and of what all but it cost. */
export function aloneOf(working: Working, groups: GroupCells): (partner: number) => string {
  const at = working.at.bind(working);
  return (i) => `SUMPRODUCT((${at(groups.sizes)}=1)*${groups.members(i)}*${at(groups.costs)})`;
}

export function withoutOf(working: Working, groups: GroupCells): (partner: number) => string {
  const at = working.at.bind(working);
  return (i) => `SUMPRODUCT((${at(groups.sizes)}=${groups.count - 1})*(1-${groups.members(i)})*${at(groups.costs)})`;
}

/** What of the total each partner's taking part adds at the end: the cost of all less the cost of all others. */
export function writeSeparable(working: Working, groups: GroupCells): Area {
  const without = withoutOf(working, groups);
  return groups.band("Separable cost", (i) => `${groups.total}-${without(i)}`);
}
