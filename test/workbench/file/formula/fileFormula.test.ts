import fc from "fast-check";
import { callsAddIn, fromFileFormula, toFileFormula } from "../../../../src/workbench/file/formula/fileFormula";
import { needsArray } from "../../../../src/workbench/file/formula/needsArray";
import { shiftFormula } from "../../../../src/workbench/file/formula/shiftFormula";

const names = { known: ["FAIRSHARE.ALLOCATE", "FAIRSHARE.BASE_LINE"] };

describe("a formula in a file", () => {
  it.each([
    ["=FAIRSHARE.ALLOCATE(Costs[#All],0.01)", "_xldudf_FAIRSHARE_ALLOCATE(Costs[#All],0.01)"],
    ["=IF(A1>0,FAIRSHARE.SPLIT(A1,B1:B3),NA())", "IF(A1>0,_xldudf_FAIRSHARE_SPLIT(A1,B1:B3),NA())"],
    ["=FAIRSHARE.BASE_LINE(1)", "_xldudf_FAIRSHARE_BASE_LINE(1)"],
    ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["=SORT(FILTER(A1:A9,A1:A9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,A1:A9>0))"],
    ["=STDEV.S(A1:A9)+NETWORKDAYS.INTL(A1,A2)", "_xlfn.STDEV.S(A1:A9)+NETWORKDAYS.INTL(A1,A2)"],
    ["=SUM(A1#)+SUM('My sheet'!B2#)", "SUM(_xlfn.ANCHORARRAY(A1))+SUM(_xlfn.ANCHORARRAY('My sheet'!B2))"],
    ["=LET(x,A1,y,x+1,x*y)+x", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)+x"],
    ['=LET(a,1,LAMBDA(b,a+b)(2))&"a,b"', '_xlfn.LET(_xlpm.a,1,_xlfn.LAMBDA(_xlpm.b,_xlpm.a+_xlpm.b)(2))&"a,b"'],
    ['="FAIRSHARE.SPLIT(1) and XLOOKUP("&A1', '"FAIRSHARE.SPLIT(1) and XLOOKUP("&A1'],
    ["='STDEV.S(1)'!A1", "'STDEV.S(1)'!A1"],
    ["=Costs[[#This Row],[STDEV.S(x)]]*2", "Costs[[#This Row],[STDEV.S(x)]]*2"],
    ["=IFERROR(#REF!+1,#N/A)", "IFERROR(#REF!+1,#N/A)"],
  ])("%s is kept as %s and read back", (typed, kept) => {
    expect(toFileFormula(typed)).toBe(kept);
    expect(fromFileFormula(kept, names)).toBe(typed);
  });

  it("names the row of a table in full", () => {
    expect(toFileFormula("=Costs[@Amount]*Costs[@[Net cost]]")).toBe(
      "Costs[[#This Row],[Amount]]*Costs[[#This Row],[Net cost]]",
    );
  });

  it("is taken for an add-in's only when it calls one", () => {
    expect(callsAddIn("=IF(A1,FAIRSHARE.SPLIT(A1,B1:B2))")).toBe(true);
    expect(callsAddIn('="FAIRSHARE.SPLIT(1)"')).toBe(false);
    expect(callsAddIn("=NORM.DIST(1,2,3,TRUE)+ERROR.TYPE(A1)")).toBe(false);
  });

  it("leaves every text inside quotes as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const typed = `="${text.replaceAll('"', '""')}"&XOR(A1)`;
        expect(fromFileFormula(toFileFormula(typed), names)).toBe(typed);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the followers of a shared formula", () => {
  it.each([
    ["A1+$B$2*C$3-$D4", 1, 1, "B2+$B$2*D$3-$D5"],
    ["SUM(A1:B2)+SUM(A:A)+SUM($3:4)", 2, 1, "SUM(B3:C4)+SUM(B:B)+SUM($3:6)"],
    ["LOG10(A1)&\"A1\"&Sheet1!A1&'A1 B2'!A1", 1, 0, "LOG10(A2)&\"A1\"&Sheet1!A2&'A1 B2'!A2"],
    ["A1+B2", -1, 0, "#REF!+B1"],
    ["Costs[A1]+Rate2024", 1, 1, "Costs[A1]+Rate2024"],
  ])("move %s by %i rows and %i columns to %s", (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });
});

describe("a formula that calculates with whole ranges", () => {
  it.each([
    "=SUM(IF(A1:A3>1,1,0))",
    "=A1:A3*2",
    "=INDEX(A1:A9,MATCH(1,(B1:B9=1)*(C1:C9=2),0))",
    "=ABS(A1:A3)",
    "=MAX(Costs[Amount]*2)",
    "=SUMPRODUCT(IF(A1:A3>1,1,0))",
    "={1,2}+1",
  ])("is marked as a dynamic array: %s", (formula) => expect(needsArray(formula)).toBe(true));

  it.each([
    "=SUM(A1:A3)",
    "=SUMPRODUCT((A1:A3>1)*ABS(B1:B3-C1))",
    "=INDEX(MMULT(MINVERSE(A1:C3),D1:D3),1,1)",
    "=SUM(Costs[Amount])+Costs[[#This Row],[Amount]]",
    "=COUNTIF(Sheet1!A1:A3,\">1\")+ROWS('My sheet'!A:A)",
    '=IF(A1="A1:A3",1,2)',
    "=A1+B2*LOG10(C3)",
  ])("is left ordinary where only functions take the ranges: %s", (formula) => expect(needsArray(formula)).toBe(false));
});
