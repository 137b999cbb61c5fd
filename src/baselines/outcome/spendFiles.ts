import { moneyFormOf } from "../payments/moneyForm";
import { findPaymentColumns, guessPaymentColumns, type PaymentColumns, type Rows } from "../payments/paymentColumns";
import { PaymentReader } from "../payments/paymentReader";
import type { PaymentTable } from "../payments/paymentTable";
import { outcomeOfPayments } from "../payments/outcomeOfPayments";
import type { TableSheet } from "../readers/tableFile";
import type { FileRecogniser, StatedFacts } from "./fileRecogniser";

function tableOf(sheet: TableSheet, columns: PaymentColumns, stated: StatedFacts): PaymentTable {
  const { rows, name } = sheet;
  const money = moneyFormOf(columns, rows, stated);
  const reader = new PaymentReader(columns, { sheet: name, money, dates: stated.dates });
  for (let row = columns.headerRow + 1; row < rows.length; row += 1) reader.push(rows[row] ?? [], row + 1);
  return reader.finish();
}

const recognise =
  (find: (rows: Rows) => PaymentColumns | undefined): FileRecogniser =>
  (file, { stated }) => {
    const found = file.sheets.flatMap((sheet) => {
      const columns = find(sheet.rows);
      return columns ? [{ sheet, columns, table: tableOf(sheet, columns, stated) }] : [];
    });
    const paid = found.filter(({ table }) => table.count > 0);
    if (paid.length === 0) return undefined;
    return { ok: true, value: outcomeOfPayments(file, paid, stated) };
  };

/** Lists of payments over £500 (£250, £25,000 ...), as councils and departments publish them, with headings of any wording. */
export const spendFiles: FileRecogniser = recognise(findPaymentColumns);

/** The same without any headings: tried last, when nothing else knows the file. */
export const spendWithoutHeadings: FileRecogniser = recognise(guessPaymentColumns);
