import { readFileSync } from "node:fs";
import { SeededRandom } from "../../support/seededRandom";
import { randomRuns } from "../../support/randomRuns";
import { buildZip, type PartToZip } from "../../support/zipBuilder";
import { bytesOf, paid, plain, type HostileFile } from "./hostileFile";
import { openDocumentWith, paidOdsRows, workbookWith } from "./workbookParts";

type Expected = HostileFile["expected"];
const old = (): Uint8Array => new Uint8Array(readFileSync("test/baselines/files/old_workbook.xls"));
const book = (): Uint8Array => workbookWith({});
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes << 20);
const manyParts = (count: number): PartToZip[] => Array.from({ length: count }, (_, at) => ({ name: `part${at}`, content: "" })); // prettier-ignore
const patched = (bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array => {
  bytes.set(values, at);
  return bytes;
};

const archives: readonly (readonly [name: string, make: () => Uint8Array, expected: Expected])[] = [
  ["an archive of nothing", () => buildZip([]), "refused"],
  ["four letters of an archive", () => bytesOf("PK", [3, 4]), "refused"],
  ["an archive of a table", () => buildZip([{ name: "spend.csv", content: plain }]), "refused"],
  ["an archive of a workbook", () => buildZip([{ name: "spend.xlsx", content: book() }]), "refused"],
  ["an archive of archives", () => buildZip([{ name: "a.zip", content: buildZip([{ name: "b.zip", content: book() }]) }]), "refused"],
  ["a Word document", () => buildZip([{ name: "word/document.xml", content: "<w/>" }]), "refused"],
  ["a binary workbook", () => buildZip([{ name: "xl/workbook.bin", content: "x" }]), "refused"],
  ["a document of Numbers", () => buildZip([{ name: "Index/Document.iwa", content: "x" }]), "refused"],
  ["a bomb of one part", () => workbookWith({ parts: [{ name: "xl/media/image1.png", content: zeros(140) }] }), "refused"],
  ["a bomb packed a thousandfold", () => workbookWith({ sheet: `<worksheet><sheetData>${"<row/>".repeat(5_000_000)}` }), "refused"],
  ["a bomb of ten parts", () => workbookWith({ parts: Array.from({ length: 10 }, (_, at) => ({ name: `p${at}`, content: zeros(15) })) }), "refused"],
  ["a bomb that says that it is small", () => workbookWith({ parts: [{ name: "xl/media/i.png", content: zeros(40), declaredBytes: 1000 }] }), "refused"],
  ["a part that says that it is large", () => workbookWith({ parts: [{ name: "x", content: "a", declaredBytes: 1_000_000 }] }), "refused"],
  ["parts that share their bytes", () => workbookWith({ parts: [{ name: "a", content: zeros(1) }, ...Array.from({ length: 200 }, (_, at) => ({ name: `b${at}`, content: zeros(1), overlapping: true }))] }), "refused"],
  ["three thousand parts", () => buildZip(manyParts(3000)), "refused"],
  ["two thousand parts beside a workbook", () => workbookWith({ parts: manyParts(1900) }), paid],
  ["a part with a password", () => workbookWith({ parts: [{ name: "x", content: "a", encrypted: true }] }), "refused"],
  ["a wrong checksum", () => workbookWith({ parts: [{ name: "x", content: "a", checksum: 1 }] }), "either"],
  ["packed bytes that are none", () => workbookWith({ parts: [{ name: "x", content: "a", packed: Uint8Array.of(255, 255, 255) }] }), "refused"],
  ["a part of no name", () => workbookWith({ parts: [{ name: "", content: "a" }] }), "either"],
  ["a part that climbs out of the folder", () => workbookWith({ parts: [{ name: "../../etc/passwd", content: "root" }] }), paid],
  ["a part with a whole path", () => workbookWith({ parts: [{ name: "/etc/passwd", content: "root" }, { name: "C:\\x", content: "y" }] }), paid],
  ["two workbooks in one", () => workbookWith({ parts: [{ name: "xl/workbook.xml", content: "<workbook/>" }] }), "either"],
  ["an archive behind other bytes", () => bytesOf("MZ program", book()), "either"],
  ["bytes behind the archive", () => bytesOf(book(), "more".repeat(100)), "either"],
  ["a directory that lies outside the file", () => { const bytes = book(); return patched(bytes, bytes.length - 6, 255, 255, 255, 127); }, "refused"],
  ["a directory of more parts than there are", () => { const bytes = book(); return patched(bytes, bytes.length - 12, 200, 0); }, "refused"],
  ["a method of packing that nobody knows", () => { const bytes = book(); const at = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2])); return patched(bytes, at + 10, 99, 0); }, "refused"],
  ["an .ods without a mimetype", () => buildZip([{ name: "content.xml", content: "<x/>" }]), "refused"],
  ["an .ods of no XML", () => buildZip([{ name: "mimetype", content: "a" }, { name: "content.xml", content: "no" }]), "refused"],
  ["an old workbook of its first letters", () => old().slice(0, 8), "refused"],
  ["an old workbook with tables of sectors in a circle", () => { const bytes = old(); for (let at = 512; at < 1024; at += 4) bytes.set([1, 0, 0, 0], at); return bytes; }, "either"],
  ["an old workbook whose sectors are everywhere", () => patched(old(), 44, 255, 255, 255, 127), "either"],
  ["an old workbook of sectors of no size", () => patched(old(), 30, 0, 0), "either"],
  ["an old workbook of huge sectors", () => patched(old(), 30, 40, 0), "either"],
]; // prettier-ignore

const cuts = [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99];
const whole: readonly (readonly [what: string, make: () => Uint8Array])[] = [
  ["a workbook", book],
  ["an .ods", () => openDocumentWith(paidOdsRows)],
  ["an old workbook", old],
];
const cutShort = whole.flatMap(([what, make]) =>
  cuts.map((part): HostileFile => ({
    name: `${what} cut at ${part * 100}%`,
    make: () => make().slice(0, Math.floor(make().length * part)),
    expected: "either",
  })),
);

/** Bytes changed by chance, the same for the same seed. */
function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const random = new SeededRandom(seed);
  const changed = bytes.slice();
  for (let times = random.whole(1, 12); times > 0; times -= 1) {
    const at = random.whole(0, changed.length - 1);
    if (random.chance(0.2)) changed.fill(random.whole(0, 255), at, at + random.whole(1, 64));
    else changed[at] = random.chance(0.5) ? random.whole(0, 255) : random.pick([0, 255, 127, 128]);
  }
  return changed;
}

const byChance = [...whole, ["a list in text", () => bytesOf(plain)] as const].flatMap(([what, make], kind) =>
  Array.from({ length: 12 }, (_, turn): HostileFile => {
    const seed = (randomRuns.seed + 101 * turn + kind) >>> 0;
    return {
      name: `${what} changed by chance, turn ${turn + 1}`,
      make: () => mutated(make(), seed),
      expected: "either",
    };
  }),
);

/** Found by chance, and kept: rows that leave gaps. */
const found: HostileFile = {
  name: "an old workbook with holes between its rows",
  make: () => mutated(old(), 75_874_358),
  expected: "either",
};

export const hostileArchives: readonly HostileFile[] = [
  found,
  ...archives.map(([name, make, expected]) => ({ name, make, expected })),
  ...cutShort,
  ...byChance,
];
