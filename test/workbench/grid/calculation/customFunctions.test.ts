import type { FormulaCell } from "../../../../src/workbench/grid/calculation/formulaCell";
import { CustomFunctions } from "../../../../src/workbench/grid/calculation/customFunctions";
import type { FunctionMetadata, Invocation, InvocationResult } from "../../../../src/workbench/grid/gridFunctions";
import { PaperBook } from "../../../support/paperBook";

const SPLIT: FunctionMetadata = {
  id: "SPLIT",
  name: "SPLIT",
  parameters: [{ name: "amount" }, { name: "weights", dimensionality: "matrix" }],
  allowErrorForDataTypeAny: true,
};
const TWICE: FunctionMetadata = { id: "TWICE", name: "TWICE", parameters: [{ name: "value" }] };

class Desk {
  readonly batches: (readonly Invocation[])[] = [];
  readonly cancelled: number[] = [];
  readonly functions: CustomFunctions;
  readonly book: PaperBook;

  constructor() {
    this.functions = new CustomFunctions({
      whenKnown: () => undefined,
      whenAnswered: (cells: ReadonlySet<FormulaCell>) => {
        for (const cell of cells) this.book.calculator.markCell(cell);
      },
      whenChanged: () => {
        this.functions.forgetAnswers();
        this.book.calculator.markAll();
      },
    });
    this.book = new PaperBook(this.functions);
    this.functions.register("FAIRSHARE", [SPLIT, TWICE]);
    this.functions.onInvoke((batch) => this.batches.push(batch));
    this.functions.onCancel((ids) => this.cancelled.push(...ids));
  }

  work(): void {
    this.book.calculator.calculate();
    this.functions.flush();
  }

  answer(reply: (call: Invocation) => InvocationResult): void {
    const batch = this.batches.pop() ?? [];
    this.functions.deliver(batch.map(reply));
    this.work();
  }
}

const split = ({ id, args }: Invocation): InvocationResult => {
  const weights = args[1] as readonly (readonly number[])[];
  const total = weights.flat().reduce((sum, each) => sum + each, 0);
  return { id, value: weights.map((row) => row.map((each) => (Number(args[0]) * each) / total)) };
};
const twice = ({ id, args }: Invocation): InvocationResult => ({ id, value: Number(args[0]) * 2 });

