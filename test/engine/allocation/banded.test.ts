import { bandedCharges } from "../../../src/engine/index";

const falling = [
  { upTo: 10, rate: 2 },
  { upTo: 20, rate: 1 },
  { upTo: null, rate: 0.5 },
];

describe("bandedCharges", () => {
  test("each slice is priced in its own band, and a limit belongs to the band that ends there", () => {
    expect(bandedCharges([0, 5, 10, 15, 20, 30], falling)).toEqual({ ok: true, value: [0, 10, 20, 25, 30, 35] });
  });

  test("a slab prices the whole usage at the band that it ends in: a little more can cost less", () => {
    expect(bandedCharges([0, 5, 10, 10.5, 20, 30], falling, "slab")).toEqual({
      ok: true,
      value: [0, 10, 20, 10.5, 20, 15],
    });
  });

  test("no bands price nothing", () => {
    expect(bandedCharges([7], [])).toEqual({ ok: true, value: [0] });
    expect(bandedCharges([7], [], "slab")).toEqual({ ok: true, value: [0] });
  });

  test("limits that do not rise, and a band without an end before the last, are named with their row", () => {
    const fault = { code: "bands-not-rising", argument: "bands" } as const;
    const bands = [
      { upTo: 10, rate: 1 },
      { upTo: 10, rate: 2 },
      { upTo: null, rate: 3 },
      { upTo: 5, rate: 4 },
    ];
    expect(bandedCharges([1], bands)).toEqual({
      ok: false,
      problems: [
        { ...fault, row: 2, limit: 10, previous: 10 },
        { ...fault, row: 3, limit: null, previous: 10 },
        { ...fault, row: 4, limit: 5, previous: 10 },
      ],
    });
    expect(bandedCharges([], [{ upTo: 0, rate: 1 }])).toMatchObject({ problems: [{ ...fault, row: 1, previous: 0 }] });
  });

  test("usage below nothing and above the last limit is named with its position", () => {
    expect(bandedCharges([-1, 10, 11], falling.slice(0, 1))).toEqual({
      ok: false,
      problems: [
        {
          code: "number-out-of-range",
          place: { argument: "usage", row: 1 },
          value: -1,
          expected: "0 or more",
        },
        { code: "bands-exceeded", argument: "usage", position: 3, value: 11, limit: 10, isShare: false },
      ],
    });
  });
});
