import { bytesOf, bytesOfText, heading, paid, plain, rows, type HostileFile } from "./hostileFile";

type Texts = readonly (readonly [name: string, text: string | (() => string), expected: HostileFile["expected"]])[];

const filesOf = (texts: Texts): HostileFile[] =>
  texts.map(([name, text, expected]) => ({
    name,
    make: () => bytesOfText(typeof text === "string" ? text : text()),
    expected,
  }));

const lines = (...all: readonly string[]): string => `${all.join("\n")}\n`;
const utf16 = (text: string, big: boolean): Buffer => {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
};

/** Text whose shape is odd and whose figures are right. */
const shapes: Texts = [
  ["old Mac line ends", plain.replaceAll("\n", "\r"), paid],
  ["Windows line ends", plain.replaceAll("\n", "\r\n"), paid],
  ["three kinds of line end", `${heading}\r\n${rows[0] ?? ""}\r${rows[1] ?? ""}\n`, paid],
  ["line ends doubled", plain.replaceAll("\n", "\r\r\n"), paid],
  ["no line end at the end", plain.trimEnd(), paid],
  ["a thousand blank lines above", "\n".repeat(150) + plain, paid],
  ["ten thousand blank lines below", plain + "\n".repeat(10_000), paid],
  ["eighty trailing commas a row", plain.replaceAll("\n", `${",".repeat(80)}\n`), paid],
  ["a row of a million commas", `${plain}${",".repeat(1_000_000)}\n`, paid],
  ["a heading row of two hundred thousand blank cells", lines(heading + ",".repeat(200_000), ...rows), paid],
  ["a million headings", () => lines(`${heading},${"x,".repeat(1_000_000)}`, ...rows), paid],
  ["every cell in quotation marks", plain.replace(/[^,\n]+/gu, '"$&"'), paid],
  ["blanks around every cell", plain.replace(/[^,\n]+/gu, "  $&  "), paid],
  ["unbroken blanks around every cell", plain.replace(/[^,\n]+/gu, "\u00A0$&\u00A0"), paid],
  ["semicolons", plain.replaceAll(",", ";"), paid],
  ["tabs", plain.replaceAll(",", "\t"), paid],
  ["bars", plain.replaceAll(",", "|"), paid],
  ["sep= in the first line", `sep=;\n${plain.replaceAll(",", ";")}`, paid],
  ["headings repeated before every row", lines(heading, rows[0] ?? "", heading, rows[1] ?? "", heading), paid],
  ["headings in row 150", "note\n".repeat(149) + plain, paid],
  ["a quotation mark in a cell", lines(heading, ...rows).replace("Alpha Ltd", '5" pipe Ltd'), paid],
  ["a line end in a cell", plain.replace("Parks", '"Parks\n\nand\r\ngardens"'), paid],
  ["a cell of a megabyte", () => plain.replace("Parks", "x".repeat(1_000_000)), paid],
  ["a quoted cell of a megabyte of quotation marks", () => plain.replace("Parks", `"${'""'.repeat(500_000)}"`), paid],
  ["a hundred thousand more columns of text", () => plain.replaceAll("\n", `,${"y,".repeat(100_000)}\n`), paid],
  ["two hundred thousand notes below", () => plain + "a note\n".repeat(200_000), paid],
  ["names of what every object has", plain.replace("Alpha Ltd", "__proto__").replace("Beta plc", "constructor"), paid],
  ["services named like methods", plain.replace("Parks", "toString").replace("Waste", "hasOwnProperty"), paid],
  ["right-to-left marks", plain.replace("Alpha", "\u202EAlpha\u202C"), paid],
  ["emoji and combining letters", plain.replace("Alpha", "👩‍👩‍👧 A\u0301\u0302lpha"), paid],
  ["a total that is right", `${plain}Total,,,74.50\n`, paid],
  ["a total that is wrong", `${plain}Total,,,75.50\n`, paid],
  ["a total alone", `${plain},,,74.50\n`, paid],
  ["markers for blanks", `${plain}[x],[z],..., \n`, paid],
];

