import fc from "fast-check";
import { AMOUNT, amountOfPence, penceOfAmount } from "../../src/contract/amount";
import { financialYear, text } from "../../src/contract/fields";
import { randomRuns, seedText } from "../support/randomRuns";

test("an amount is pounds with at most two decimals, and nothing else", () => {
  for (const good of ["0", "-0.05", "1234.5", "1234.50", "9999999999999.99"])
    expect([good, AMOUNT.test(good)]).toEqual([good, true]);
  for (const bad of [
    "",
    "1,234.50",
    "01",
    ".5",
    "1.",
    "1.234",
    "1e3",
    "£5",
    "(5)",
    "5-",
    "--5",
    "−5",
    " 5",
    "5\n",
    "99999999999999",
    "NaN",
    "５",
  ]) {
    expect([bad, AMOUNT.test(bad)]).toEqual([bad, false]);
  }
});

test("pounds and pence", () => {
  expect(["0", "-0.05", "1234.5", "9999999999999.99", "-0"].map(penceOfAmount)).toEqual([
    0n,
    -5n,
    123450n,
    999999999999999n,
    0n,
  ]);
  expect([0n, -5n, 123450n, 99n].map(amountOfPence)).toEqual(["0.00", "-0.05", "1234.50", "0.99"]);
});

test(`an amount goes over the wire and back (${seedText})`, () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -999999999999999n, max: 999999999999999n }), (pence) => {
      expect(AMOUNT.test(amountOfPence(pence))).toBe(true);
      expect(penceOfAmount(amountOfPence(pence))).toBe(pence);
    }),
    randomRuns,
  );
});

test("a financial year runs over two following years", () => {
  const holds = (label: string) => financialYear.safeParse(label).success;
  expect(["2026/27", "1999/00", "2099/00"].map(holds)).toEqual([true, true, true]);
  expect(["2026/28", "2026-27", "2026/2027", "26/27", "2026/27 "].map(holds)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("text holds no control characters and no half of a pair", () => {
  const holds = (given: string) => text(20).safeParse(given).success;
  expect(["=1+1", "Sgiliau a gwaith", "'; drop table x", "🙂"].map(holds)).toEqual([true, true, true, true]);
  expect(["", "a\u0000b", "a\nb", "\ud83d", "x".repeat(21)].map(holds)).toEqual([false, false, false, false, false]);
});
