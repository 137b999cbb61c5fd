import type { ReadProblem } from "./readProblem";

const looksFor =
  "Fairshare reads the Revenue Account (RA) and Revenue Outturn (RSX, RO) tables that list every authority in a row, as MHCLG publishes them.";

/** The problem as a sentence: what is wrong and where, then what to do. */
export function describeReadProblem(problem: ReadProblem): string {
  switch (problem.code) {
    case "file-empty":
      return `${problem.fileName} is empty. Download it again, or choose another file.`;
    case "file-too-large":
      return `${problem.fileName} has ${problem.megabytes} MB; at most ${problem.limit} MB can be read. Choose the table of one return in one year.`;
    case "file-not-a-table":
      return `${problem.fileName} is ${problem.looksLike}, so no table can be read from it. ${problem.advice}`;
    case "file-encrypted":
      return `${problem.fileName} is protected by a password. Open it in Excel, save a copy without the password, and choose the copy.`;
    case "file-damaged":
      return `${problem.fileName} is damaged or cut short: ${problem.where} cannot be read. Download it again, or open it in Excel and save it as .xlsx.`;
    case "archive-too-large":
      return `${problem.fileName} was refused: unpacked, ${problem.entry || "its content"} brings it over the ${problem.limit} MB that a workbook may have or is packed far tighter than any table. Choose the file as published.`;
    case "archive-too-many-entries":
      return `${problem.fileName} was refused: it holds ${problem.count} parts, and a workbook of a return has at most ${problem.limit}. Choose the file as published.`;
    case "table-too-large":
      return `${problem.sheet === "" ? problem.fileName : `Sheet ${problem.sheet} of ${problem.fileName}`} has more than ${problem.limit.toLocaleString("en-GB")} cells. Delete what is not needed, and choose it again.`;
    case "quotation-not-closed":
      return `A quotation mark in row ${problem.row} of ${problem.fileName} is never closed, so the cells after it cannot be told apart. Close or delete it, and choose the file again.`;
    case "table-empty":
      return `${problem.fileName} has no filled cell. Choose the file that holds the figures.`;
    case "no-council":
      return `${problem.fileName} has no council in it: no column holds council codes (such as E07000237 or E1837) or names of councils. ${looksFor}`;
    case "header-without-councils":
      return `${problem.sheet === "" ? problem.fileName : `Sheet ${problem.sheet} of ${problem.fileName}`} has headings in row ${problem.row}, but no council under them. Choose the file with the figures of every authority.`;
    case "return-not-recognised":
      return `${problem.fileName} lists ${problem.councils === 1 ? "one council" : `${problem.councils} councils`}, but its columns${problem.headers === "" ? "" : ` (${problem.headers})`} are not those of a return. ${looksFor}`;
    case "columns-missing":
      return `${problem.fileName} lacks the column${problem.columns.length === 1 ? "" : "s"} ${problem.columns.join(", ")}. Add them, or choose the file as published.`;
    case "unit-not-stated":
      return `${problem.fileName} does not say whether its figures are pounds or thousands of pounds. Say which, and it can be read.`;
    case "year-not-stated":
      return `${problem.fileName} does not say which financial year its figures are for. Say which, and it can be read.`;
    case "return-of-another-year":
      return `The figures are for ${problem.returnYear}, and this partnership starts in ${problem.modelYear}. Choose the return of ${problem.modelYear}, or go on and the figures keep the year ${problem.returnYear} beside them.`;
    case "line-not-in-return":
      return `${problem.title} has no line ${problem.line}. Choose the line again from the list.`;
    case "reading-stopped":
      return `Reading ${problem.fileName} was stopped. Nothing was changed; choose it again when you want it.`;
  }
}
