import { codePages, decodeCodePage } from "../../../src/baselines/readers/codePages";
import { decodeText } from "../../../src/baselines/readers/decodeText";

const windows1252 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => codeIn("Windows-1252", letter));

function codeIn(page: string, letter: string): number {
  const code = letter.charCodeAt(0);
  return code < 128 ? code : 128 + codePages.find(({ name }) => name === page)!.upper.indexOf(letter);
}

const inPage = (page: string, text: string): Uint8Array => Uint8Array.from(text, (letter) => codeIn(page, letter));

const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
  Array.from((mark ? "\uFEFF" : "") + text).forEach((letter, index) =>
    view.setUint16(index * 2, letter.charCodeAt(0), little),
  );
  return new Uint8Array(view.buffer);
};

const table = 'Council,£ thousand\nSt Albans,"1,502"\nKing’s Lynn,(–)\n';

describe("the encoding of a text file", () => {
  it("is UTF-8 with or without its mark, and the mark is no part of the text", () => {
    const plain = new TextEncoder().encode(table);
    expect(decodeText(plain)).toEqual({ text: table, encoding: "UTF-8", lost: 0 });
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...plain]))).toEqual({
      text: table,
      encoding: "UTF-8",
      lost: 0,
    });
  });

  it("is UTF-16 of either order, with or without its mark", () => {
    for (const little of [true, false]) {
      for (const mark of [true, false]) {
        expect(decodeText(utf16(table, little, mark))).toEqual({ text: table, encoding: "UTF-16", lost: 0 });
      }
    }
  });

  it.each([
    ["Windows-1252", "Gross £m – King’s Lynn,“Adults”,£500…\n"],
    ["Windows-1252", "Net Amount £,Ynys Môn\n"],
    ["Mac Roman", "Data in £ thousand,…,traffic management – bus lane,children’s\n"],
    ["Mac Roman", "a,…\n…,b\n"],
    ["DOS 850", "Amount £,Ynys Môn,£500,(£12)\n"],
    ["DOS 850", "Payments over £250\n"],
  ])("is %s where that alone reads like words and money: %s", (encoding, text) => {
    expect(decodeText(inPage(encoding, text))).toEqual({ text, encoding, lost: 0 });
  });

  it("is Windows-1252 where a pound sign alone could be Windows-1252 or Mac Roman, which read it alike", () => {
    expect(decodeText(windows1252("Amount (£)\n"))).toMatchObject({ text: "Amount (£)\n", encoding: "Windows-1252" });
    expect(codeIn("Mac Roman", "£")).toBe(codeIn("Windows-1252", "£"));
  });

  it("stays UTF-8 with a stray byte in it, and the loss is counted", () => {
    const bytes = new TextEncoder().encode("é".repeat(40) + " £");
    const decoded = decodeText(Uint8Array.from([...bytes, 0xff, 0x20]));
    expect([decoded.encoding, decoded.lost]).toEqual(["UTF-8", 1]);
  });
});

describe("the tables of single-byte encodings", () => {
  it("agree with the browser's own for those it knows, but for bytes that have no character", () => {
    const bytes = Uint8Array.from({ length: 128 }, (_unused, index) => 128 + index);
    const mac = codePages.find(({ name }) => name === "Mac Roman")!;
    expect(decodeCodePage(bytes, mac.upper)).toBe(new TextDecoder("macintosh").decode(bytes));
    const windows = decodeCodePage(bytes, codePages[0]!.upper);
    expect(windows.slice(32)).toBe(new TextDecoder("latin1").decode(bytes.slice(32)));
    expect(windows.slice(0, 5)).toBe("€\uFFFD‚ƒ„");
  });

  it("give each page 128 characters", () => {
    expect(codePages.map(({ upper }) => upper.length)).toEqual([128, 128, 128]);
  });
});
