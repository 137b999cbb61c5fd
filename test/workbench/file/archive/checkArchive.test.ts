import { deflateSync, strToU8, zipSync } from "fflate";
import { checkArchive, openArchive } from "../../../../src/workbench/file/archive/checkArchive";
import { writeXlsx } from "../../../../src/workbench/file/writeXlsx";
import { bookOf, cellsOf, sheetOf } from "../../../support/workbookSnapshots";
import { buildZip } from "../../../support/zipBuilder";
import type { PartToZip } from "../../../support/zipBuilder";

jest.setTimeout(60_000);

const SKELETON: readonly PartToZip[] = [
  { name: "[Content_Types].xml", content: "<Types/>" },
  { name: "_rels/.rels", content: "<Relationships/>" },
];
const MEGABYTE = 1024 * 1024;

function refusal(bytes: Uint8Array, name = "costs.xlsx"): { readonly reason: string; readonly message: string } {
  const opened = openArchive(bytes, name);
  if (opened.ok) throw new Error("The archive was opened.");
  return opened;
}

const compound = (...names: readonly string[]): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...names.flatMap((name) => Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0])),
  ]);

/** Of work, whatever else the machine does meanwhile. */
function secondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000_000;
}

describe("a file that is not a workbook", () => {
  it.each([
    ["an empty file", new Uint8Array(), "empty"],
    ["a PDF renamed .xlsx", strToU8("%PDF-1.7\n%âãÏÓ"), "pdf"],
    ["an old .xls", compound("Root Entry", "Workbook"), "old-excel"],
    ["a workbook locked with a password", compound("EncryptionInfo", "EncryptedPackage"), "password"],
    ["an old Word document", compound("WordDocument", "a Workbook for you"), "other-office"],
    ["a CSV", strToU8("Council,Amount\r\nBromsgrove,12"), "text"],
    ["a CSV in UTF-16", new Uint8Array([0xff, 0xfe, 65, 0, 44, 0, 66, 0]), "text"],
    ["a sign-in page", strToU8("\n<!DOCTYPE html><html></html>"), "web-page"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "picture"],
    ["random bytes", new Uint8Array([1, 2, 0, 4, 5, 6, 7]), "not-a-workbook"],
    ["a zip of photographs", zipSync({ "a.jpg": strToU8("x") }), "not-a-workbook"],
    ["an empty zip", zipSync({}), "not-a-workbook"],
    [
      "an OpenDocument spreadsheet",
      zipSync({ mimetype: strToU8("application/vnd.oasis"), "content.xml": strToU8("<a/>") }),
      "other-office",
    ],
    [
      "a Word document",
      zipSync({ "[Content_Types].xml": strToU8("<T/>"), "word/document.xml": strToU8("<a/>") }),
      "other-office",
    ],
    [
      "a binary workbook",
      zipSync({ "[Content_Types].xml": strToU8("<T/>"), "xl/workbook.bin": strToU8("x") }),
      "binary-workbook",
    ],
  ])("is refused for what it is: %s", (_, bytes, reason) => {
    expect(refusal(bytes).reason).toBe(reason);
  });

  it("is named in a sentence that says what to do", () => {
    expect(refusal(strToU8("%PDF-1.4"), "Budget 2024.xlsx").message).toBe(
      "Budget 2024.xlsx is a PDF, whatever its name says, and a PDF holds no cells. Ask for the spreadsheet it was printed from.",
    );
  });

  it("is refused when a download broke off", async () => {
    const { bytes } = await writeXlsx(bookOf([sheetOf("Costs", { cells: cellsOf({ A1: "x" }) })]));
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      expect(refusal(bytes.slice(0, Math.floor(bytes.length * share))).reason).toBe("truncated");
    }
  });
});

