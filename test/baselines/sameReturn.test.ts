import { strToU8, zipSync } from "fflate";
import { parse, unparse } from "papaparse";
import type { PublishedReturn } from "../../src/baselines/publishedReturn";
import { codePages } from "../../src/baselines/readers/codePages";
import { readReturn } from "../../src/baselines/readReturn";
import { bytesOf, encoded, paths, published, valueOf } from "./publishedFiles";

let rows: string[][];
let original: PublishedReturn;
beforeAll(async () => {
  rows = parse<string[]>(new TextDecoder().decode(bytesOf(paths.rsx2023))).data;
  original = await published(paths.rsx2023);
});

const inPage = (name: string, text: string): Uint8Array => {
  const upper = codePages.find((page) => page.name === name)!.upper;
  return Uint8Array.from(text, (letter) =>
    letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : 128 + upper.indexOf(letter),
  );
};

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from("\uFEFF" + text, (letter) => letter.charCodeAt(0)).buffer);

async function expectSame(bytes: Uint8Array, name = "renamed.txt"): Promise<PublishedReturn> {
  const read = valueOf(await readReturn(bytes, name));
  expect([read.kind, read.year, read.unit]).toEqual([original.kind, original.year, original.unit]);
  expect(read.lines.map(({ id, isTotal }) => [id, isTotal])).toEqual(
    original.lines.map(({ id, isTotal }) => [id, isTotal]),
  );
  expect(read.councils.map(({ gss, ecode }) => [gss, ecode])).toEqual(
    original.councils.map(({ gss, ecode }) => [gss, ecode]),
  );
  expect(read.pence).toEqual(original.pence);
  return read;
}

const csv = (table: string[][], delimiter = ",", newline = "\r\n"): string => unparse(table, { delimiter, newline });

describe("the same return in another form has the same figures", () => {
  it.each([
    ["semicolons", ";", "\r\n"],
    ["tabs", "\t", "\n"],
    ["bars and line ends of old Macs", "|", "\r"],
  ])("with %s", async (_what, delimiter, newline) => {
    await expectSame(encoded(csv(rows, delimiter, newline)));
  });

  it("in UTF-16, as Excel writes Unicode Text", async () => {
    expect((await expectSame(utf16(csv(rows, "\t")))).source.encoding).toBe("UTF-16");
  });

  it.each(["Windows-1252", "Mac Roman", "DOS 850"])("in %s", async (page) => {
    await expectSame(inPage(page, csv(rows)));
  });

  it("without the rows above the header, where the reader is told unit and year", async () => {
    const read = valueOf(
      await readReturn(encoded(csv(rows.slice(10))), "a.csv", { unit: "thousand pounds", year: 2023 }),
    );
    expect(read.pence).toEqual(original.pence);
  });

  it("with blank rows and columns in front", async () => {
    const shifted = [[], [], ...rows.map((row) => ["", "", ...row])];
    const read = await expectSame(encoded(csv(shifted)));
    expect([read.councils[0]?.row, read.lines[0]?.column]).toEqual([14, "J"]);
  });

  it("with headings in capitals and other spacing", async () => {
    const headed = rows.map((row, index) => (index === 10 ? row.map((text) => `  ${text.toUpperCase()} `) : row));
    const read = valueOf(await readReturn(encoded(csv(headed)), "a.csv"));
    expect(read.lines.map(({ id }) => id)).toEqual(original.lines.map(({ id }) => id));
    expect(read.pence).toEqual(original.pence);
  });

  it.each([
    ["its line's number", 0],
    ["the columns before it", 10],
  ])("with a heading that names no service, which %s tells", async (_how, from) => {
    const place = rows[10]!.findIndex((text) => text.startsWith("Environmental and regulatory services - Net"));
    const bare = rows.map((row, index) =>
      index === 10 ? row.with(place, "Net Current Expenditure\n (C7 = C3 - C6)") : row,
    );
    const stated = { unit: "thousand pounds", year: 2023 } as const;
    const read = valueOf(await readReturn(encoded(csv(bare.slice(from))), "a.csv", stated));
    expect(read.lines.map(({ id }) => id)).toEqual(original.lines.map(({ id }) => id));
    expect(read.notes).toContain(
      "The heading of column BK names no service; it was read as Environmental and regulatory services.",
    );
  });

  it("with its columns in another order", async () => {
    const read = valueOf(
      await readReturn(encoded(csv(rows.map((row) => [...row.slice(0, 7), ...row.slice(7).reverse()]))), "a.csv"),
    );
    const place = (from: PublishedReturn, id: string): number => from.lines.findIndex((line) => line.id === id);
    for (const { id } of original.lines) {
      expect(read.pence[5 * 98 + place(read, id)]).toBe(original.pence[5 * 98 + place(original, id)]);
    }
  });

  it("as a plain workbook of inline text", async () => {
    const cell = (text: string): string =>
      text === ""
        ? "<c/>"
        : `<c t="inlineStr"><is><t xml:space="preserve">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`;
    const sheet = rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const packaged = "http://schemas.openxmlformats.org/package/2006";
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    const parts = {
      "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
      "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    };
    await expectSame(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
  });
});
