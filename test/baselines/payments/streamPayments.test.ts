import { codePages } from "../../../src/baselines/readers/codePages";
import { sourceOf } from "../../../src/baselines/readers/byteSource";
import { paymentsIn } from "../../../src/baselines/payments/paymentTable";
import { streamPayments } from "../../../src/baselines/payments/streamPayments";
import { outcomeOf } from "../../support/outcomeOf";

/** Long enough that a dozen pieces are read, with names that a piece may cut in two. */
const ROWS = 14_000;
const rows = Array.from({ length: ROWS }, (_, at) => {
  const amount = [`${at}.25`, `£${at}.50`, `(${at}.75)`, `${at}.10-`][at % 4] ?? "";
  return `"Café ""Nº"" ${at % 700}, Ltd",${1 + (at % 28)}/0${1 + (at % 9)}/2024,Sérvice ${at % 30},${amount}`;
});
const text = `Supplier Name,Date Paid,Service Area,Net Amount (£)\r\n${rows.join("\r\n")}\r\n`;

const codePage = (name: string): Uint8Array => {
  const upper = codePages.find((page) => page.name === name)?.upper ?? "";
  const plain = text.replaceAll("º", "o");
  return Uint8Array.from(plain, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 128 ? code : 128 + upper.indexOf(letter);
  });
};
const utf16 = (big: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le");
  return new Uint8Array(big ? bytes.swap16() : bytes);
};

async function streamed(bytes: Uint8Array) {
  const read = await streamPayments(sourceOf(bytes), "long.csv");
  if (!read?.ok) throw new Error("not streamed");
  return { payments: [...paymentsIn(read.value.table)], notes: read.value.notes, table: read.value.table };
}

describe("a long list of payments", () => {
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16, little end first", utf16(false, true)],
    ["UTF-16, big end first", utf16(true, true)],
    ["UTF-16, little end first, no mark", utf16(false, false)],
    ["UTF-16, big end first, no mark", utf16(true, false)],
    ["Windows-1252", codePage("Windows-1252")],
    ["Mac Roman", codePage("Mac Roman")],
    ["DOS 850", codePage("DOS 850")],
    ["lines that end like an old Mac's", Buffer.from(text.replaceAll("\r\n", "\r"))],
    ["mixed line ends", Buffer.from(text.replace(/\r\n(?=.*7,)/gu, "\n"))],
    ["semicolons", Buffer.from(text.replace(/,(?! Ltd)/gu, ";"))],
  ])("in %s is read piece by piece as it is whole", async (_name, buffer) => {
    const bytes = new Uint8Array(buffer);
    const whole = await outcomeOf(bytes);
    const { payments, table } = await streamed(bytes);
    expect(payments).toHaveLength(ROWS);
    expect(payments).toEqual(whole.payments);
    expect(payments[5]).toMatchObject({
      supplier: expect.stringMatching(/^Café "N[ºo]" 5, Ltd$/u) as string,
      pence: 550,
    });
    for (const note of table.notes) expect(whole.notes).toContain(note);
  });

  test("whose later rows are in another encoding than its first ones showed is read again", async () => {
    const plain = rows.map((row) => row.normalize("NFD").replace(/[^\x20-\x7e]/gu, "")).join("\n");
    const head = `Supplier,Date,Service,Amount\n${plain}\n${plain}\n`;
    expect(head.length).toBeGreaterThan(1_100_000);
    const bytes = new Uint8Array([
      ...Buffer.from(head),
      ...Buffer.from("Caf\xe9 Ltd,13/04/2024,Parks,\xa35.00\n", "latin1"),
    ]);
    const { payments, notes } = await streamed(bytes);
    expect(payments.at(-1)).toEqual({ supplier: "Café Ltd", date: "2024-04-13", service: "Parks", pence: 500 });
    expect(notes).toEqual(["The text was read as Windows-1252."]);
  });

  test("with a quotation mark that is never closed is refused with the row", async () => {
    const open = `${text}"never closed,1/1/2024,x,1\r\n${`${rows.join("\r\n")}\r\n`.repeat(12).replaceAll('"', "")}`;
    const read = await streamPayments(sourceOf(new Uint8Array(Buffer.from(open))), "long.csv");
    expect(read).toMatchObject({ ok: false, problems: [{ code: "quotation-not-closed", row: ROWS + 2 }] });
  });

  test("can be stopped, and tells how far it is", async () => {
    const stop = new AbortController();
    const done: number[] = [];
    const onProgress = (part: number): void => {
      done.push(part);
      if (part > 0.5) stop.abort();
    };
    const source = sourceOf(new Uint8Array(Buffer.from(text)));
    const read = await streamPayments(source, "long.csv", {}, { signal: stop.signal, onProgress });
    expect(read).toMatchObject({ ok: false, problems: [{ code: "reading-stopped" }] });
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBeLessThan(0.9);
  });
});
