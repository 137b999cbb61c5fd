import type { Weighting } from "../../../engine";
import { bandCell, cellArea, rowOf, type Area } from "../../area";
import type { Certificate } from "../../twin";
import type { Working } from "../../working";
import { besideGroups, type GroupCells } from "../groupCells";
import type { NucleolusProof } from "./nucleolusProof";
import { rowOfGroup, writeSolvedCharges } from "./solvedCharges";

export interface ProvedCharges {
  /** Unrounded pounds across the partners, above the groups. */
  readonly charges: Area;
  readonly certificate: Certificate;
}

/** What a group's saving is divided by, as a heading and as formula text. */
interface MeasureFormula {
  readonly heading: string;
  readonly text: (group: number) => string;
  /** Measures are pounds, not numbers of members. */
  readonly isCost: boolean;
}

function measureFormula(working: Working, groups: GroupCells, weighting: Weighting): MeasureFormula {
  const at = working.at.bind(working);
  const cost = (g: number): string => at(bandCell(groups.costs, g));
  const all = 2 ** groups.count - 1;
  switch (weighting) {
    case "plain":
      return { heading: "Measure: 1", text: () => "1", isCost: false };
    case "per-capita":
      return { heading: "Measure: members", text: (g) => at(bandCell(groups.sizes, g)), isCost: false };
    case "proportional":
      return { heading: "Measure: own cost", text: cost, isCost: true };
    case "disruption": {
      const others = (g: number): string => {
        const rest = groups.numbers.indexOf(all - (groups.numbers[g] ?? 0));
        return rest < 0 ? "" : `+${cost(rest)}`;
      };
      return {
        heading: "Measure: saved with all others",
        text: (g) => `${cost(g)}${others(g)}-${groups.total}`,
        isCost: true,
      };
    }
  }
}

/**
 * Writes charges that solve the equations of a nucleolus, and what proves that they are it: a row a group, a column of weights a level, and checks that all hold for no other
 * charges (levels of tight groups that balance; Kohlberg 1971). The checks read the band of unrounded charges, whatever stands there.
 */
export function writeNucleolus(
  working: Working,
  groups: GroupCells,
  proof: NucleolusProof,
  weighting: Weighting,
  title: string,
): ProvedCharges {
  const at = working.at.bind(working);
  const { sheet } = working;
  const { count } = groups;
  const costs = at(groups.costs);
  const measured = measureFormula(working, groups, weighting);
  const beside = (place: number, label: string, figure: (group: number) => string): Area =>
    besideGroups(working, groups, place, label, figure);
  const measure = beside(1, measured.heading, measured.text);
  const largest = at(working.labelledFormula("Largest cost", `SUMPRODUCT(MAX(ABS(${costs})))`, { format: "pence" }));
  const tolerance = at(
    working.labelledFormula("Pounds below which two figures are the same", `MAX(10^-6,${largest}*10^-12)`),
  );
  working.gap();
  const solved = writeSolvedCharges(working, groups, proof, { measure, scale: measured.isCost ? largest : "1" });
  working.gap();

  const spanning = writeSpanning(working, groups, proof);
  const charged = beside(2, "Charged", (g) => `SUMPRODUCT(${at(groups.row(g))},${at(solved.charges)})`);
  const saving = (g: number): string => `${at(bandCell(charged, g))}-${at(bandCell(groups.costs, g))}`;
  beside(3, "Excess a unit of measure", (g) => {
    const unit = at(bandCell(measure, g));
    return `IF(${unit}<=${tolerance},0,(${saving(g)})/${unit})`;
  });
  const level = beside(4, "Level", (g) => {
    const parts = `MMULT(${at(groups.row(g))},${at(spanning.inverse)})`;
    return `SUMPRODUCT(MAX((ABS(${parts})>10^-6)*${at(spanning.levels)}))`;
  });
  const weights = proof.weights.map((typed, t) => {
    const column = { ...groups.costs, column: level.column + 1 + t };
    working.put(column.row - 1, column.column, `Weight in level ${t + 1}`, { look: "heading" });
    return working.fill(column, (g) => typed.get(groups.numbers[g] ?? 0) ?? 0);
  });

  const [paid, units, placed] = [at(charged), at(measure), at(level)];
  working.heading(`Certificate: all of these are TRUE for the ${title} alone`);
  const check = (label: string, formula: string): string =>
    at(working.labelledFormula(label, formula, { look: "check" }));
  const outside = `(${at(groups.sizes)}<${count})`;
  const off = `(ABS(${costs}-${paid})>${tolerance})`;
  const fit = measured.isCost
    ? weighting === "proportional"
      ? `SUMPRODUCT(${outside}*(${units}<=${tolerance}))=0`
      : `SUMPRODUCT(${outside}*((${units}<-${tolerance})+(ABS(${units})<=${tolerance})*${off}))=0`
    : "TRUE";
  const checks = [
    check("Charges add up to the cost of all", `ABS(SUM(${at(solved.charges)})-${groups.total})<=${tolerance}`),
    check("Every group has a measure, or pays its own cost", fit),
    check("The spanning groups are independent", `ABS(MDETERM(${at(spanning.members)}))>0.5`),
    check("Each of them is settled by its level", provedBy(working, groups, proof, weights, { units, off, tolerance })),
  ];
  weights.forEach((column, t) => {
    const weight = at(column);
    const relief = at(bandCell(solved.reliefs ?? column, t));
    const open = `(${placed}>=${t + 1})`;
    const gap = `${costs}-${paid}-${relief}*${units}`;
    const words = `Level ${t + 1}: `;
    working.put(working.row, 1, `${words}weights of each partner's groups, added up`, { look: "label" });
    const balance = working.fillFormula(
      { ...cellArea(sheet, working.row - 1, 4), columns: count },
      (i) => `SUMPRODUCT(${groups.members(i)},${weight})`,
    );
    checks.push(
      check(`${words}the weights balance`, `SUMPRODUCT(ABS(${at(balance)}))=0`),
      check(`${words}no weight of an open group is below zero`, `SUMPRODUCT(${open}*(${weight}<0))=0`),
      check(
        `${words}groups with a weight save just this`,
        `SUMPRODUCT(${open}*(${weight}<>0)*(ABS(${gap})>${tolerance}))=0`,
      ),
      check(`${words}no open group saves less`, `SUMPRODUCT(${open}*(${gap}<-${tolerance}))=0`),
    );
  });
  const all = `AND(${checks.join(",")})`;
  const verdict = working.labelledFormula(`These charges are the ${title}`, `IF(ISERROR(${all}),FALSE,${all})`, {
    look: "check",
  });
  const words = working.formula(
    verdict.row,
    3,
    `IF(${at(verdict)},"Proved","These charges are no longer the ${title}: ask for the method again in Fairshare")`,
  );
  working.gap();
  return { charges: solved.charges, certificate: { verdict, words } };
}

