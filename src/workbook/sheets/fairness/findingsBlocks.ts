import { sayGroups } from "../../../model/fairness/sayFairness";
import type { PlannedCell } from "../../sheetPlan";
import { cell, counted, fixed, headerRow, headings, quoted } from "../sheetParts";
import type { FairnessLayout } from "./fairnessLayout";
import { compareColumn, fairnessColumns, groupTable, onSheet } from "./fairnessLayout";
import type { FairnessRecord } from "./fairnessRecord";

const again = "Open What would be fair? in the pane and write again.";

/** True while partners, charges and costs of going alone are those that the figures were worked out from. */
function sameInputs(today: string, alone: string): string {
  return `IFERROR(SUMPRODUCT(ABS(AllocationCharges-${today}))+SUMPRODUCT(ABS(Drivers[Alone]-${alone}))<0.005,FALSE)`;
}

/** The state of the sheet in words: what it found where it is live, else whether its figures still stand. */
export function stateFormula({ whyFigures, worked }: FairnessRecord, layout: FairnessLayout): string {
  const { count, groupsRow, methods, totalRow } = layout;
  const today = compareColumn(layout, fairnessColumns.today);
  const alone = compareColumn(layout, fairnessColumns.alone);
  const blanks = `IF($B$${String(headerRow)}>0,"Needs you: "&${counted(`$B$${String(headerRow)}`, "blank cell")}&" among the inputs.",`;
  const changed = `IF(ROWS(Drivers[Partner])<>${String(count)},${quoted(`Needs you: partners have changed. ${again}`)},`;
  if (whyFigures !== null) {
    return `=${changed}IF(${sameInputs(today, alone)},${quoted(`Holds: charges and costs of going alone are those of ${worked}.`)},${quoted(`Look: charges or costs of going alone have changed since ${worked}. ${again}`)}))`;
  }
  const total = fixed(totalRow, fairnessColumns.today);
  const sums = methods.map(({ column }) => `ABS(${fixed(totalRow, column)}-${total})<${String(count * 0.005 + 0.005)}`);
  const failing = fixed(groupsRow + 2, 3, 4095);
  const first = fixed(groupsRow + 1, 0);
  return `=${blanks}${changed}IF(COUNT(${today})<${String(count)},"Needs you: there is no allocation yet. See Allocation.",IF(NOT(AND(${sums.join(",")})),"Needs you: a way of sharing does not add up to the charges of today. Together may cost more than apart: see Group costs.",IF(IFERROR(${first}="Group",FALSE),IF(COUNT(${failing})=0,"Holds: no group of partners would pay less on its own.","Look: "&${counted(`COUNT(${failing})`, "group")}&" would pay less apart. The worst stands first below."),"Needs you: the groups could not be tried. See the cell of STABILITY below.")))))`;
}

/** How far each charge may move, as worked out by the pane: no function of the sheet gives it. */
export function rangesBlock({ fairness, worked }: FairnessRecord, layout: FairnessLayout): readonly PlannedCell[] {
  const { rangesRow, count } = layout;
  if (fairness.core.kind !== "ranges") return [];
  const then = (column: number) => fixed(rangesRow + 2, column, count);
  return [
    cell(
      rangesRow - 1,
      0,
      `How far each charge may move before some group would pay less on its own (£ a year, figures of ${worked})`,
      "label",
    ),
    cell(
      rangesRow,
      0,
      {
        formula: `=IF(ROWS(Drivers[Partner])<>${String(count)},${quoted(`Needs you: partners have changed. ${again}`)},IF(${sameInputs(then(3), then(4))},"Holds: charges and costs of going alone are those of that day.",${quoted(`Look: charges or costs of going alone have changed since. ${again}`)}))`,
      },
      "check",
    ),
    ...headings(rangesRow + 1, 0, ["Partner", "Least (£)", "Most (£)", "Today then (£)", "Alone then (£)"], {
      from: 1,
      to: 4,
    }),
    ...fairness.partners.flatMap((one, at) => [
      cell(rangesRow + 2 + at, 0, one.partner, "text"),
      cell(rangesRow + 2 + at, 1, one.least, "result", "pence"),
      cell(rangesRow + 2 + at, 2, one.most, "result", "pence"),
      cell(rangesRow + 2 + at, 3, one.today, "result", "pence"),
      cell(rangesRow + 2 + at, 4, one.alone, "result", "pence"),
    ]),
  ];
}

/** The groups that would pay less on their own, worst first: spilled where it is live. */
export function failingGroups(
  { fairness, whyFigures }: FairnessRecord,
  layout: FairnessLayout,
): readonly PlannedCell[] {
  const { groupsRow, compareRow, count } = layout;
  const label = "Groups that would pay less on their own, worst first (£ a year, as charged today)";
  if (whyFigures === null) {
    const charges = fixed(compareRow + 1, 0, count, 2);
    const call = `FAIRSHARE.STABILITY(${charges},${onSheet(layout.sheets.groupCosts, groupTable(layout))})`;
    return [
      cell(groupsRow, 0, label, "label"),
      {
        ...cell(
          groupsRow + 1,
          0,
          { formula: `=IF($B$${String(headerRow)}>0,"Waits for a blank cell: see row 3",${call})` },
          "result",
        ),
        spills: true,
      },
    ];
  }
  const { today } = fairness;
  if (today === null) return [];
  return [
    cell(groupsRow, 0, `${label}. ${sayGroups(today)}`, "label"),
    ...headings(groupsRow + 1, 0, ["Group", "Charged", "Own cost", "Overcharge"], { from: 1, to: 3 }),
    ...(today.worst.length === 0 ? [cell(groupsRow + 2, 0, "None", "text")] : []),
    ...today.worst.flatMap(({ group, charged, ownCost, overcharge }, at) => [
      cell(groupsRow + 2 + at, 0, group, "text"),
      cell(groupsRow + 2 + at, 1, charged, "result", "pence"),
      cell(groupsRow + 2 + at, 2, ownCost, "result", "pence"),
      cell(groupsRow + 2 + at, 3, overcharge, "result", "pence"),
    ]),
  ];
}
