import { shareClaims } from "../../../src/engine/index";
import { valueOf } from "../../support/valueOf";

const pence = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.round(value * 100), 0);

describe("the most claims", () => {
  test("random arrival is exact for 20 claims of whole pence, and for 14 of any size", () => {
    const twenty = Array.from({ length: 20 }, (_, i) => 1000 + i);
    expect(pence(valueOf(shareClaims(10095.01, twenty, "random arrival")))).toBe(1009501);
    const fine = Array.from({ length: 14 }, (_, i) => 9e11 + (i + 1) / 1000);
    expect(valueOf(shareClaims(7e12, fine, "random arrival")).length).toBe(14);
    expect(shareClaims(7e12, [...fine, 1.0001], "random arrival")).toMatchObject({
      ok: false,
      problems: [{ code: "too-many-claims", count: 15, limit: 14 }],
    });
  });
});
