import type { Charge, GroupTable } from "../engine/index";
import { keyOf, readGroupCosts } from "../engine/index";
import { foundIn } from "../model/tables/cell";
import type { ArgumentReader } from "./argumentReader";
import type { Argument, ParameterDefinition } from "./defineFunction";

export const GROUPCOSTS_PARAMETER: ParameterDefinition = {
  name: "groupcosts",
  description:
    "Two columns without a header: the partners of a group joined by + (Barton+Ashby), and its cost in pounds; every group once, in any order.",
  range: true,
};

export const CHARGES_PARAMETER: ParameterDefinition = {
  name: "charges",
  description: "Two columns without a header: partner, and what it pays in pounds; every partner of the costs once.",
  range: true,
};

const NO_GROUPS: GroupTable = { partners: [], costs: new Map() };

export function groupTableIn(read: ArgumentReader, value: Argument): GroupTable {
  const expected = "two columns, group and cost";
  const grid = read.grid("groupcosts", value, expected);
  const found = foundIn(grid[0]?.[0]);
  if (found.is === "error" && grid.length === 1 && grid[0]?.length === 1) {
    read.add({ code: "not-text", place: { argument: "groupcosts" }, found, expected });
    return NO_GROUPS;
  }
  return grid.length === 0 ? NO_GROUPS : read.take(readGroupCosts(grid), NO_GROUPS);
}

/** Partners and what they pay; a header row Partner, Charge may stand above. */
export function chargesIn(read: ArgumentReader, value: Argument): Charge[] {
  const expected = "two columns, partner and charge";
  const grid = read.grid("charges", value, expected);
  const columns = grid[0]?.length ?? 0;
  if (grid.length > 0 && columns !== 2) {
    read.add({ code: "shape-unfit", argument: "charges", rows: grid.length, columns, expected });
    return [];
  }
  const hasHeader = keyOf(String(grid[0]?.[1] ?? "")) === "charge";
  return grid.flatMap((cells, index): Charge[] => {
    if (index === 0 && hasHeader) return [];
    const place = { argument: "charges", row: index + 1 };
    const [name, charge] = [foundIn(cells[0]), foundIn(cells[1])];
    const partner = name.is === "text" ? name.text : name.is === "number" ? String(name.number) : "";
    if (partner === "") read.add({ code: "not-text", place, found: name, expected: "the name of a partner" });
    if (charge.is !== "number") read.add({ code: "not-a-number", place: { ...place, column: 2 }, found: charge });
    return charge.is === "number" ? [{ partner, charge: charge.number }] : [];
  });
}