interface SpanningCells {
  readonly members: Area;
  readonly inverse: Area;
  /** The level of each spanning group, across. */
  readonly levels: Area;
}

/** As many groups as partners, none of which follows from the others: every group is one sum of them, and is settled when all of that sum are. */
function writeSpanning(working: Working, groups: GroupCells, { spanning }: NucleolusProof): SpanningCells {
  const at = working.at.bind(working);
  const { count, partners } = groups;
  working.heading("Groups from which the charge of every group follows, and their inverse");
  const head = working.row;
  const members: Area = { sheet: working.sheet, row: head + 2, column: 4, rows: count, columns: count };
  const inverse: Area = { ...members, column: 5 + count };
  working.put(head, 1, "Level of each", { look: "label" });
  const levels = working.fill(rowOf({ ...inverse, row: head }, 0), (k) => spanning[k]?.level ?? 0);
  working.put(head + 1, 1, "Group", { look: "heading" });
  partners.forEach((name, i) => working.put(head + 1, 4 + i, name, { look: "heading" }));
  spanning.forEach((one, r) => {
    const row = head + 2 + r;
    const source = rowOfGroup(groups, one);
    const name = groups.name(source);
    working.put(row, 1, name, { look: "label" });
    working.put(head + 1, inverse.column + r, name, { look: "heading" });
    for (let i = 0; i < count; i += 1) {
      working.formula(row, 4 + i, at(bandCell(groups.row(source), i)));
      working.formula(row, inverse.column + i, `INDEX(MINVERSE(${at(members)}),${r + 1},${i + 1})`);
    }
  });
  working.gap();
  return { members, inverse, levels };
}

/** Formula text: each spanning group has a weight above zero in its own level; at level 0 it is all partners, or a group without a measure that pays its own cost. */
function provedBy(
  working: Working,
  groups: GroupCells,
  { spanning }: NucleolusProof,
  weights: readonly Area[],
  { units, off, tolerance }: { readonly units: string; readonly off: string; readonly tolerance: string },
): string {
  const at = working.at.bind(working);
  const proved = spanning.flatMap((one) => {
    const row = rowOfGroup(groups, one);
    const column = weights[one.level - 1];
    if (column !== undefined) return [`${at(bandCell(column, row))}>0`];
    const isAll = one.group === 2 ** groups.count - 1;
    const number = groups.costs.row + row;
    return isAll ? [] : [`SUMPRODUCT((ROW(${units})=${number})*((ABS(${units})>${tolerance})+${off}))=0`];
  });
  return proved.length === 0 ? "TRUE" : `AND(${proved.join(",")})`;
}
