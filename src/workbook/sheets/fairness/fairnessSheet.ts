import { describe } from "../../../engine/index";
import { fairnessMethod } from "../../../model/fairness/fairnessMethods";
import { sayCore, sayEstimate, sayFairness, saySure } from "../../../model/fairness/sayFairness";
import { cellName } from "../../a1";
import type { CellInput, PlannedChart, PlannedHighlight, SheetPlan } from "../../sheetPlan";
import { blankInputs } from "../liveCalls";
import { cell, fixed, head, headerRow, table, wordColours } from "../sheetParts";
import { comparison } from "./comparisonBlock";
import type { FairnessLayout } from "./fairnessLayout";
import { fairnessColumns, fairnessLayout, sentenceRoom } from "./fairnessLayout";
import type { FairnessRecord } from "./fairnessRecord";
import { failingGroups, rangesBlock, stateFormula } from "./findingsBlocks";
import { groupCostsSheet } from "./groupCostsSheet";

const money = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const pounds = (amount: number) => `${amount < 0 ? "−" : ""}£${money.format(Math.abs(amount)).replace(/\.00$/u, "")}`;
const plainRange = (row: number, column: number, rows: number, columns: number) =>
  fixed(row, column, rows, columns).replaceAll("$", "");

/** Fairness, and where it holds formulas the sheet Group costs that they stand on. */
export function fairnessPlans(record: FairnessRecord): readonly SheetPlan[] {
  const sentences = sentencesOf(record);
  const layout = fairnessLayout(record);
  const plan = fairnessSheet(record, layout, sentences);
  return record.whyFigures === null ? [plan, groupCostsSheet(layout)] : [plan];
}

function fairnessSheet(record: FairnessRecord, layout: FairnessLayout, sentences: readonly string[]): SheetPlan {
  const { partnership, worked, whyFigures } = record;
  const { count, width, compareRow, totalRow, wordsRow, methods } = layout;
  const { partner, today, methods: firstMethod } = fairnessColumns;
  const kept =
    whyFigures === null
      ? `Live, from the same Costs, Rules and Drivers as Allocation; sentences and ranges are of ${worked}.`
      : `Figures of ${worked}, not formulas: ${whyFigures}.`;
  return {
    name: layout.sheets.fairness,
    widths: [48, ...Array.from({ length: Math.max(width, 7) - 1 }, () => 20)],
    freezeRows: headerRow - 1,
    cells: [
      ...head(
        `What would be fair, ${partnership.firstYear}`,
        `What each partner of ${partnership.name} would pay by several ways of sharing (£ a year), beside today, alone and last in. ${kept} Model as at ${partnership.asAt}.`,
        { formula: stateFormula(record, layout) },
      ),
      cell(headerRow - 1, 0, "Blank cells among the inputs", "label"),
      cell(headerRow - 1, 1, { formula: `=${blankInputs}` }, "result", "quantity"),
      cell(compareRow - 1, 0, "Charges side by side (£ a year)", "label"),
      ...comparison(record, layout),
      cell(layout.chartRow - 1, 0, chart(layout).alt, "source"),
      cell(wordsRow, 0, `In words, as worked out on ${worked}`, "label"),
      ...sentences.map((sentence, at) => cell(wordsRow + 1 + at, 0, sentence, "source")),
      ...rangesBlock(record, layout),
      ...failingGroups(record, layout),
    ],
    tables: [
      table(
        "FairnessMethods",
        methods.map(({ method }): readonly CellInput[] => {
          const words = fairnessMethod(method.method);
          const figures = method.standardErrors === null ? "exact" : "estimated";
          return [
            words?.wish ?? method.method,
            method.method,
            whyFigures === null ? "live" : figures,
            words?.source ?? "",
          ];
        }),
      ),
    ],
    ranges: [
      ...(whyFigures === null
        ? [
            { address: plainRange(layout.groupsRow + 1, 0, 1, 1), look: "heading" as const },
            { address: plainRange(layout.groupsRow + 1, 1, 1, 3), look: "figure-heading" as const },
            {
              address: plainRange(layout.groupsRow + 2, 1, 40, 3),
              look: "result" as const,
              format: "pence" as const,
            },
          ]
        : []),
    ],
    highlights: [...wordColours("A3"), ...dearerThanAlone(layout)],
    charts: [chart(layout)],
    names: [
      { name: "FairnessState", at: "$A$3" },
      { name: "FairnessPartners", at: fixed(compareRow + 1, partner, count) },
      { name: "FairnessToday", at: fixed(compareRow + 1, today, count) },
      ...(record.fairness.core.kind === "ranges"
        ? [{ name: "FairnessRanges", at: fixed(layout.rangesRow + 2, 0, count, 3) }]
        : []),
      { name: "FairnessTotals", at: fixed(totalRow, today, 1, Math.max(width, firstMethod) - 1) },
    ],
    printTitleRows: "1:3",
  };
}

/** What was found, in words: the summary for a councillor first. */
function sentencesOf({ fairness }: FairnessRecord): readonly string[] {
  const { today, core, sure, methods } = fairness;
  const said = [
    sayFairness(fairness, pounds),
    today === null ? null : sayCore(core, pounds),
    today === null ? null : saySure(sure),
    ...methods.map((one) => sayEstimate(one, pounds)),
    ...(core.kind === "problems" ? core.problems.map(describe) : []),
    ...(sure.kind === "problems" ? sure.problems.map(describe) : []),
    ...methods.flatMap((one) =>
      one.ok ? [] : one.problems.map((problem) => `No answer by ${one.method}: ${describe(problem)}`),
    ),
  ];
  const sentences = said.filter((sentence) => sentence !== null);
  if (sentences.length <= sentenceRoom) return sentences;
  const more = sentences.length - sentenceRoom + 1;
  return [...sentences.slice(0, sentenceRoom - 1), `And ${String(more)} more, which the pane says.`];
}

/** A charge above the cost of going alone stands out; so that it is not colour alone, the cost alone stands in the same row. */
function dearerThanAlone({ compareRow, count, methods }: FairnessLayout): readonly PlannedHighlight[] {
  const alone = `$${cellName(compareRow + 1, fairnessColumns.alone)}`;
  return [fairnessColumns.today, ...methods.map(({ column }) => column)].map((column) => {
    const first = cellName(compareRow + 1, column);
    return {
      address: plainRange(compareRow + 1, column, count, 1),
      rule: { formula: `=AND(ISNUMBER(${first}),ISNUMBER(${alone}),${first}>${alone})` },
      tone: "problem",
    };
  });
}

function chart({ compareRow, count, chartRow }: FairnessLayout): PlannedChart {
  const column = (at: number) => plainRange(compareRow + 1, at, count, 1);
  return {
    name: "FairnessCharges",
    kind: "column",
    title: "Charge today, between last-in cost and going alone (£ a year)",
    alt: `Columns for ${String(count)} partners: what each adds to the cost of the others, its charge today, and what it would pay alone. The figures stand above.`,
    categories: column(fairnessColumns.partner),
    series: [
      { name: "Last in", values: column(fairnessColumns.lastIn) },
      { name: "Today", values: column(fairnessColumns.today) },
      { name: "Alone", values: column(fairnessColumns.alone) },
    ],
    from: cellName(chartRow, 0),
    to: cellName(chartRow + 15, 5),
  };
}
