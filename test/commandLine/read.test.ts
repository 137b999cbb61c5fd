import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ReadOutcome } from "../../src/baselines/outcome/readOutcome";
import { fairshare } from "../support/commandLine";

jest.setTimeout(180_000);

let folder = "";
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "fairshare-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const account = "ONS code,Authority,Building control,Homelessness,Open spaces\nE07000237,Worcester,1,-2,[x]\n";
const parsed = (text: string): ReadOutcome => JSON.parse(text) as ReadOutcome;

describe("fairshare read", () => {
  test("gives a return as data, with exactly the keys that are promised", () => {
    const file = put("return.csv", `Revenue Account (RA) 2023-24 £ thousand\n${account}E07000238,Wychavon,4,5,6\n`);
    const { code, stdout, stderr } = fairshare(["read", file, "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const read = parsed(stdout);
    expect(Object.keys(read)).toEqual(
      "kind year unit lines drivers payments contracts missing unreadable notes".split(" "),
    );
    expect(read).toMatchObject({ kind: "RA", year: "2023/24", unit: "thousand pounds" });
    expect(read.lines).toHaveLength(5);
    expect(read.lines[1]).toEqual({
      council: "Worcester",
      code: "E07000237",
      service: "Homelessness",
      measure: "Net current expenditure",
      year: "2023/24",
      pence: -200_000,
    });
    expect(read.missing).toEqual([
      { council: "Worcester", code: "E07000237", why: "No figure ([x] (not available)): Open spaces." },
    ]);
  });

  test("gives a short account to people", () => {
    const file = put("short.csv", `Revenue Account (RA) 2023-24 £ thousand\n${account}E07000238,Wychavon,4,5,6\n`);
    const { code, stdout } = fairshare(["read", file]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^short\.csv: RA, 2023\/24, figures in thousand pounds\.\nRead: 2 councils, 5 lines\.\n/u);
  });

  test("asks for the unit that a file does not state, and takes the answer", () => {
    const file = put("unit.csv", `Revenue Account (RA) 2023-24\n${account}`);
    const without = fairshare(["read", file]);
    expect(without.code).toBe(2);
    expect(without.stderr).toContain("Say which (--unit pounds, --unit thousands or --unit millions)");
    const asked = fairshare(["read", file, "--json"]);
    expect(asked.code).toBe(2);
    expect(parsed(asked.stdout)).toMatchObject({ kind: "RA", unit: null, lines: [] });
    expect(parsed(asked.stdout).notes[0]).toContain("does not say whether its figures are pounds or thousands");
    const { lines } = parsed(fairshare(["read", file, "--json", "--unit", "pounds"]).stdout);
    expect(lines.map(({ pence }) => pence)).toEqual([100, -200]);
  });

  test("takes the order of day and month", () => {
    const file = put("paid.csv", "Supplier,Date,Amount\nAlpha Ltd,3/4/2024,1.50\n");
    const date = (...words: string[]) => parsed(fairshare(["read", file, "--json", ...words]).stdout).payments[0]?.date;
    expect([date(), date("--dates", "dmy"), date("--dates", "mdy")]).toEqual([
      "2024-04-03",
      "2024-04-03",
      "2024-03-04",
    ]);
    expect(fairshare(["read", file, "--dates", "ymd"]).stderr).toBe("--dates is ymd. Give dmy or mdy.\n");
  });

  test("says what was seen in a file of no known kind, on stderr and as data", () => {
    const file = put("rooms.csv", "Room,Colour,Size\nHall,green,12\n");
    const { code, stdout, stderr } = fairshare(["read", file, "--json"]);
    expect(code).toBe(2);
    expect(parsed(stdout).kind).toBe("unknown");
    expect(stderr).toBe(
      "rooms.csv is none of the files that can be read. The table has 2 filled rows and 3 columns; row 1 reads Room, Colour, Size.\n",
    );
    expect(fairshare(["read", file]).stdout).toBe("");
  });

  test("says in a sentence why a file cannot be read", () => {
    const { code, stdout, stderr } = fairshare(["read", put("scan.xlsx", "%PDF-1.7"), "--json"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^scan\.xlsx is a PDF, .*\.\n$/u);
    expect(fairshare(["read"]).stderr).toBe("read needs the name of a file after it.\n");
    expect(fairshare(["read", path.join(folder, "none.csv")]).stderr).toContain("there is no such file");
    expect(fairshare(["read", put("odd.csv", "a"), "--unit", "stones"]).stderr).toContain("--unit is stones");
    expect(fairshare(["read", put("odd.csv", "a"), "--year", "soon"]).stderr).toContain("--year is soon");
  });
});
