import type { CellValue } from "../../model/cellValue";
import { dateCell, isoOf, settled, type PackedDate } from "../cells/dateCell";
import { DateEvidence, type DateOrder } from "../cells/dateOrder";
import { decodeEntities } from "../cells/decodeEntities";
import { headingWords } from "../cells/headingWords";
import { moneyCell, type MoneyForm } from "../cells/moneyCell";
import type { OutcomeContract, OutcomeUnreadable } from "../outcome/readOutcome";
import type { TableSheet } from "../readers/tableFile";
import { cellText } from "../recognisers/cellText";
import { columnLetters } from "../recognisers/columnLetters";
import type { ContractColumns } from "./contractColumns";
import type { ContractRole } from "./contractHeadings";

export interface ReadContracts {
  readonly contracts: readonly OutcomeContract[];
  readonly unreadable: readonly OutcomeUnreadable[];
  readonly notes: readonly string[];
}

export interface ContractReading {
  readonly money: MoneyForm;
  readonly dates?: DateOrder | undefined;
}

/** Words that stand where a date or a value is not known yet, or never will be. */
const UNKNOWN =
  /^(?:tbc|tba|tbd|to be (?:confirmed|advised|agreed)|n\.?\/?k\.?|not known|unknown|none|nil|not stated|various|see (?:notes?|description))\.?$/iu;

const words = (cell: CellValue | undefined): string | null => {
  const text = cellText(decodeEntities(cellText(cell)));
  return text === "" ? null : text;
};

/** Contracts Finder packs a supplier as `[Name|Address|Type|Number|SME|VCSE]`, one after another. */
function supplierIn(cell: CellValue | undefined): string | null {
  const text = words(cell);
  if (text === null || !/^\[[^\]|]*\|/u.test(text)) return text;
  const names = [...text.matchAll(/\[([^\]|]*)\|/gu)].map(([, name = ""]) => name.trim()).filter((name) => name !== "");
  return names.length === 0 ? null : names.join("; ");
}

interface Open extends Omit<OutcomeContract, "start" | "end"> {
  readonly start: PackedDate;
  readonly end: PackedDate;
}

/** Reads the rows under the headings of a list of contracts. */
export function readContracts(sheet: TableSheet, columns: ContractColumns, reading: ContractReading): ReadContracts {
  const unreadable: OutcomeUnreadable[] = [];
  const evidence = new DateEvidence();
  const open: Open[] = [];
  const statuses = new Map<string, number>();
  let zeros = 0;
  let lowOnly = 0;
  let repeated = 0;
  let asides = 0;
  const heading = headingWords(columns.headings[columns.title]);

  sheet.rows.slice(columns.headerRow + 1).forEach((row, index) => {
    const number = columns.headerRow + 2 + index;
    const cell = (role: ContractRole): CellValue => row[columns[role]] ?? null;
    const title = words(cell("title"));
    if (row.every((one) => cellText(one) === "")) return;
    if (title !== null && headingWords(title) === heading) {
      repeated += 1;
      return;
    }
    const list = (role: ContractRole, text: string, why: string): void => {
      unreadable.push({
        sheet: sheet.name,
        row: number,
        column: columnLetters(columns[role]),
        text: text.slice(0, 200),
        why,
      });
    };
    const others = roles.filter((role) => words(cell(role)) !== null).length;
    if (title === null || others === 0) {
      asides += 1;
      return;
    }
    const money = (role: ContractRole): number | null => {
      const read = moneyCell(cell(role), reading.money);
      if (read.form === "pence" && read.pence !== 0) return read.pence;
      if (read.form === "pence") zeros += 1;
      else if (read.form === "unreadable" && !UNKNOWN.test(read.text)) list(role, read.text, read.why);
      return null;
    };
    const date = (role: ContractRole): PackedDate => {
      const read = dateCell(cell(role));
      evidence.add(read, number);
      if (read.form === "date") return read.packed;
      if (read.form === "unreadable" && !UNKNOWN.test(read.text))
        list(role, read.text, "This is not a date that can be told.");
      return 0;
    };
    const [low, high, plain, awarded] = [money("low"), money("high"), money("value"), money("awarded")];
    if (low !== null && high === null && plain === null) lowOnly += 1;
    const status = words(cell("status"))?.toLowerCase();
    if (status !== undefined) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    open.push({
      buyer: words(cell("buyer")),
      title,
      supplier: supplierIn(cell("supplier")),
      start: date("start"),
      end: date("end"),
      value_pence: high ?? plain ?? low,
      awarded_pence: awarded,
    });
  });

  const dated = columns.start >= 0 ? columns.start : columns.end;
  const { order, notes: dateNotes } = evidence.settle(columnLetters(dated), reading.dates);
  const iso = (date: PackedDate): string | null => {
    const known = date >= 0 ? date : order === undefined ? 0 : settled(date, order);
    return known === 0 ? null : isoOf(known);
  };
  const contracts = open.map((one): OutcomeContract => ({ ...one, start: iso(one.start), end: iso(one.end) }));
  const backwards = contracts.filter(({ start, end }) => start !== null && end !== null && end < start).length;
  const notes = [
    ...(statuses.size > 0
      ? [`Status: ${[...statuses].map(([status, times]) => `${times} ${status}`).join(", ")}.`]
      : []),
    ...dateNotes,
    ...(columns.start < 0 && columns.end < 0 ? ["The file has no dates on which contracts start and end."] : []),
    ...(zeros > 0
      ? [
          zeros === 1
            ? "1 value is 0, which stands for not known, and was left empty."
            : `${zeros} values are 0, which stands for not known, and were left empty.`,
        ]
      : []),
    ...(lowOnly > 0 ? [`${lowOnly} contracts have a lowest value and no highest; the lowest is given.`] : []),
    ...(backwards > 0
      ? [`${backwards} contract${backwards === 1 ? " ends" : "s end"} before the start; check the dates.`]
      : []),
    ...(repeated > 0 ? [`${repeated} rows repeat the headings and were left out.`] : []),
    ...(asides > 0 ? [`${asides} rows have no title, or nothing else, and were left out as headings or notes.`] : []),
  ];
  return { contracts, unreadable, notes };
}

const roles: readonly ContractRole[] = [
  "supplier",
  "buyer",
  "start",
  "end",
  "low",
  "high",
  "value",
  "awarded",
  "review",
];
