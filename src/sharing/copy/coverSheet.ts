import type { PlannedCell, SheetPlan } from "../../workbook/sheetPlan";
import { quoteSheet } from "../area";
import { checksName, overallCell } from "./copyChecks";
import type { CopyInput } from "./copyInput";
import type { FrozenWorkbook } from "./freezeSheets";

const coverName = "About this copy";

/** The first sheet of a copy: what it is, what was re-expressed, what may be changed, what is not in it. */
export function coverSheet(input: CopyInput, frozen: FrozenWorkbook, left: readonly string[]): SheetPlan {
  const adjusted = frozen.calls.flatMap((call) => call.adjusted);
  const fixed = [...new Set(frozen.calls.flatMap((call) => call.fixed))];
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      "What this is",
      [
        `A copy of ${input.title}, made by Fairshare on ${input.made}. It needs no add-in, no macro and no other file: every figure is a value or an ordinary formula of Excel 2010 and LibreOffice, over workings that can be read.`,
      ],
    ],
    [
      "How to check it",
      [
        ...(frozen.calls.some(({ certificate }) => certificate !== undefined)
          ? [
              `A result that no formula can work out anew has a certificate: rows of the workings that are TRUE for the right answer alone, whoever found it. ${checksName} says of each whether it holds; where one does not, the result shows #N/A.`,
            ]
          : []),
        `The sheet ${checksName} compares every result with what the add-in showed. This says whether all still agree:`,
      ],
    ],
    [
      "What was re-expressed",
      frozen.calls.length === 0
        ? ["Nothing: the workbook holds no result of the add-in."]
        : [
            ...countByFunction(frozen).map(([id, count]) => `${id}: ${count} ${count === 1 ? "result" : "results"}`),
            `The workings stand on ${frozen.workings.map(({ sheet }) => sheet).join(", ")}.`,
          ],
    ],
    [
      "What you can change",
      [
        "Numbers in the input tables: drivers, amounts, blocks, minimums and maximums, costs of going alone, names of leavers, dates and rates. The change runs through the workings to every charge, rounded to the penny so that charges add up.",
      ],
    ],
    [
      "What is fixed in this copy",
      fixed.length === 0 ? ["Nothing else."] : fixed.map((one) => `${one.charAt(0).toUpperCase()}${one.slice(1)}.`),
    ],
    [
      "Pennies",
      adjusted.length === 0
        ? ["Every penny follows by formula."]
        : [...adjusted, "A typed adjustment (±1p) holds only while the figures it belongs to are unchanged."],
    ],
    ["What stayed a value", left.length === 0 ? ["Nothing."] : left],
    ["What is not in this copy", input.leftOut.length === 0 ? ["Nothing was left out."] : input.leftOut],
  ];
  const cells: PlannedCell[] = [
    { at: "A1", put: coverName, look: "title" },
    { at: "A2", put: `${input.title}, ${input.made}`, look: "source" },
  ];
  let row = 4;
  for (const [heading, lines] of sections) {
    cells.push({ at: `A${row}`, put: heading, look: "heading" });
    for (const line of lines) {
      cells.push({ at: `B${row}`, put: line, look: "text" });
      row += 1;
    }
    if (heading === "How to check it") {
      const agree = `${quoteSheet(checksName)}!$${overallCell.charAt(0)}$${overallCell.slice(1)}`;
      cells.push({
        at: `B${row}`,
        put: {
          formula: `=IF(ISERROR(${agree}),"Needs you: a result cannot be worked out",IF(${agree},"Holds: all results are as when copied","Look: results differ from when this was copied, as they do once an input is changed"))`,
        },
        look: "check",
      });
      row += 1;
    }
    row += 1;
  }
  return {
    name: coverName,
    widths: [28, 110],
    freezeRows: 0,
    cells,
    tables: [],
    highlights: [
      { address: `B4:B${row}`, rule: { contains: "Holds:" }, tone: "good" },
      { address: `B4:B${row}`, rule: { contains: "Look:" }, tone: "attention" },
      { address: `B4:B${row}`, rule: { contains: "Needs you:" }, tone: "problem" },
    ],
  };
}

function countByFunction(frozen: FrozenWorkbook): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { id } of frozen.calls) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts];
}
