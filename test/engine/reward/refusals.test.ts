import { gainShare, noWorseOff, outputBonus, painGain, shareClaims } from "../../../src/engine/index";

const notNumber = (argument: string, row?: number) => ({
  code: "not-a-number",
  place: { argument, ...(row !== undefined && { row }) },
  found: { is: "no finite number" },
});
const below = (argument: string, value: number, expected = "0 or more", row?: number) => ({
  code: "number-out-of-range",
  place: { argument, ...(row !== undefined && { row }) },
  value,
  expected,
});
const refused = (...problems: object[]) => ({ ok: false, problems });

describe("what rewards cannot be worked out from", () => {
  test("claims and estates that are no numbers", () => {
    expect(shareClaims(NaN, [1, Infinity])).toStrictEqual(refused(notNumber("estate"), notNumber("claims", 2)));
  });

  test("a target of nothing, outturns below nothing, and outturns for which no share is agreed", () => {
    const bands = [{ upTo: 1.5, rate: 0.5 }];
    expect(painGain(0, [1, -1], bands)).toStrictEqual(
      refused(below("target", 0, "above 0"), below("outturn", -1, "0 or more", 2)),
    );
    expect(painGain(200, [300, 301], bands)).toStrictEqual(
      refused({ code: "bands-exceeded", argument: "outturn", position: 2, value: 1.505, limit: 1.5, isShare: true }),
    );
    expect(painGain(200, [300], [{ upTo: 0, rate: 1 }])).toMatchObject({
      problems: [{ code: "bands-not-rising" }, { code: "bands-exceeded" }],
    });
    expect(painGain(200, [300], bands)).toStrictEqual({ ok: true, value: [-50] });
  });

  test("a target and outturns that are no numbers", () => {
    const bands = [{ upTo: 1.5, rate: 0.5 }];
    expect(painGain(NaN, [1], bands)).toStrictEqual(refused(notNumber("target")));
    expect(painGain(1, [1, Infinity], bands)).toStrictEqual(refused(notNumber("outturn", 2)));
  });

  test("charges above the baselines, with what is missing, and what is no number", () => {
    expect(noWorseOff([60, 50], [70, 30])).toStrictEqual(
      refused({ code: "guarantee-short", charges: 110, baselines: 100, gap: 10 }),
    );
    expect(noWorseOff([NaN, 1], [1, -Infinity])).toStrictEqual(
      refused(notNumber("charges", 1), notNumber("baselines", 2)),
    );
  });

  test("a gain or hurdle that is no number; a loss is split to the unit", () => {
    expect(gainShare(NaN, [1], { hurdle: Infinity })).toStrictEqual(refused(notNumber("gain"), notNumber("hurdle")));
    expect(gainShare(-10, [1, 2], { unit: 1 })).toStrictEqual({ ok: true, value: [-3, -7] });
  });

  test("a bonus of a rate or cap below nothing, or of no number", () => {
    expect(outputBonus([1], { threshold: -1, rate: -2, cap: -3 })).toStrictEqual(
      refused(below("rate", -2), below("cap", -3)),
    );
    expect(outputBonus([NaN], { threshold: NaN, rate: NaN, cap: NaN })).toStrictEqual(
      refused(notNumber("outputs", 1), notNumber("threshold"), notNumber("rate"), notNumber("cap")),
    );
    expect(outputBonus([5], { threshold: 0, rate: 0, cap: 0 })).toStrictEqual({ ok: true, value: [0] });
  });
});