describe("a hostile archive", () => {
  it("of a gigabyte that says so is refused at once and without unpacking", () => {
    const bomb = buildZip([
      ...SKELETON,
      { name: "xl/worksheets/sheet1.xml", content: new Uint8Array(8 * MEGABYTE), declaredBytes: 1024 * MEGABYTE },
    ]);
    const before = process.memoryUsage().arrayBuffers;
    const started = process.cpuUsage();
    expect(refusal(bomb).reason).toBe("bomb");
    expect(secondsSince(started)).toBeLessThan(1);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MEGABYTE);
  });

  it("that lies about its size is stopped as soon as it passes what it declared", () => {
    const bomb = buildZip([
      ...SKELETON,
      { name: "xl/worksheets/sheet1.xml", content: new Uint8Array(80 * MEGABYTE), declaredBytes: 1000 },
    ]);
    const before = process.memoryUsage().arrayBuffers;
    const started = process.cpuUsage();
    expect(refusal(bomb)).toMatchObject({
      reason: "bomb",
      message: expect.stringContaining("xl/worksheets/sheet1.xml"),
    });
    expect(secondsSince(started)).toBeLessThan(1);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * MEGABYTE);
  });

  it("of many middling parts is refused by their sum", () => {
    const packed = deflateSync(new Uint8Array(1000));
    const parts = Array.from({ length: 200 }, (_, index) => ({
      name: `xl/worksheets/sheet${index}.xml`,
      content: "",
      packed,
      declaredBytes: 2 * MEGABYTE,
    }));
    expect(refusal(buildZip([...SKELETON, ...parts])).reason).toBe("bomb");
  });

  it("of thousands of parts is refused by their number", () => {
    const parts = Array.from({ length: 6000 }, (_, index) => ({ name: `xl/p${index}`, content: "", stored: true }));
    expect(refusal(buildZip([...SKELETON, ...parts])).reason).toBe("bomb");
  });

  it("whose parts share the same bytes is refused", () => {
    const parts = [
      { name: "xl/a.xml", content: "x".repeat(1000) },
      { name: "xl/b.xml", content: "x".repeat(1000), overlapping: true },
    ];
    expect(refusal(buildZip([...SKELETON, ...parts])).reason).toBe("bomb");
  });

  it.each(["../../etc/passwd", "/etc/passwd", "xl\\sheet.xml", "c:/x.xml", "xl/./sheet.xml", "xl/a\0.xml"])(
    "with the part name %j is refused",
    (name) => {
      expect(refusal(buildZip([...SKELETON, { name, content: "x" }])).reason).toBe("unsafe-name");
    },
  );

  it("with the same part twice, in whatever case, is refused", () => {
    const parts = [
      { name: "xl/workbook.xml", content: "a" },
      { name: "XL/Workbook.xml", content: "b" },
    ];
    expect(refusal(buildZip([...SKELETON, ...parts])).reason).toBe("unsafe-name");
  });

  it("with encrypted parts is refused as locked", () => {
    expect(refusal(buildZip([...SKELETON, { name: "xl/a.xml", content: "x", encrypted: true }])).reason).toBe(
      "password",
    );
  });

  it("whose bytes were changed on the way is refused as damaged", () => {
    const parts = [{ name: "xl/a.xml", content: "<a/>", stored: true, checksum: 1 }];
    expect(refusal(buildZip([...SKELETON, ...parts])).reason).toBe("damaged");
    const garbage = [{ name: "xl/a.xml", content: "x".repeat(50), packed: new Uint8Array([255, 255, 255]) }];
    expect(refusal(buildZip([...SKELETON, ...garbage])).reason).toBe("damaged");
  });

  it("never makes the check itself fail, whatever byte is changed", async () => {
    const { bytes } = await writeXlsx(bookOf([sheetOf("Costs", { cells: cellsOf({ A1: "x" }) })]));
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(typeof checkArchive(changed).ok).toBe("boolean");
      expect(typeof openArchive(changed).ok).toBe("boolean");
    }
  });
});
