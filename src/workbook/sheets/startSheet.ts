import { sharingTypes } from "../../model/partnership";
import type { Partnership } from "../../model/partnership";
import type { CellInput, CellLook, PlannedCell, SheetPlan } from "../sheetPlan";
import { cell, countColours, fixed, head, headerRow, headings, table, wordColours } from "./sheetParts";

const contents: readonly (readonly [string, string])[] = [
  ["Partners", "who shares, what each spends today and what going alone would cost"],
  ["Baselines", "the lines of cost, with source, year and margin"],
  ["Drivers", "the quantities that costs are shared by"],
  ["Costs", "the one cost model: how each line behaves"],
  ["Rules", "how costs are shared, as formulas over the drivers"],
  ["Investment", "one-off cost a partner"],
  ["Benefits", "what sharing brings besides, cashable and not"],
  ["Assumptions", "what the model takes for granted"],
  ["Membership", "who joined and left, and when"],
  ["Allocation", "result: who pays what"],
  ["Withdrawal", "result: what happens when a partner leaves"],
  ["Savings", "result: cash, present value and payback a partner"],
  ["Checks", "everything that must hold, each with a word"],
  ["Log", "what was done, when and why"],
  ["Facts", "published figures to compare with"],
];

const legend: readonly (readonly [string, CellLook, string])[] = [
  ["Input", "input", "typed; change it and every result follows"],
  ["Result", "result", "a live formula"],
  ["Link", "link", "taken from another sheet"],
  ["Total", "total", "a sum of what stands above it"],
  ["Published", "published", "a figure from a public document; its source stands beside it"],
  ["Assumed", "assumed", "chosen by the author of this model; nobody published it"],
  ["Check", "check", "a word: Holds, Look or Needs you"],
];

const toTry = [
  "On Drivers, change Redditch's population: the charges on Allocation follow at once.",
  "On Withdrawal, type Wychavon under Leaver: see who pays more, what is stranded and who would follow.",
  "On Allocation, select a charge of Bromsgrove and choose Trace: the pane shows the steps that make it.",
];

/** Items of the table Partnership, each with the name that formulas use. */
export function partnershipRows(
  partnership: Partnership,
): readonly { readonly name: string; readonly row: readonly CellInput[] }[] {
  const type = sharingTypes.find((one) => one.type === partnership.sharing);
  const row = (name: string, item: string, value: string, note: string) => ({ name, row: [item, value, note] });
  return [
    row("PartnershipName", "Partnership", partnership.name, ""),
    row("Service", "Service", partnership.service, ""),
    row("SharingType", "Type of sharing", partnership.sharing, type?.meaning ?? ""),
    row("ModelYear", "Model year", partnership.firstYear, "First financial year; results are for this year."),
    row("BaselineYear", "Baseline year", partnership.baselineYear, "Cost today is taken from the lines of this year."),
    row(
      "BaselineMeasure",
      "Baseline measure",
      partnership.baselineMeasure,
      "Cost today is taken from the lines of this measure.",
    ),
    row("AsAt", "As at", partnership.asAt, "Date of this version of the model."),
  ];
}

/** Contents, how to read, dates and checks at a glance. */
export function startSheet(partnership: Partnership): SheetPlan {
  const items = partnershipRows(partnership);
  const sample = partnership.partners.some((partner) => partner.name === "Bromsgrove" || partner.name === "Redditch");
  const belowTable = headerRow + items.length + 2;
  const blocks: PlannedCell[] = [];
  let row = belowTable;
  const heading = (words: string): void => {
    blocks.push(...headings(row, 0, [words]));
    row += 1;
  };
  heading("About this model");
  for (const sentence of partnership.about) blocks.push(cell(row++, 0, sentence, "text"));
  row += 1;
  if (sample) {
    heading("Three things to try");
    for (const [index, sentence] of toTry.entries()) blocks.push(cell(row++, 0, `${index + 1}. ${sentence}`, "text"));
    row += 1;
  }
  heading("Results at a glance");
  for (const [words, name] of [
    ["Allocation", "AllocationState"],
    ["Leaving", "WithdrawalState"],
    ["Savings", "SavingsState"],
  ] as const) {
    blocks.push(cell(row, 0, words, "label"), cell(row, 1, { formula: `=${name}` }, "check"));
    row += 1;
  }
  const glance = fixed(row - 3, 1, 3).replaceAll("$", "");
  row += 1;
  heading("How to read the cells");
  for (const [words, look, meaning] of legend) {
    blocks.push(cell(row, 0, words, look), cell(row, 1, meaning, "text"));
    row += 1;
  }
  row += 1;
  heading("Contents");
  for (const [sheet, holds] of contents) {
    blocks.push(cell(row, 0, sheet, "label"), cell(row, 1, holds, "text"));
    row += 1;
  }
  return {
    name: "Start",
    widths: [28, 46, 90],
    freezeRows: 3,
    cells: [
      ...head(partnership.name, `${partnership.service}. Made with Fairshare. As at ${partnership.asAt}.`, {
        formula: "=ChecksState",
      }),
      ...blocks,
    ],
    tables: [
      table(
        "Partnership",
        items.map((item) => item.row),
      ),
    ],
    names: items.map((item, index) => ({ name: item.name, at: fixed(headerRow + 1 + index, 1) })),
    highlights: [...wordColours(glance), ...countColours("A3")],
    printTitleRows: "1:3",
  };
}
