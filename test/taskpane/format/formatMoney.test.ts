import {
  formatChange,
  formatCount,
  formatFinePounds,
  formatList,
  formatPounds,
  formatShare,
  formatShortPounds,
} from "../../../src/taskpane/format/formatMoney";

const brackets = { negative: "brackets" } as const;

test("whole pounds unless pence matter, with thousands apart", () => {
  expect(formatPounds(1234567.4)).toBe("£1,234,567");
  expect(formatPounds(1234.5, { pence: true })).toBe("£1,234.50");
});

test("amounts below zero carry a minus or stand in brackets, as the reader prefers", () => {
  expect(formatPounds(-1250)).toBe("−£1,250");
  expect(formatPounds(-1250, { style: brackets })).toBe("(£1,250)");
});

test("an amount that rounds to nothing is never below zero", () => {
  expect(formatPounds(-0.2)).toBe("£0");
  expect(formatPounds(-0.2, { style: brackets })).toBe("£0");
});

test("a change says its direction, and no change says so", () => {
  expect(formatChange(120)).toBe("+£120");
  expect(formatChange(-80)).toBe("−£80");
  expect(formatChange(-80, { style: brackets })).toBe("(£80)");
  expect(formatChange(0.3)).toBe("no change");
});

test("short amounts keep the size and drop the rest", () => {
  expect(formatShortPounds(340_400)).toBe("£340k");
  expect(formatShortPounds(3_967_483)).toBe("£3.97m");
  expect(formatShortPounds(-85)).toBe("−£85");
});

test("steps before rounding show their parts of a penny", () => {
  expect(formatFinePounds(-259351.109519)).toBe("−£259,351.109519");
  expect(formatFinePounds(517000)).toBe("£517,000.00");
});

test("shares are percentages with one place", () => {
  expect(formatShare(0.16112)).toBe("16.1%");
});

test("counts and lists read as sentences do", () => {
  expect(formatCount(1, "council")).toBe("1 council");
  expect(formatCount(1200, "entry", "entries")).toBe("1,200 entries");
  expect(formatList(["Bromsgrove", "Redditch", "Worcester"])).toBe("Bromsgrove, Redditch and Worcester");
  expect(formatList(["Redditch"])).toBe("Redditch");
});
