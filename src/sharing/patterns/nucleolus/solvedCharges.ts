import { bandCell, cellArea, type Area } from "../../area";
import type { Working } from "../../working";
import type { GroupCells } from "../groupCells";
import type { NucleolusProof, SettledGroup } from "./nucleolusProof";

/** The unknowns of the equations, worked out live. */
export interface SolvedCharges {
  /** Unrounded pounds across the partners. */
  readonly charges: Area;
  /** What the groups of each level save a unit of their measure, across the levels; null where there is no level. */
  readonly reliefs: Area | null;
}

/** What the equations are built on: the measure of each group, and the largest cost, to which measures in pounds are brought down. */
export interface Measures {
  readonly measure: Area;
  /** Formula text that measures are divided by, so that all coefficients are of one size. */
  readonly scale: string;
}

/** The row of a group in the cells, by its number. */
export function rowOfGroup(groups: GroupCells, { group }: Pick<SettledGroup, "group">): number {
  return groups.numbers.indexOf(group);
}

/**
 * Writes one equation a row below what is there: what the members of a group pay, and the saving of its level times its measure, come to what the group costs. Gives the charges that solve
 * them all, on the band above the groups.
 */
export function writeSolvedCharges(
  working: Working,
  groups: GroupCells,
  { equations, weights }: NucleolusProof,
  { measure, scale }: Measures,
): SolvedCharges {
  const at = working.at.bind(working);
  const { sheet } = working;
  const { count, partners } = groups;
  const levels = weights.length;
  const unknowns = count + levels;
  working.heading("What the groups of the certificate pay and save: the charges solve these equations");
  const head = working.row;
  const saving = Array.from({ length: levels }, (_, t) => `Saving of level ${t + 1}`);
  ["Group", "Level", "", ...partners, ...saving, "Cost", "Solution", "Unknown"].forEach((word, k) => {
    if (word !== "") working.put(head, 1 + k, word, { look: "heading" });
  });
  const matrix: Area = { sheet, row: head + 1, column: 4, rows: unknowns, columns: unknowns };
  const costs: Area = { ...matrix, column: 4 + unknowns, columns: 1 };
  const solution: Area = { ...costs, column: costs.column + 1 };
  equations.forEach((equation, r) => {
    const row = head + 1 + r;
    const source = rowOfGroup(groups, equation);
    working.put(row, 1, groups.name(source), { look: "label" });
    working.put(row, 2, equation.level);
    const members = groups.row(source);
    for (let i = 0; i < count; i += 1) working.formula(row, 4 + i, at(bandCell(members, i)));
    for (let t = 0; t < levels; t += 1) {
      const is = equation.level === t + 1;
      if (is) working.formula(row, 4 + count + t, `${at(bandCell(measure, source))}/${scale}`);
      else working.put(row, 4 + count + t, 0);
    }
    working.formula(row, costs.column, at(bandCell(groups.costs, source)), { format: "pence" });
    working.formula(row, solution.column, `INDEX(MMULT(MINVERSE(${at(matrix)}),${at(costs)}),${r + 1},1)`);
    working.put(row, solution.column + 1, [...partners, ...saving][r] ?? "", { look: "label" });
  });
  working.gap();
  const charges = groups.band("Unrounded charge", (i) => at(bandCell(solution, i)));
  if (levels === 0) return { charges, reliefs: null };
  working.put(working.row, 1, "Saving of each level a unit of measure", { look: "label" });
  const reliefs = working.fillFormula(
    { ...cellArea(sheet, working.row - 1, 4), columns: levels },
    (t) => `${at(bandCell(solution, count + t))}/${scale}`,
  );
  return { charges, reliefs };
}