describe("custom functions", () => {
  it("are busy until the answer comes, and then spill", () => {
    const desk = new Desk();
    desk.book.putRows("A1", [[1], [2], [3]]);
    desk.book.put("B1", "=FAIRSHARE.SPLIT(60,A1:A3)");
    desk.work();
    expect(desk.book.show("B1")).toBe("#BUSY!");
    desk.answer(split);
    expect([desk.book.show("B1"), desk.book.show("B2"), desk.book.show("B3")]).toEqual([10, 20, 30]);
  });

  it("go out in one batch a calculation, each different call once", () => {
    const desk = new Desk();
    desk.book.putRows("A1", [[1], [2], [2]]);
    desk.book.putRows("B1", [["=FAIRSHARE.TWICE(A1)"], ["=FAIRSHARE.TWICE(A2)"], ["=FAIRSHARE.TWICE(A3)"]]);
    desk.work();
    expect(desk.batches.map((batch) => batch.map(({ args }) => args))).toEqual([[[1], [2]]]);
    desk.answer(twice);
    expect([desk.book.show("B1"), desk.book.show("B2"), desk.book.show("B3")]).toEqual([2, 4, 4]);
  });

  it("are not asked again for what they have answered", () => {
    const desk = new Desk();
    desk.book.put("A1", 1);
    desk.book.put("B1", "=FAIRSHARE.TWICE(A1)");
    desk.work();
    desk.answer(twice);
    desk.book.put("A1", 5);
    desk.work();
    desk.answer(twice);
    desk.book.put("A1", 1);
    desk.work();
    expect(desk.batches).toEqual([]);
    expect(desk.book.show("B1")).toBe(2);
  });

  it("may take each other's results, and results of ordinary functions, and be taken by them", () => {
    const desk = new Desk();
    desk.book.putRows("A1", [[1], [3]]);
    desk.book.put("C1", '=IF(COUNTBLANK(A1:A2)>0,"fill in",SUM(FAIRSHARE.SPLIT(FAIRSHARE.TWICE(50),A1:A2)))');
    desk.book.put("D1", '=IFERROR(C1,"never")');
    desk.work();
    expect([desk.book.show("C1"), desk.book.show("D1")]).toEqual(["#BUSY!", "#BUSY!"]);
    desk.answer(twice);
    desk.answer(split);
    expect([desk.book.show("C1"), desk.book.show("D1")]).toEqual([100, 100]);
    desk.book.put("A1", null);
    expect(desk.book.show("C1")).toBe("fill in");
  });

  it("hand over blanks, omitted arguments and errors as the protocol wants them", () => {
    const desk = new Desk();
    desk.book.putRows("A1", [[1], [null], ["=1/0"]]);
    desk.book.put("B1", "=FAIRSHARE.SPLIT(,A1:A3)");
    desk.book.put("B9", "=FAIRSHARE.SPLIT(A9,A1)");
    desk.work();
    expect(desk.batches[0]?.map(({ args }) => args)).toEqual([
      [null, [[1], [""], [{ error: "#DIV/0!" }]]],
      [null, [[1]]],
    ]);
  });

  it("take blank cells for nought where a version of Excel does so", () => {
    const desk = new Desk();
    desk.functions.setBlankAsZero(true);
    desk.book.put("A1", 1);
    desk.book.put("B1", "=FAIRSHARE.SPLIT(A9,A1:A2)");
    desk.work();
    expect(desk.batches[0]?.[0]?.args).toEqual([0, [[1], [0]]]);
  });

  it("give an error among their arguments as the result unless they take errors", () => {
    const desk = new Desk();
    desk.book.put("B1", "=FAIRSHARE.TWICE(1/0)");
    desk.work();
    expect(desk.batches).toEqual([]);
    expect(desk.book.show("B1")).toBe("#DIV/0!");
  });

  it("are worked out for each cell where a range stands for one value", () => {
    const desk = new Desk();
    desk.book.putRows("A1", [[1], [2]]);
    desk.book.put("B1", "=FAIRSHARE.TWICE(A1:A2)");
    desk.work();
    desk.answer(twice);
    expect([desk.book.show("B1"), desk.book.show("B2")]).toEqual([2, 4]);
  });

  it("keep the sentence that comes with an error", () => {
    const desk = new Desk();
    desk.book.put("B1", "=FAIRSHARE.TWICE(1)");
    desk.work();
    desk.answer(({ id }) => ({ id, error: { error: "#N/A", message: "no answer" } }));
    expect(desk.book.calculator.sheet("Sheet1").formulaAt(0, 1)?.value).toEqual({
      error: "#N/A",
      message: "no answer",
    });
  });

  it("call off what nobody waits for any more, and drop its answer", () => {
    const desk = new Desk();
    desk.book.put("B1", "=FAIRSHARE.TWICE(1)");
    desk.work();
    const [call] = desk.batches.pop() ?? [];
    desk.book.put("B1", null);
    desk.work();
    expect(desk.cancelled).toEqual([call?.id]);
    desk.functions.deliver([{ id: call?.id ?? 0, value: 2 }]);
    expect(desk.book.show("B1")).toBe(null);
  });

  it("with the wrong number of arguments are #VALUE!, and unknown ones #NAME?", () => {
    const desk = new Desk();
    expect(desk.book.result("=FAIRSHARE.TWICE()")).toBe("#VALUE!");
    expect(desk.book.result("=FAIRSHARE.TWICE(1,2)")).toBe("#VALUE!");
    expect(desk.book.result("=FAIRSHARE.NOSUCH(1)")).toBe("#NAME?");
  });
});