/** Cells that start like a formula, and must come out as they went in. */
const formulas: Texts = [
  "=1+1",
  "+44 20",
  "-Alpha",
  "@SUM(A1)",
  "\tTab",
  "=cmd|' /C calc'!A0",
  '"=HYPERLINK(""http://x"",""y"")"',
  "'=1+1",
  "=IMPORTXML(1)",
  "%0A-3+3",
].map((text) => [`a supplier called ${text.trim()}`, plain.replace("Alpha Ltd", text), paid] as const);

/** Amounts that are none, or doubtful: they are listed, and the others are right. */
const amounts: Texts = [
  "NaN", "Infinity", "-Infinity", "0x1F", "1e308", "1E5", "1e-7", "1.7976931348623157e308", "１２３", "١٢٣", "1'234.56", '"1.234,56"', '"1,23,456.00"', "12..5", "--5",
  "(5", "5)", "£", "5 6", "1/2", "5%", "$5.00", "€5.00", "five", "#REF!", "#DIV/0!", "=1+1", "1.234", '"1,2"', '"12,34"', "9".repeat(400), "<script>", "5£5", "(-5", "5-5",
].map((amount) => [`an amount of ${amount.slice(0, 20)}`, `${plain}Gamma,15/04/2024,Parks,${amount}\n`, { ...paid, listed: 1 }] as const); // prettier-ignore

/** Amounts that look odd and are clear. */
const clear: Texts = (
  [["-0", 0], ["0.00", 0], [".5", 50], ["5.", 500], ["+5", 500], ["(5)", -500], ["5-", -500], ["5CR", -500], ["5 CR", -500], ["5 DR", 500], ["£ 5", 500], ["-£5", -500], ["£-5", -500], ["Â£5", 500], ['"9,999,999,999.99"', 999_999_999_999], ["0.005", 1], ["5.0000", 500], ["−5", -500]] as const
).map(([amount, pence]) => [`an amount of ${amount}`, `${plain}Gamma,15/04/2024,Parks,${amount}\n`, { pence: [...paid.pence, pence] }] as const); // prettier-ignore

/** Dates that are none: the payment stays, the date is listed. */
const dates: Texts = [
  "31/02/2024",
  "00/00/0000",
  "99/99/9999",
  "2024-13-01",
  "yesterday",
  "0",
  "-1",
  "1e308",
  "13/13/2024",
  "2024-02-30T00:00:00Z",
  "29/02/2023",
  "1/1/1",
  "32 April 2024",
  "Q1 2024",
  "13/04/20244",
].map(
  (date) =>
    [`a date of ${date}`, `${plain}Gamma,${date},Parks,5\n`, { pence: [...paid.pence, 500], listed: 1 }] as const,
);

