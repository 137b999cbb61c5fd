import type { BaselineLine } from "../../../src/baselines/baselineLine";
import { mergeBaselines } from "../../../src/taskpane/baselines/mergeBaselines";
import type { TableContent } from "../../../src/workbook/workbook";

const header = [
  "Partner",
  "GSS code",
  "Service",
  "Line",
  "Year",
  "Measure",
  "Amount",
  "Margin",
  "Basis",
  "Status",
  "Source",
  "As at",
];
const row = (partner: string, line: string, amount: number | null, status = "published") => [
  partner,
  "",
  "Regulatory",
  line,
  "2019/20",
  "Net current expenditure",
  amount,
  500,
  "budget",
  status,
  "RA",
  "",
];
const table = (
  rows: (string | number | null)[][],
  formulas = rows.map((cells) => cells.map((): string | null => null)),
): TableContent => ({
  name: "Baselines",
  sheet: "Baselines",
  address: "A5:L9",
  header,
  rows,
  formulas,
});
const pulled = (partner: string, line: string, amount: number): BaselineLine => ({
  partner,
  gss: "E07000236",
  service: "Regulatory",
  line,
  year: "2019/20",
  measure: "Net current expenditure",
  amount,
  amountPence: amount * 100,
  margin: 500,
  basis: "budget",
  status: "published",
  source: "RA again",
  asAt: "",
});
const amounts = (rows: readonly (readonly unknown[])[]) => rows.map((cells) => [cells[0], cells[3], cells[6]]);

test("a figure pulled again takes the place of the older one, whatever the case of the names", () => {
  const merged = mergeBaselines(table([row("redditch", "Food safety", 100), row("Worcester", "Food safety", 200)]), [
    pulled("Redditch", "Food Safety", 113_000),
  ]);
  expect(amounts(merged)).toEqual([
    ["Redditch", "Food Safety", 113_000],
    ["Worcester", "Food safety", 200],
  ]);
});

test("new lines go below, and what the user typed stays as it is", () => {
  const typed = row("Redditch", "Own estimate", 5, "stated");
  const merged = mergeBaselines(table([typed]), [pulled("Redditch", "Food safety", 113_000)]);
  expect(merged[0]).toEqual(typed);
  expect(amounts(merged)[1]).toEqual(["Redditch", "Food safety", 113_000]);
});

test("formulas in other rows stay formulas", () => {
  const rows = [row("Redditch", "Own estimate", 5)];
  const formulas = rows.map((cells) => cells.map((_, at): string | null => (at === 6 ? "=2+3" : null)));
  expect(mergeBaselines(table(rows, formulas), [])[0]?.[6]).toEqual({ formula: "=2+3" });
});

test("the empty row that a new table has is not kept", () => {
  const merged = mergeBaselines(table([header.map(() => null)]), [pulled("Redditch", "Food safety", 113_000)]);
  expect(amounts(merged)).toEqual([["Redditch", "Food safety", 113_000]]);
});

test("columns that the user moved or added keep their places", () => {
  const moved: TableContent = {
    ...table([[100, "note", "Redditch", "Food safety", "2019/20", "Net current expenditure"]]),
    header: ["Amount", "Mine", "Partner", "Line", "Year", "Measure"],
    formulas: [[null, null, null, null, null, null]],
  };
  expect(mergeBaselines(moved, [pulled("Redditch", "Food safety", 113_000)])).toEqual([
    [113_000, "note", "Redditch", "Food safety", "2019/20", "Net current expenditure"],
  ]);
});
