import { rowsOf } from "../../../src/engine/index";

describe("rowsOf", () => {
  test("reads a block row after row, and leaves out a last row that is not finished", () => {
    expect(rowsOf(Float64Array.of(1, 2, 3, 4, 5, 6), 2)).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(rowsOf(Float64Array.of(1, 2, 3, 4, 5), 3)).toEqual([[1, 2, 3]]);
    expect(rowsOf(new Float64Array(0), 3)).toEqual([]);
  });
});
