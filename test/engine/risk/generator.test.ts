import { jump, nextBits, nextFraction, seededState } from "../../../src/engine/risk/generator";

const hex = (state: Int32Array) => [...state].map((word) => (word >>> 0).toString(16).toUpperCase().padStart(8, "0"));

/**
 * States, numbers and states after a jump as the authors' C program gives them from this state, as kept among the test data of
 * github.com/edorfaus/xoshiro-6502.
 */
const START = [0x964d4a0c, 0xd40ab895, 0xad7fdecb, 0x3006f0f0];
const NUMBERS = ["F1391922", "6FE53806", "A5BE2840", "F510EE70"];
const STATES = [
  ["964D4A0C", "D40AB895", "AD7FDECB", "3006F0F0"],
  ["72410269", "EF382C52", "2E43BEC7", "62432F20"],
  ["FF3A011B", "B33A90FC", "2C5A18AE", "D81B946B"],
  ["941B058C", "605A8949", "A641E1B5", "0824BB59"],
];
const JUMPED = ["2A6DD50D", "01177499", "D7EB7D01", "DDC48284"];

describe("the generator", () => {
  test("gives the numbers and states of the authors' own program", () => {
    const state = Int32Array.from(START);
    const found = NUMBERS.map(() => [hex(state), (nextBits(state) >>> 0).toString(16).toUpperCase().padStart(8, "0")]);
    expect(found).toEqual(NUMBERS.map((number, index) => [STATES[index], number]));
  });

  test("jumps to the state of the authors' own program", () => {
    const state = Int32Array.from(START);
    jump(state);
    expect(hex(state)).toEqual(JUMPED);
  });

  test("starts every seed elsewhere, and never at nothing", () => {
    const starts = new Set(Array.from({ length: 2000 }, (_, seed) => hex(seededState(seed)).join("")));
    expect(starts.size).toBe(2000);
    expect(starts.has("0".repeat(32))).toBe(false);
  });

  test("gives fractions above 0 and below 1 that fill the whole stretch evenly", () => {
    const state = seededState(7);
    const bins = new Array<number>(64).fill(0);
    for (let draw = 0; draw < 64_000; draw++) {
      const fraction = nextFraction(state);
      expect(fraction > 0 && fraction < 1).toBe(true);
      bins[Math.floor(fraction * 64)]! += 1;
    }
    const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(120);
  });
});
