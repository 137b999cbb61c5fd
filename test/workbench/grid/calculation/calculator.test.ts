import type { TableShape } from "../../../../src/workbench/grid/formula/environment";
import { PaperBook } from "../../../support/paperBook";

const costs = (rows: number, name = "Costs"): TableShape => ({
  name,
  area: { sheet: "Sheet1", row: 0, column: 0, rows, columns: 2 },
  hasHeader: true,
  hasTotal: false,
  columns: ["Line", "Amount"],
});

const withTable = (): PaperBook => {
  const book = new PaperBook();
  book.putRows("A1", [
    ["Line", "Amount"],
    ["Staff", 100],
    ["IT", 50],
  ]);
  book.setTable(costs(3));
  return book;
};

describe("the calculation", () => {
  it("works out a formula again when a cell that it uses changes", () => {
    const book = new PaperBook();
    book.put("A1", 2);
    book.put("B1", "=A1*10");
    book.put("C1", "=B1+1");
    expect(book.show("C1")).toBe(21);
    book.put("A1", 3);
    expect(book.show("C1")).toBe(31);
  });

  it("leaves alone what does not depend on a change", () => {
    const book = new PaperBook();
    book.put("A1", 1);
    book.put("B1", "=A1");
    book.put("C1", "=A2");
    book.calculator.calculate();
    book.put("A2", 5);
    expect([...book.calculator.calculate()].map((cell) => cell.text)).toEqual(["=A2"]);
  });

  it("follows a chain of ten thousand formulas without running out of room", () => {
    const book = new PaperBook();
    book.put("A1", 1);
    for (let row = 10_000; row > 1; row--) book.put(`A${row}`, `=A${row - 1}+1`);
    expect(book.show("A10000")).toBe(10_000);
    book.put("A1", 2);
    expect(book.show("A10000")).toBe(10_001);
  });

  it("names a formula that uses its own result, and recovers when it does not any more", () => {
    const book = new PaperBook();
    book.put("A1", "=B1+1");
    book.put("B1", "=A1");
    expect(book.show("A1")).toBe("#CYCLE!");
    book.put("B1", 4);
    expect(book.show("A1")).toBe(5);
  });

  it("notes what the branch that was taken reads, and the other one once it is taken", () => {
    const book = new PaperBook();
    book.put("A1", true);
    book.put("B1", 1);
    book.put("C1", 2);
    book.put("D1", "=IF(A1,B1,C1)");
    expect(book.show("D1")).toBe(1);
    book.put("A1", false);
    book.put("C1", 7);
    expect(book.show("D1")).toBe(7);
  });

  it("follows INDIRECT to wherever it points", () => {
    const book = new PaperBook();
    book.put("A1", "B2");
    book.put("B2", 5);
    book.put("C1", "=INDIRECT(A1)");
    expect(book.show("C1")).toBe(5);
    book.put("B2", 6);
    expect(book.show("C1")).toBe(6);
  });
});

describe("spilled results", () => {
  it("fill the cells below and to the right, and formulas may use them", () => {
    const book = new PaperBook();
    book.put("D1", "=SUM(A1#)");
    book.put("E1", "=A2*10");
    book.put("A1", "=SEQUENCE(3)");
    expect([book.show("A2"), book.show("A3"), book.show("D1"), book.show("E1")]).toEqual([2, 3, 6, 20]);
  });

  it("grow and shrink with what they are made of, and leave nothing behind", () => {
    const book = new PaperBook();
    book.put("C1", 3);
    book.put("A1", "=SEQUENCE(C1)");
    book.put("B1", "=SUM(A1:A9)");
    expect(book.show("B1")).toBe(6);
    book.put("C1", 2);
    expect([book.show("B1"), book.show("A3")]).toEqual([3, null]);
    book.put("A1", null);
    expect([book.show("B1"), book.show("A2")]).toEqual([0, null]);
  });

  it("are #SPILL! while something stands in the way, and come back when it goes", () => {
    const book = new PaperBook();
    book.put("A3", "in the way");
    book.put("A1", "=SEQUENCE(3)");
    expect([book.show("A1"), book.show("A2")]).toEqual(["#SPILL!", null]);
    book.put("A3", null);
    expect([book.show("A1"), book.show("A3")]).toEqual([1, 3]);
    book.put("A2", 9);
    expect([book.show("A1"), book.show("A2"), book.show("A3")]).toEqual(["#SPILL!", 9, null]);
  });

  it("do not run over each other: the first stays, the other is #SPILL! until there is room", () => {
    const book = new PaperBook();
    book.put("A2", "=TRANSPOSE(SEQUENCE(3))");
    expect(book.show("B2")).toBe(2);
    book.put("B1", "=SEQUENCE(3)");
    expect(book.show("B1")).toBe("#SPILL!");
    book.put("A2", null);
    expect(book.show("B2")).toBe(2);
  });

  it("may be made of other spilled results, three deep", () => {
    const book = new PaperBook();
    book.put("E1", "=C1#+1");
    book.put("C1", "=A1#*2");
    book.put("A1", "=SEQUENCE(G1)");
    book.put("G1", 2);
    expect([book.show("E1"), book.show("E2"), book.show("E3")]).toEqual([3, 5, null]);
    book.put("G1", 3);
    expect(book.show("E3")).toBe(7);
  });
});

describe("tables and names", () => {
  it.each([
    ["=SUM(Costs[Amount])", 150],
    ["=ROWS(Costs[#All])", 3],
    ["=Costs[[#Headers],[Amount]]", "Amount"],
    ["=SUM(Costs[[Line]:[Amount]])", 150],
    ["=COUNTA(Costs)", 4],
    ["=SUM(costs[amount])", 150],
    ["=ROWS(Costs[[#Headers],[#Data],[Amount]])", 3],
    ["=Costs[Nothing]", "#REF!"],
    ["=Others[Amount]", "#NAME?"],
    ["=COUNTBLANK(Costs[Amount])", 0],
  ])("%s", (formula, expected) => {
    const book = withTable();
    expect(book.result(formula)).toEqual(expected);
  });

  it("gives the row that the formula stands in", () => {
    const book = withTable();
    book.put("D2", "=Costs[@Amount]*2");
    book.put("D3", "=Costs[[#This Row],[Amount]]*2");
    book.put("D4", "=Costs[@Amount]");
    expect([book.show("D2"), book.show("D3"), book.show("D4")]).toEqual([200, 100, "#VALUE!"]);
  });

  it("goes with the table when it grows and when it gets another name", () => {
    const book = withTable();
    book.put("D1", "=SUM(Costs[Amount])");
    book.put("D2", "=SUM(Lines[Amount])");
    expect([book.show("D1"), book.show("D2")]).toEqual([150, "#NAME?"]);
    book.putRows("A4", [["Fuel", 25]]);
    book.setTable(costs(4));
    book.setTable(costs(4, "Lines"));
    expect([book.show("D1"), book.show("D2")]).toEqual([175, 175]);
  });

  it("reads names that stand for cells, constants and formulas", () => {
    const book = new PaperBook();
    book.put("A1", 4);
    book.setName("Rate", "Sheet1!$A$1");
    book.setName("Twice", "=Rate*2");
    book.put("B1", "=rate+Twice");
    expect(book.show("B1")).toBe(12);
    book.put("A1", 5);
    expect(book.show("B1")).toBe(15);
  });
});
