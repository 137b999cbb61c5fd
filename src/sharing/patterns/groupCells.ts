import { keyOf, readGroupCosts } from "../../engine";
import { cellOf, part, rowOf, type Area } from "../area";
import type { TwinArgument } from "../twin";
import type { Working } from "../working";

/** Groups of partners as cells of the workings: a row a group, a column of 1 and 0 a partner. */
export interface GroupCells {
  readonly partners: readonly string[];
  readonly costs: Area;
  readonly sizes: Area;
  /** Formula text of a partner's column of members. */
  readonly members: (partner: number) => string;
  /** The members of a group, across the partners. */
  readonly row: (group: number) => Area;
  readonly count: number;
  /** Each group as a number whose bits name its members: bit 0 is the first partner. */
  readonly numbers: readonly number[];
  /** A group's partners in their order, joined by +. */
  readonly name: (group: number) => string;
  /** Formula text of the cost of all partners. */
  readonly total: string;
  /** A row of figures, one a partner, above the groups. */
  readonly band: (label: string, figure: (partner: number) => string) => Area;
}

interface FoundGroup {
  readonly row: number;
  readonly members: readonly boolean[];
}

/** The rows of a table of group costs that name groups, and who is in them; null where the table cannot be read. */
function groupsIn(
  argument: TwinArgument,
): { readonly partners: readonly string[]; readonly groups: FoundGroup[] } | null {
  const table = readGroupCosts(argument.values);
  if (!table.ok) return null;
  const { partners } = table.value;
  const keys = partners.map(keyOf);
  const groups = argument.values.flatMap(([named = null], row): FoundGroup[] => {
    const names = String(named ?? "")
      .split("+")
      .map(keyOf);
    return names.every((name) => keys.includes(name)) ? [{ row, members: keys.map((key) => names.includes(key)) }] : [];
  });
  return { partners, groups };
}

/** Bands of figures that a method may write above the groups. */
const roomForBands = 6;

/** Writes the groups whose size `wanted` takes, below what is there; a text says why not. */
export function writeGroups(
  working: Working,
  argument: TwinArgument,
  wanted: (size: number, partners: number) => boolean,
  mostRows: number,
): GroupCells | string {
  const found = groupsIn(argument);
  if (found === null) return "the table of group costs could not be read";
  const { partners } = found;
  const count = partners.length;
  const groups = found.groups.filter(({ members }) => wanted(members.filter(Boolean).length, count));
  if (groups.length > mostRows) {
    return `groups of partners are written as formulas for at most ${mostRows} groups, and there are ${groups.length}`;
  }
  const at = working.at.bind(working);
  const { sheet } = working;
  const top = working.row;
  const head = top + roomForBands;
  ["Group", "Cost", "Partners in it", ...partners].forEach((word, k) =>
    working.put(head, 1 + k, word, { look: "heading" }),
  );
  const column = (k: number): Area => ({ sheet, row: head + 1, column: k, rows: groups.length, columns: 1 });
  const [costs, sizes] = [column(2), column(3)];
  const members: Area = { ...column(4), columns: count };
  groups.forEach((group, g) => {
    const row = head + 1 + g;
    const cost = at(cellOf(argument.area, group.row, 1));
    working.formula(row, 1, at(cellOf(argument.area, group.row, 0)), { look: "link" });
    working.formula(row, 2, `IF(ISNUMBER(${cost}),${cost},NA())`, { format: "pence" });
    working.formula(row, 3, `SUM(${at(rowOf(members, g))})`, { format: "quantity" });
    group.members.forEach((is, i) => working.put(row, 4 + i, is ? 1 : 0));
  });
  working.gap();
  let next = top;
  return {
    partners,
    costs,
    sizes,
    members: (partner) => at(part(members, 0, partner, groups.length, 1)),
    row: (group) => rowOf(members, group),
    count,
    numbers: groups.map(({ members: are }) => are.reduce((sum, is, i) => sum + (is ? 2 ** i : 0), 0)),
    name: (group) => partners.filter((_, i) => groups[group]?.members[i] === true).join("+"),
    total: `SUMPRODUCT((${at(sizes)}=${count})*${at(costs)})`,
    band: (label, figure) => {
      const row = next;
      next += 1;
      working.put(row, 1, label, { look: "label" });
      const band = { sheet, row, column: 4, rows: 1, columns: count };
      return working.fillFormula(band, figure, { format: "pence" });
    },
  };
}

/** A column of figures beside the groups, one a group. */
export function besideGroups(
  working: Working,
  groups: GroupCells,
  place: number,
  label: string,
  figure: (group: number) => string,
): Area {
  const column = { ...groups.costs, column: 4 + groups.count + place };
  working.put(column.row - 1, column.column, label, { look: "heading" });
  return working.fillFormula(column, figure, { format: "general" });
}
