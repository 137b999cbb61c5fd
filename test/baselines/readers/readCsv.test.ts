import { detectDelimiter } from "../../../src/baselines/readers/detectDelimiter";
import { readCsv } from "../../../src/baselines/readers/readCsv";
import { codesOf, encoded, valueOf } from "../publishedFiles";

const rowsOf = (text: string) => valueOf(readCsv(encoded(text), "a.csv")).sheets[0]!.rows;

describe("reading CSV", () => {
  it.each([
    [",", "a,b,c\n1,2,3\n4,5,6\n"],
    ["\t", "a\tb, c\tc\n1\t2,5\t3\n"],
    [";", "a;b;c\n1,5;2;3\n4;5,5;6\n"],
    ["|", "a|b|c\n1|2|3\n"],
  ])("finds the delimiter %j", (delimiter, text) => {
    expect(detectDelimiter(text).delimiter).toBe(delimiter);
    expect(rowsOf(text)[0]).toHaveLength(3);
  });

  it("obeys a first line that states the delimiter", () => {
    expect(rowsOf("sep=;\r\na;b,c\r\n")).toEqual([["a", "b,c"]]);
  });

  it("keeps headings of several lines in one cell and rows where Excel counts them", () => {
    expect(rowsOf('a,"Employees\n (C1)"\n1,"1,502"\n')).toEqual([
      ["a", "Employees\n (C1)"],
      ["1", "1,502"],
    ]);
  });

  it("reads a blank as nothing, and drops blank cells and rows at the end alone", () => {
    expect(rowsOf("a,,b,,\n,,,\n1,,,0,\n,,\n\n")).toEqual([["a", null, "b"], [], ["1", null, null, "0"]]);
  });

  it("takes line ends of Windows, Unix and old Macs", () => {
    for (const end of ["\r\n", "\n", "\r"]) expect(rowsOf(`a,b${end}1,2${end}`)).toHaveLength(2);
  });

  it("says which row opens a quotation mark that never closes", () => {
    const read = readCsv(encoded('a,b\n1,"2\n3,4\n'), "a.csv");
    expect(read).toMatchObject({ ok: false, problems: [{ code: "quotation-not-closed", row: 2 }] });
  });

  it("refuses binary content and content that is blank throughout", () => {
    expect(
      codesOf(
        readCsv(
          Uint8Array.from({ length: 4000 }, (_unused, index) => (index * 7) % 29),
          "a.csv",
        ),
      ),
    ).toEqual(["file-not-a-table"]);
    expect(codesOf(readCsv(encoded(",,\n,,\n"), "a.csv"))).toEqual(["table-empty"]);
  });
});
