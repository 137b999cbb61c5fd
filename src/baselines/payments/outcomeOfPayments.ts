import { financialYearOf } from "../cells/dateCell";
import type { StatedFacts } from "../outcome/fileRecogniser";
import { emptyOutcome, type OutcomePayment, type ReadOutcome } from "../outcome/readOutcome";
import type { TableFile, TableSheet } from "../readers/tableFile";
import { columnLetters } from "../recognisers/columnLetters";
import { unitIn } from "../recognisers/unit";
import { yearLabel } from "../recognisers/year";
import type { PaymentColumns } from "./paymentColumns";
import { paymentsIn, type PaymentTable } from "./paymentTable";

export interface PaidSheet {
  readonly sheet: Pick<TableSheet, "name">;
  readonly columns: PaymentColumns;
  readonly table: PaymentTable;
}

const paymentsOf = ({ table }: PaidSheet): OutcomePayment[] => [...paymentsIn(table)];

/** The financial year of all dated payments; null where they are of several, or of none. */
function yearOf(paid: readonly PaidSheet[]): string | null {
  const years = new Set<number>();
  for (const { table } of paid) for (const date of table.dates) if (date !== 0) years.add(financialYearOf(date));
  const [year, another] = years;
  return year === undefined || another !== undefined ? null : yearLabel(year);
}

function columnNotes({ sheet, columns }: PaidSheet, isOneOfMany: boolean): string[] {
  const where = isOneOfMany ? ` of sheet ${sheet.name}` : "";
  const roles = [
    ["supplier", columns.supplier],
    ["date", columns.date],
    ["service", columns.service],
  ] as const;
  const named = roles
    .map(([role, column]) => (column < 0 ? `no ${role}` : `${role} ${columnLetters(column)}`))
    .join(", ");
  const heading =
    columns.amountHeading === ""
      ? "no headings were found, so the columns were told by what is in them"
      : `headed ${columns.amountHeading}`;
  const others =
    columns.otherAmounts.length === 0
      ? ""
      : ` Other columns of money were left out: ${columns.otherAmounts.join(", ")}.`;
  return [`Columns${where}: amount ${columnLetters(columns.amount)} (${heading}), ${named}.${others}`];
}

/** A sheet that repeats another payment by payment counts once. */
function withoutCopies(paid: readonly PaidSheet[]): {
  readonly own: readonly PaidSheet[];
  readonly notes: readonly string[];
} {
  const seen = new Map<string, string>();
  const notes: string[] = [];
  const own = paid.filter((one) => {
    if (paid.length === 1) return true;
    const key = JSON.stringify(paymentsOf(one));
    const before = seen.get(key);
    if (before === undefined) seen.set(key, one.sheet.name);
    else notes.push(`Sheet ${one.sheet.name} holds the same payments as sheet ${before}, and was left out.`);
    return before === undefined;
  });
  return { own, notes };
}

/** Payments of one or several sheets as an outcome. */
export function outcomeOfPayments(
  file: Pick<TableFile, "notes">,
  paid: readonly PaidSheet[],
  stated: StatedFacts,
): ReadOutcome {
  const { own, notes: copies } = withoutCopies(paid);
  const written = own.map(({ columns }) => unitIn(columns.amountHeading)).find((unit) => unit !== undefined);
  const unit = stated.unit ?? written ?? "pounds";
  const unitNote =
    (stated.unit ?? written) === undefined
      ? ["The file does not say its unit; amounts were read as pounds, as payments are published."]
      : [`Amounts were read as ${unit}.`];
  return {
    ...emptyOutcome("spend"),
    year: yearOf(own),
    unit,
    payments: own.flatMap(paymentsOf),
    unreadable: own.flatMap(({ table }) => table.unreadable),
    notes: [
      ...file.notes,
      ...unitNote,
      ...own.flatMap((one) => columnNotes(one, paid.length > 1)),
      ...copies,
      ...own.flatMap(({ sheet, table }) =>
        table.notes.map((note) => (paid.length > 1 ? `${sheet.name}: ${note}` : note)),
      ),
    ],
  };
}
