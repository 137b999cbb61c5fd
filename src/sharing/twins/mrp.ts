import { bandCell } from "../area";
import { allNumbers } from "../patterns/guards";
import { argumentAt, isGiven, numberOf, valueOf, type NativeTwin } from "../twin";

/** MRP(capital, life, [method], [rate]) */
export const mrp: NativeTwin = {
  id: "MRP",
  write(call, working) {
    const [capital, rate] = [argumentAt(call, 0), argumentAt(call, 3)];
    const life = numberOf(argumentAt(call, 1), 0);
    if (capital === null || !Number.isInteger(life) || life < 1 || life > 300) {
      return { reason: "MRP needs capital and a life of whole years" };
    }
    const method = valueOf(argumentAt(call, 2));
    const annuity = typeof method === "string" && method.trim().toLowerCase() === "annuity";
    if (annuity && !isGiven(rate)) return { reason: "MRP by annuity needs a rate" };
    const at = working.at.bind(working);
    const growth = annuity && isGiven(rate) ? at(rate.area) : null;
    const amount = at(capital.area);
    working.heading(
      growth === null
        ? "Minimum revenue provision: equal parts over the life"
        : "Minimum revenue provision: parts that rise with the rate, and add up to the capital",
    );
    const head = working.row;
    ["Year", "Weight", "Provision"].forEach((word, k) => working.put(head, 1 + k, word, { look: "heading" }));
    const years = { sheet: working.sheet, row: head + 1, column: 1, rows: life, columns: 1 };
    const weights = { ...years, column: 2 };
    working.fill(years, (k) => k + 1);
    working.fillFormula(weights, (k) =>
      k === 0 || growth === null ? "1" : `${at(bandCell(weights, k - 1))}*(1+${growth})`,
    );
    const sound =
      growth === null ? allNumbers(amount) : `IF(${allNumbers(amount, growth)},AND(${growth}>=0,${growth}<1),FALSE)`;
    const result = working.fillFormula(
      { ...years, column: 3 },
      (k) => `IF(${sound},${amount}*${at(bandCell(weights, k))}/SUM(${at(weights)}),NA())`,
      { look: "result", format: "pence" },
    );
    working.gap();
    return { result, fixed: [`the life of ${life} ${life === 1 ? "year" : "years"}`], adjusted: [] };
  },
};
