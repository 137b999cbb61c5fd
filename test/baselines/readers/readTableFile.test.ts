import { constants, deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describeReadProblem } from "../../../src/baselines/describeReadProblem";
import { readTableFile } from "../../../src/baselines/readers/readTableFile";
import { bytesOf, codesOf, encoded, paths, valueOf } from "../publishedFiles";

const sentence = async (bytes: Uint8Array, name: string): Promise<string> => {
  const read = await readTableFile(bytes, name);
  return read.ok ? "read" : describeReadProblem(read.problems[0]);
};

const utf16 = (text: string): number[] => Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(600).fill(0),
    ...utf16(stream),
  ]);

/** An archive of one sheet of 1 GB of zeros, about 1 MB packed, that declares the given size. */
function bomb(declared: number): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(1 << 20), { finishFlush: constants.Z_SYNC_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: 1024 }, () => piece), Buffer.from([3, 0])]);
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(declared, 22);
  local.writeUInt16LE(name.length, 26);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50, 0);
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(packed.length, 20);
  directory.writeUInt32LE(declared, 24);
  directory.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, name, packed, directory, name, end]));
}

/** The old workbook of the tests, with the record that says that a password is needed in place of its second. */
function oldWorkbookWithPassword(): Uint8Array {
  const bytes = bytesOf("test/baselines/files/old_workbook.xls");
  const start = 0x800;
  const second = start + 4 + 16;
  expect([...bytes.subarray(start, start + 4)]).toEqual([9, 8, 16, 0]);
  bytes[second] = 0x2f;
  bytes[second + 1] = 0;
  return bytes;
}

describe("a file that is not what its name says", () => {
  it.each([
    ["a PDF", encoded("%PDF-1.7\n%âãÏÓ\n"), "return.xlsx is a PDF"],
    ["an older workbook than can be read", compound("Book"), "return.xlsx is an Excel 5 or 95 workbook (.xls)"],
    ["an old workbook cut short", compound("Workbook"), "return.xlsx is damaged"],
    ["an old workbook with a password", oldWorkbookWithPassword(), "return.xlsx is protected by a password"],
    ["a web page named .xls", encoded("<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table>"), "return.xlsx is a web page with a table"], // prettier-ignore
    ["a table of a web page alone", encoded("<!-- x --><table><tr><td>1"), "return.xlsx is a web page with a table"],
    ["a web page in UTF-16", new Uint8Array(Buffer.from("\uFEFF<html><body>", "utf16le")), "return.xlsx is a web page"],
    ["an XML spreadsheet", encoded('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'), "return.xlsx is an XML spreadsheet of Excel 2003"], // prettier-ignore
    ["a web page in one file", encoded("MIME-Version: 1.0\n"), "return.xlsx is a web page in one file (.mht)"],
    ["JSON", encoded('[{"council": 1}]'), "return.xlsx is JSON"],
    ["a binary workbook", zipSync({ "xl/workbook.bin": strToU8("x") }), "return.xlsx is a binary Excel workbook (.xlsb)"], // prettier-ignore
    ["a workbook with a password", compound("EncryptedPackage"), "return.xlsx is protected by a password"],
    ["a web page", encoded("\n<!DOCTYPE html><html>"), "return.xlsx is a web page"],
    ["nothing", new Uint8Array(), "return.xlsx is empty"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), "return.xlsx is a picture"],
    ["a Word document", zipSync({ "word/document.xml": strToU8("<w/>") }), "return.xlsx is a Word document"],
    ["a zip of a table", zipSync({ "RSX.csv": strToU8("a,b") }), "return.xlsx is an archive that holds RSX.csv"],
    ["a zip cut short", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }).slice(0, 60), "return.xlsx is damaged"],
  ])("%s is named for what it is, with what to do", async (_what, bytes, start) => {
    const said = await sentence(bytes, "return.xlsx");
    expect(said.startsWith(start)).toBe(true);
    expect(said).toMatch(/(?:Download|Open|Choose|Look|Unpack|The link)/u);
  });

  it("is read all the same where the content is a table", async () => {
    expect(valueOf(await readTableFile(bytesOf(paths.ra2019), "ra.csv")).format).toBe("xlsx");
    expect(valueOf(await readTableFile(encoded("a,b\n1,2\n"), "ra.xlsx")).format).toBe("csv");
  });
});

describe("an archive that would fill the memory", () => {
  it.each([
    ["by the size it declares", 1 << 30, "archive-too-large"],
    ["as packed far tighter than any table", 120 << 20, "archive-too-large"],
    ["when more comes out than it declares", 60 << 20, "file-damaged"],
    ["when it declares next to nothing", 1000, "file-damaged"],
  ])("is refused %s", async (_why, declared, code) => {
    const bytes = bomb(declared);
    expect(codesOf(await readTableFile(bytes, "bomb.xlsx"))).toEqual([code]);
  });

  it("is refused for more parts than a workbook has", async () => {
    const parts = Object.fromEntries(Array.from({ length: 2100 }, (_unused, index) => [`p${index}`, new Uint8Array()]));
    expect(codesOf(await readTableFile(zipSync(parts), "many.xlsx"))).toEqual(["archive-too-many-entries"]);
  });
});

describe("a workbook", () => {
  it("keeps sheets by name and rows where Excel numbers them", async () => {
    const file = valueOf(await readTableFile(bytesOf(paths.ra2019), "ra.xlsx"));
    expect(file.sheets.map(({ name }) => name)).toEqual(["Front Page", "LA drop-down", "RA LA Data 2019-20"]);
    expect(file.sheets[2]!.rows[6]!.slice(0, 6)).toEqual([
      "E-code",
      "ONS Code",
      "Local authority",
      null,
      "Class",
      "Early years",
    ]);
  });

  it("with XML that cannot be read is damaged, not a crash", async () => {
    const broken = zipSync({
      "xl/workbook.xml": strToU8("<workbook><sheets><sheet"),
      "[Content_Types].xml": strToU8("<x"),
    });
    expect(codesOf(await readTableFile(broken, "b.xlsx"))[0]).toMatch(/file-damaged|table-empty/u);
  });
});
