import { showsThreePlaces, type MoneyForm } from "../cells/moneyCell";
import type { StatedFacts } from "../outcome/fileRecogniser";
import { cellText } from "../recognisers/cellText";
import { penceIn, unitIn } from "../recognisers/unit";
import type { PaymentColumns, Rows } from "./paymentColumns";

/** Rows that tell how a column writes its amounts. */
const SAMPLE = 1000;

/** How the column of amounts is to be read: its unit as stated or in its heading, else pounds, as payments are published. */
export function moneyFormOf(columns: PaymentColumns, rows: Rows, stated: StatedFacts): MoneyForm {
  const unit = stated.unit ?? unitIn(columns.amountHeading) ?? "pounds";
  const sample = rows.slice(columns.headerRow + 1, columns.headerRow + 1 + SAMPLE);
  return {
    penceInUnit: penceIn(unit),
    threePlaces: sample.some((row) => showsThreePlaces(cellText(row[columns.amount]))),
  };
}
