import { findContractColumns } from "../contracts/contractColumns";
import type { StatedFacts } from "../outcome/fileRecogniser";
import { refused, type Read, type ReadOptions } from "../readProblem";
import type { ByteSource } from "../readers/byteSource";
import { decodeText } from "../readers/decodeText";
import { readTextHead, streamRows, type TextHead } from "../readers/streamRows";
import { moneyFormOf } from "./moneyForm";
import { findPaymentColumns, guessPaymentColumns, type PaymentColumns } from "./paymentColumns";
import { PaymentReader } from "./paymentReader";
import type { PaymentTable } from "./paymentTable";

export interface StreamedPayments {
  readonly columns: PaymentColumns;
  readonly table: PaymentTable;
  readonly notes: readonly string[];
}

const LOOKED_AT = 64 * 1024;

/** The encoding of the piece in which the first one failed, where that is another. */
async function otherEncoding(source: ByteSource, head: TextHead, from: number): Promise<TextHead | undefined> {
  const { encoding } = decodeText(await source.read(from, from + 16 * LOOKED_AT));
  return encoding === head.encoding || encoding === "UTF-16" ? undefined : { ...head, encoding };
}

/**
 * Reads a list of payments of any length from CSV or tab-separated text, piece by piece: the payments are kept as columns of numbers, so that
 * a hundred megabytes of text take about a fifth of that. Undefined where the start of the file is no list of payments.
 */
export async function streamPayments(
  source: ByteSource,
  fileName: string,
  stated: StatedFacts = {},
  options: ReadOptions = {},
): Promise<Read<StreamedPayments> | undefined> {
  const head = await readTextHead(source);
  if (findContractColumns(head.rows)) return undefined;
  const columns = findPaymentColumns(head.rows) ?? guessPaymentColumns(head.rows);
  if (!columns) return undefined;
  const money = moneyFormOf(columns, head.rows, stated);

  const passOver = async (from: TextHead): Promise<Read<StreamedPayments & { readonly lostFrom: number }>> => {
    const reader = new PaymentReader(columns, { sheet: "", money, dates: stated.dates });
    let row = 0;
    const read = await streamRows(
      source,
      fileName,
      from,
      (rows) => {
        for (const cells of rows) {
          row += 1;
          if (row > columns.headerRow + 1) reader.push(cells, row);
        }
      },
      options,
    );
    if (!read.ok) return read;
    const { encoding, lost, lostFrom } = read.value;
    const notes = [
      ...(encoding === "UTF-8" ? [] : [`The text was read as ${encoding}.`]),
      ...(lost > 0 ? [`${lost} characters could not be read as ${encoding} and show as \uFFFD.`] : []),
    ];
    return { ok: true, value: { columns, table: reader.finish(), notes, lostFrom: lost > 0 ? lostFrom : -1 } };
  };
  const first = await passOver(head);
  if (!first.ok || first.value.lostFrom < 0 || head.encoding !== "UTF-8") return first;
  const other = await otherEncoding(source, head, first.value.lostFrom);
  if (other && options.signal?.aborted === true) return refused({ code: "reading-stopped", fileName });
  return other ? passOver(other) : first;
}
