import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fairshare } from "../support/commandLine";

jest.setTimeout(120_000);

const thirds = [[33.34], [33.33], [33.33]];
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "fairshare-"));
  writeFileSync(path.join(folder, "weights.csv"), "1\r\n1\r\n1\r\n");
  writeFileSync(path.join(folder, "drivers.csv"), '\uFEFFPartner,Calls,Code\nAshby,30,0042\n"Barton, Upper",10,0043\n');
  writeFileSync(path.join(folder, "utf16.csv"), Buffer.from("\uFEFFPartner\tCalls\r\nCaerdydd Ŵ\t1\r\n", "utf16le"));
  writeFileSync(path.join(folder, "weights.json"), "[[1],[1],[1]]");
  writeFileSync(path.join(folder, "empty.csv"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

const call = (...words: string[]) => fairshare(["call", ...words], "", folder);
const given = (run: ReturnType<typeof fairshare>): unknown => {
  expect(run).toMatchObject({ code: 0, stderr: "" });
  return JSON.parse(run.stdout);
};

describe("fairshare call", () => {
  test.each([
    ["JSON rows", "[[1],[1],[1]]"],
    ["an array as Excel writes it", "{1;1;1}"],
    ["a CSV file", "weights.csv"],
    ["a CSV file with an at sign", "@weights.csv"],
    ["a JSON file", "@weights.json"],
  ])("takes a range as %s", (_, weights) => {
    expect(given(call("SPLIT", "100", weights))).toEqual(thirds);
  });

  test("takes arguments by name, leaves the others out, and takes the name with its namespace", () => {
    expect(given(call("=fairshare.split", "--weights", "{1;1;1}", "--amount=100"))).toEqual(thirds);
    expect(given(call("SPLIT", "100", "{1;1;1}", "null", "", "1"))).toEqual([[34], [33], [33]]);
  });

  test("takes one range from stdin, as CSV or JSON", () => {
    expect(given(fairshare(["call", "SPLIT", "100", "-"], "1\n1\n1\n"))).toEqual(thirds);
    expect(given(fairshare(["call", "SPLIT", "100", "-"], "[[1],[1],[1]]"))).toEqual(thirds);
  });

  test("takes all arguments from stdin, in order, by name, or as the first range", () => {
    expect(given(fairshare(["call", "SPLIT"], "[100,[[1],[1],[1]]]"))).toEqual(thirds);
    expect(given(fairshare(["call", "SPLIT"], '{"weights":[[1],[1],[1]],"amount":100}'))).toEqual(thirds);
    expect(given(fairshare(["call", "SETTLE"], "Ashby,-10\nBarton,10\n"))).toEqual([["Ashby", "Barton", 10]]);
  });

  test("a share formula is text though it starts with a bracket, and a list of objects is a table", () => {
    const table = '[{"Partner":"Ashby","Calls":1},{"Partner":"Barton","Calls":3}]';
    expect(given(call("SHARES", "[Calls]", table))).toEqual([[0.25], [0.75]]);
    expect(given(call("SHARES", "SHARE([Calls])", "drivers.csv"))).toEqual([[0.75], [0.25]]);
  });

  test("codes with leading zeros stay text, and the encoding of a file is found", () => {
    const run = call("SHARES", "SHARE([Code])", "drivers.csv");
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("text");
    expect(given(call("SHARES", 'IF([Partner]="Caerdydd Ŵ",1,0)', "utf16.csv"))).toEqual([[1]]);
  });

  test("writes CSV in which names with commas are quoted and text never becomes a formula", () => {
    const table = '[["Partner","Alone","Calls"],["=SUM(A1)",5,1],["Barton, Upper",5,1]]';
    const lines = '[["Line","Behaviour","Amount"],["Head","fixed",6]]';
    const run = call("WITHDRAW", "=SUM(A1)", table, lines, "--csv");
    expect(run.code).toBe(0);
    expect(run.stdout.split("\r\n").slice(0, 3)).toEqual([
      "Partner,Before,After,Change,Alone,Verdict",
      "'=SUM(A1),3,0,-3,5,leaves",
      '"Barton, Upper",3,6,3,5,better alone',
    ]);
  });

  test("one value comes alone", () => {
    expect(given(call("PRESENTVALUE", "[[100]]"))).toBe(100);
  });

  test("a number below zero is an argument, not an option", () => {
    expect(given(call("SPLIT", "-100", "{1;1;1}"))).toEqual([[-33.34], [-33.33], [-33.33]]);
  });

  test.each([
    ["a function that is not there", ["SPLITT", "1"], /There is no function SPLITT.*SPLIT/],
    ["a bad cell", ["SPLIT", "100", '[[1],["x"]]'], /SPLIT #VALUE! weights, row 2: text/],
    ["a question without an answer", ["PAYBACK", "[[-5,1]]"], /PAYBACK #N\/A The flows do not pay back/],
    ["an argument left out", ["SPLIT", "100"], /weights is missing/],
    ["too many arguments", ["DISCOUNTFACTOR", "1", "standard", "3"], /takes 2 arguments, and 3 are given/],
    ["an unknown name", ["SPLIT", "100", "--weight", "1"], /SPLIT has no argument weight/],
    ["an option without its value", ["SPLIT", "100", "--weights"], /--weights needs a value/],
    ["rows that are not JSON", ["SPLIT", "100", "[[1],[1"], /neither JSON nor an array/],
    ["one object", ["SPLIT", "100", '{"a":1}'], /is one object/],
    ["objects among lists", ["SPLIT", "100", '[{"a":1},[2]]'], /objects and other things/],
    ["a file that is not there", ["SPLIT", "100", "@nowhere.csv"], /no such file/],
    ["an empty file", ["SPLIT", "100", "@empty.csv"], /is empty/],
    ["a workbook without its table", ["SPLIT", "100", "@book.xlsx"], /Say which table/],
    ["stdin twice", ["SPLIT", "-", "-"], /stdin can be one argument/],
  ])("%s is told on stderr with exit code 2", (_, words, sentence) => {
    const run = call(...words);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe("");
    expect(run.stderr).toMatch(sentence);
  });
});

describe("fairshare", () => {
  test("--help says what there is, a command's --help says more, and a function's its arguments", () => {
    expect(fairshare(["--help"]).stdout).toMatch(/call .*\n.*allocate .*\n.*withdraw .*\n.*fair .*\n.*check /);
    expect(fairshare(["help", "check"]).stdout).toMatch(/^fairshare check FILE/);
    expect(call("--help").stdout).toMatch(/^fairshare call FUNCTION/);
    expect(call("SPLIT", "--help").stdout).toMatch(/^SPLIT\(amount, weights, \[minimum\]/);
    expect(call().stdout).toMatch(/^SPLIT\(.*\nSHARES\(/);
  });

  test("an unknown command is told on stderr with exit code 2", () => {
    expect(fairshare(["alocate"])).toMatchObject({ code: 2, stdout: "" });
    expect(fairshare(["alocate"]).stderr).toMatch(/There is no command alocate/);
  });
});
