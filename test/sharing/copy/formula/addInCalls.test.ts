import { findAddInCall } from "../../../../src/sharing/copy/formula/addInCalls";
import { foreignParts } from "../../../../src/sharing/copy/formula/nativeFunctions";

test("a call inside a guard is found with its arguments and what stands around it", () => {
  const formula = '=IF($B$4>0,"Fill (it), please",FAIRSHARE.ALLOCATE(Costs[#All],Rules[#All],,0.01,"2019/20"))';
  const call = findAddInCall(formula);
  expect(call).toMatchObject({
    id: "ALLOCATE",
    args: ["Costs[#All]", "Rules[#All]", "", "0.01", '"2019/20"'],
    within: ["IF"],
  });
  expect(formula.slice(call?.start, call?.end)).toMatch(/^FAIRSHARE\.ALLOCATE\(.*"2019\/20"\)$/);
});

test("of two nested calls the inner one comes first", () => {
  const call = findAddInCall("=FAIRSHARE.SPLIT(SUM(A1:A2),FAIRSHARE.SHARES(B1,C1:D9))");
  expect(call).toMatchObject({ id: "SHARES", args: ["B1", "C1:D9"], within: ["FAIRSHARE.SPLIT"] });
});

test("the name of a function inside a text is no call", () => {
  expect(findAddInCall('="FAIRSHARE.SPLIT(1,2)"&A1')).toBeNull();
});

test("what would not work elsewhere is named: new functions, structured references, spills, names and links", () => {
  expect(foreignParts("LET(x,1,x)+Costs[Amount]+A1#+ModelYear+'[other.xlsx]S'!A1")).toEqual(
    expect.arrayContaining(["LET", "Costs[Amount]", "A1#", "ModelYear"]),
  );
  expect(foreignParts("SUMPRODUCT(--('It''s'!$A$1:$B$2>TRUE))+10^-9*3E-4")).toEqual([]);
});