/** What holds no payments at all. */
const empty: Texts = [
  ["headings alone", `${heading}\n`, "unknown"],
  ["headings and totals alone", `${heading}\nTotal,,,0\n`, "unknown"],
  ["markers alone", lines("[x],[z]", "...,-", "[c],*"), "unknown"],
  ["one word", "word", "unknown"],
  ["one comma", ",", "refused"],
  ["commas alone", ",,,,\n,,,,\n", "refused"],
  ["line ends alone", "\n".repeat(1000), "refused"],
  ["blanks alone", " ".repeat(10_000), "refused"],
  ["a mark alone", "\uFEFF", "refused"],
  ["a quotation mark alone", '"', "refused"],
  ["a thousand quotation marks", '"'.repeat(1001), "refused"],
  ["a quotation mark never closed in the first cell", `"${plain}`, "refused"],
  ["a quotation mark never closed in the last row", `${plain}"Gamma,15/04/2024,Parks,1`, "refused"],
  ["zero bytes alone", "\0".repeat(5000), "refused"],
  ["JSON", '{"payments": [{"amount": 1}]}', "refused"],
  ["a web page", "<!doctype html><html><body><table><tr><td>1</td></tr></table>", "refused"],
  ["a web page behind a comment", "<!-- saved -->\n<html><head>", "refused"],
  [
    "XML with entities that multiply",
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>',
    "refused",
  ],
  ["a rich-text document", "{\\rtf1 hello}", "refused"],
  ["an e-mail", "MIME-Version: 1.0\nContent-Type: text/csv\n\nU3VwcGxpZXI=\n", "refused"],
  ["base64", Buffer.from(plain).toString("base64"), "unknown"],
  ["a web address", "https://example.org/spend.csv", "unknown"],
  ["a pointer to a large file", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n", "unknown"],
];

/** Bytes that are no clean text of any encoding. */
const bytes: readonly HostileFile[] = (
  [
    ["a mark of UTF-8", () => bytesOf([0xef, 0xbb, 0xbf], plain), paid],
    ["UTF-16, little end first", () => utf16(`\uFEFF${plain}`, false), paid],
    ["UTF-16, big end first", () => utf16(`\uFEFF${plain}`, true), paid],
    ["UTF-16 without a mark", () => utf16(plain, false), paid],
    ["UTF-16, big end first, without a mark", () => utf16(plain, true), paid],
    ["UTF-16 with an odd number of bytes", () => bytesOf(utf16(`\uFEFF${plain}`, false), [65]), "either"],
    ["UTF-16 with half a letter", () => utf16(`\uFEFF${plain.replace("Alpha", "\uD800lpha")}`, false), paid],
    [
      "UTF-32",
      () => bytesOf([0xff, 0xfe, 0, 0], ...Array.from(plain, (letter) => [letter.charCodeAt(0), 0, 0, 0])),
      "either",
    ],
    ["bytes that UTF-8 has not", () => bytesOf(plain.slice(0, 30), [0xff, 0xc0, 0x80], plain.slice(30)), "either"],
    ["a letter of UTF-8 cut in two", () => bytesOf(plain.replace("Alpha", "é"), "Gamma", [0xc3]), paid],
    [
      "the pound of Windows-1252",
      () => bytesOf(plain.replace("100.00", ""), "Gamma,15/04/2024,x,", [0xa3], "5.00\n"),
      { pence: [-2550, 500], listed: 1 },
    ],
    [
      "the pound of DOS 850",
      () => bytesOf(plain, "Gamma,15/04/2024,x,", [0x9c], "5.00\n"),
      { pence: [10_000, -2550, 500] },
    ],
    ["zero bytes behind the text", () => bytesOf(plain, new Uint8Array(3)), paid],
    ["a zero byte in a name", () => bytesOf(plain.replace("Alpha", "Al\0pha")), paid],
    ["a megabyte of zero bytes behind the text", () => bytesOf(plain, new Uint8Array(1_000_000)), "either"],
    ["letters of EBCDIC", () => bytesOf([0xe2, 0xa4, 0x97, 0x97, 0x93, 0x89, 0x85, 0x99, 0x6b, 0xf1, 0x15]), "either"],
    ["control characters", () => Uint8Array.from({ length: 4000 }, (_, at) => at % 32), "refused"],
    ["nothing", () => new Uint8Array(0), "refused"],
    ["a PDF", () => bytesOf("%PDF-1.4\n", [0xe2, 0xe3, 0xcf, 0xd3]), "refused"],
    ["a picture", () => bytesOf([0x89], "PNG\r\n"), "refused"],
    ["a compressed file", () => bytesOf([0x1f, 0x8b, 8, 0]), "refused"],
  ] as const
).map(([name, make, expected]) => ({ name, make: () => new Uint8Array(make()), expected }));

export const hostileTexts: readonly HostileFile[] = [
  ...filesOf([...shapes, ...formulas, ...amounts, ...clear, ...dates, ...empty]),
  ...bytes,
];
