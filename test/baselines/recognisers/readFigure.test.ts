import * as fc from "fast-check";
import { describeMarker, markerOf } from "../../../src/baselines/marker";
import { readFigure } from "../../../src/baselines/recognisers/readFigure";

const THOUSAND = 100_000;
const pence = (cell: string | number, unit = THOUSAND): number | string => {
  const read = readFigure(cell, unit);
  return read.form === "figure" ? read.pence : read.form;
};

describe("a figure", () => {
  it.each([
    ["1,502", 150_200_000],
    ["21,771,445", 2_177_144_500_000],
    ["-171", -17_100_000],
    ["−171", -17_100_000],
    ["(316)", -31_600_000],
    ["£ 1,233", 123_300_000],
    ["-£12", -1_200_000],
    ["£(12)", -1_200_000],
    ["12-", -1_200_000],
    ["1 502", 150_200_000],
    ["11394.22", 1_139_422_000],
    ["0.5", 50_000],
    [".5", 50_000],
    ["0", 0],
    ["-0", 0],
    [" 7 ", 700_000],
    ["1,234 [r]", 123_400_000],
    ["1,234 [note 3]", 123_400_000],
  ])("%j in £ thousand is %d pence", (cell, expected) => {
    expect(pence(cell)).toBe(expected);
  });

  it("is exact where a spreadsheet holds a binary fraction", () => {
    expect(pence(11394.22)).toBe(1_139_422_000);
    expect(pence(0.1 + 0.2)).toBe(30_000);
    expect(pence(23_008_747.22227)).toBe(2_300_874_722_227);
    expect(pence(1e-9)).toBe(0);
    expect(pence(-2.5e-5, 100_000)).toBe(-3);
  });

  it("keeps the mark of a revised or provisional figure", () => {
    expect(readFigure("5 [p]", 100)).toEqual({ form: "figure", pence: 500, flag: "[p]" });
  });

  it.each(["1,50", "12 34", "1.2.3", "abc", "#REF!", "12%", "1e5", "1,234,56", "£", "--5", "1/2"])(
    "is never guessed from %j",
    (cell) => expect(pence(cell)).toBe("unreadable"),
  );

  it("beyond what can be held to the penny is not read", () => {
    expect(pence("99999999999999999999")).toBe("unreadable");
    expect(pence(1e30)).toBe("unreadable");
    expect(pence(Number.NaN)).toBe("unreadable");
  });

  it("comes back the same however it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (thousands) => {
        const grouped = Math.abs(thousands).toLocaleString("en-GB");
        const written = thousands < 0 ? [`-${grouped}`, `(${grouped})`] : [grouped, `£${grouped}`, String(thousands)];
        for (const text of written) expect(pence(text)).toBe(thousands * THOUSAND);
        expect(pence(thousands)).toBe(thousands * THOUSAND);
      }),
    );
  });

  it("never throws, whatever stands in the cell", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean()), (cell) => void readFigure(cell, THOUSAND)));
  });
});

describe("a marker", () => {
  it.each([
    ["[x]", "not-available"],
    ["[X]", "not-available"],
    ["[z]", "not-applicable"],
    ["[Y]", "not-applicable"],
    ["[c]", "suppressed"],
    ["[low]", "negligible"],
    ["...", "not-available"],
    ["…", "not-available"],
    ["..", "not-available"],
    ["-", "dash"],
    ["–", "dash"],
    ["", "blank"],
    ["   ", "blank"],
    ["Category discontinued", "discontinued"],
    ["N/A", "not-available"],
  ])("%j is %s, not zero", (text, kind) => {
    expect(readFigure(text, THOUSAND)).toEqual({ form: "marker", kind, text });
  });

  it("is no figure and no word", () => {
    expect(["0", "Adur", "[note 4]"].map(markerOf)).toEqual([undefined, undefined, undefined]);
  });

  it("is said in words", () => {
    expect(describeMarker({ kind: "not-available", text: "[x]" })).toBe("[x] (not available)");
    expect(describeMarker({ kind: "blank", text: "" })).toBe("the cell is blank");
  });
});
