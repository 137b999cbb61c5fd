import fc from "fast-check";
import { readPounds } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

const place = { argument: "text" };

describe("readPounds", () => {
  test.each([
    ["£1,234.50", 1234.5],
    ["(123.45)", -123.45],
    ["1,234.50-", -1234.5],
    ["−5", -5],
    ["-£5", -5],
    ["£-5", -5],
    ["£ (12)", -12],
    ["(£12)", -12],
    ["+7", 7],
    ["1.2m", 1_200_000],
    ["£1.234m", 1_234_000],
    ["£k 12", 12_000],
    ["£k12", 12_000],
    ["£000 12", 12_000],
    ["3 million", 3_000_000],
    ["12 345.60", 12_345.6],
    ["GBP 1,000", 1000],
    [".5", 0.5],
    ["1000", 1000],
    ["-0", 0],
    [" £5 ", 5],
    [" (5) ", -5],
    ["GBP k 12", 12_000],
  ])("%p is read", (text, pounds) => expect(readPounds(text, place)).toEqual({ ok: true, value: pounds }));

  test.each(["1.234,50", "1,5", "1.234", "12,34", "1,234,5", "1.2.3"])(
    "%p can be read in more than one way",
    (text) => {
      expect(readPounds(text, place)).toMatchObject({
        ok: false,
        problems: [{ code: "money-unreadable", why: "ambiguous" }],
      });
    },
  );

  test.each(["abc", "", "£", "(5", "5)", "-(5)", "--5", "£k 1m", "5%", "$5", "12 apples", "((5))", "9".repeat(400)])(
    "%p is no money",
    (text) => {
      expect(readPounds(text, place)).toMatchObject({
        ok: false,
        problems: [{ code: "money-unreadable", why: "not money" }],
      });
    },
  );

  test("a refusal names the text and its place", () => {
    expect(readPounds(" abc ", { argument: "text", row: 3 })).toEqual({
      ok: false,
      problems: [{ code: "money-unreadable", place: { argument: "text", row: 3 }, text: "abc", why: "not money" }],
    });
  });

  test(`money written in any of the usual ways is read back (${seedText})`, () => {
    const ways = [
      (text: string) => `£${text}`,
      (text: string) => `(${text})`,
      (text: string) => `${text}-`,
      (text: string) => `−£${text}`,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), fc.nat({ max: 3 }), (pence, way) => {
        const text = (pence / 100).toLocaleString("en-GB", { minimumFractionDigits: 2 });
        expect(readPounds(ways[way]!(text), place)).toEqual({ ok: true, value: (way === 0 ? 1 : -1) * (pence / 100) });
      }),
      randomRuns,
    );
  });
});
