import type { CellValue } from "../../model/cellValue";
import type { SheetPlan } from "../../workbook/sheetPlan";
import { a1, cellArea, cellOf, type Area } from "../area";
import { Working } from "../working";
import type { WorkbookContents } from "./copyInput";
import { isError } from "./copyInput";
import type { FrozenWorkbook } from "./freezeSheets";

export const checksName = "Copy checks";

/** Where the one word stands that sums all checks up. */
export const overallCell = "B4";

interface Shown {
  readonly name: string;
  readonly area: Area;
  readonly live: readonly (readonly CellValue[])[];
}

/** Frozen against live, to the penny: what each result showed when the copy was made stands beside what it comes to now. */
export function copyChecks(frozen: FrozenWorkbook, contents: WorkbookContents): SheetPlan {
  const working = new Working(checksName);
  working.put(1, 1, "Copy checks: frozen = live", { look: "title" });
  working.put(
    2,
    1,
    "Each result as the add-in showed it when this copy was made (typed), and how far the formulas of this copy are from it now. The checks hold while the inputs are as they were; change an input and they show where results move.",
    { look: "source" },
  );
  working.put(4, 1, "All results as when copied", { look: "label" });
  working.put(5, 1, "This program keeps figures in full", { look: "label" });
  const canary = working.put(
    5,
    3,
    { formula: "=1/3" },
    { format: "pounds", note: "One third, shown without its decimals." },
  );
  working.formula(5, 2, `AND(ABS(${working.at(canary)}*3-1)<0.000001)`, { look: "check" });
  working.row = 8;
  const proofs = writeCertificates(working, frozen);
  if (proofs.length > 0) {
    working.put(6, 1, "Certificates prove their results", { look: "label" });
    working.formula(6, 2, andOf(proofs), { look: "check" });
  }
  const verdicts = shownResults(frozen, contents).map((shown) => working.at(writeCheck(working, shown)));
  working.formula(4, 2, verdicts.length === 0 ? "TRUE" : andOf(verdicts), {
    look: "check",
  });
  return {
    name: checksName,
    widths: [44, ...Array.from({ length: Math.max(working.width - 1, 1) }, () => 16)],
    freezeRows: 6,
    cells: working.cells,
    tables: [],
    highlights: [
      { address: "B4:B6", rule: { formula: "B4=TRUE" }, tone: "good" },
      { address: "B4:B6", rule: { formula: "B4=FALSE" }, tone: "attention" },
    ],
    printTitleRows: "1:6",
  };
}

/** AND takes 255 arguments at most. */
function andOf(cells: readonly string[]): string {
  return cells.length <= 250 ? `AND(${cells.join(",")})` : cells.map((cell) => `IF(${cell},0,1)`).join("+") + "=0";
}

/** A line a certificate: what it is of, whether it holds, and the sentence. Gives the cells that say TRUE or FALSE. */
function writeCertificates(working: Working, frozen: FrozenWorkbook): string[] {
  const certified = frozen.calls.flatMap(({ id, shown, certificate }) =>
    certificate === undefined ? [] : [{ name: `${shown.sheet} ${a1(shown)}: ${id}`, certificate }],
  );
  if (certified.length === 0) return [];
  working.heading("Certificates: rows of the workings that are TRUE for the right answer alone");
  const verdicts = certified.map(({ name, certificate }) => {
    const verdict = working.labelledFormula(name, working.at(certificate.verdict), { look: "check" });
    working.formula(verdict.row, 3, working.at(certificate.words), { look: "text" });
    return working.at(verdict);
  });
  working.gap();
  return verdicts;
}

function shownResults(frozen: FrozenWorkbook, contents: WorkbookContents): Shown[] {
  return frozen.calls.flatMap(({ id, shown }) => {
    const cells = Array.from({ length: shown.rows * shown.columns }, (_, k) =>
      cellOf(shown, Math.floor(k / shown.columns), k % shown.columns),
    );
    const filled = cells.filter((cell) => contents.read(cell) !== null).length;
    // A guard's message in place of a result, or an error, is nothing to compare with.
    if (cells.some((cell) => isError(contents.read(cell))) || filled < cells.length / 2) return [];
    return [{ name: `${shown.sheet} ${a1(shown)}: ${id}`, area: shown, live: contents.grid(shown) }];
  });
}

function writeCheck(working: Working, { name, area, live }: Shown): Area {
  const head = working.row;
  working.put(head, 1, name, { look: "heading" });
  const verdict = cellArea(working.sheet, head, 2);
  const width = area.columns;
  working.put(head, 3, "Live when copied", { look: "heading" });
  working.put(head, 3 + width + 1, "Apart now", { look: "heading" });
  const apart = { ...cellArea(working.sheet, head + 1, 3 + width + 1), rows: area.rows, columns: width };
  live.forEach((row, r) => {
    row.forEach((value, c) => {
      const typed = working.put(head + 1 + r, 3 + c, value, typeof value === "number" ? { format: "general" } : {});
      const now = working.at(cellOf(area, r, c));
      const then = working.at(typed);
      const cell = cellOf(apart, r, c);
      working.formula(
        cell.row,
        cell.column,
        `IF(AND(ISNUMBER(${now}),ISNUMBER(${then})),ROUND(ABS(${now}-${then}),6),IF(${now}&""=${then}&"",0,1))`,
      );
    });
  });
  working.formula(verdict.row, verdict.column, `MAX(${working.at(apart)})<0.00001`, { look: "check" });
  working.gap();
  return verdict;
}
