import fc from "fast-check";
import { readPlainPounds } from "../../../src/engine/money/readPlainPounds";
import { randomRuns, seedText } from "../../support/randomRuns";

describe("readPlainPounds", () => {
  test.each([
    ["1234.5", 1234.5],
    ["£1,234.50", 1234.5],
    ["-£5", -5],
    ["(123.45)", -123.45],
    ["1,234.50-", -1234.5],
    ["0", 0],
    ["-0", 0],
    ["999999999999999", 999999999999999],
    ["9999999999999.99", 9999999999999.99],
  ])("reads %s", (text, pounds) => {
    expect(readPlainPounds(text)).toBe(pounds);
  });

  test.each([
    "",
    "£",
    "-",
    "()",
    "(5",
    "(55",
    "1234,567",
    "1.,5",
    "99999999999999.99",
    "5)",
    "1,23",
    "12,34,567",
    "1.234",
    "1.234,50",
    "1,5",
    ",123",
    "1.",
    ".5",
    "1,234,",
    "--5",
    "(-5)",
    "£k 12",
    "1.2m",
    "1 234",
    "9999999999999999",
    "five",
  ])("leaves %s to the careful reader", (text) => {
    expect(readPlainPounds(text)).toBeNaN();
  });

  test(`reads back what was written, to the penny (${seedText})`, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }),
        fc.constantFrom("plain", "grouped", "brackets", "trailing"),
        (pence, style) => {
          const pounds = Math.abs(pence) / 100;
          const grouped = pounds.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
          const negative = pence < 0;
          const text = {
            plain: `${negative ? "-" : ""}${pounds.toFixed(2)}`,
            grouped: `${negative ? "-" : ""}£${grouped}`,
            brackets: negative ? `(${grouped})` : grouped,
            trailing: negative ? `${grouped}-` : grouped,
          }[style];
          expect(readPlainPounds(text)).toBe(pence === 0 ? 0 : pence / 100);
        },
      ),
      { ...randomRuns, numRuns: 2 * randomRuns.numRuns },
    );
  });
});
