import type { Balance } from "../engine/index";
import { keyOf, settle as settleBalances } from "../engine/index";
import { foundIn } from "../model/tables/cell";
import { ArgumentReader } from "./argumentReader";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";

export const settle = defineFunction({
  id: "SETTLE",
  description:
    "The fewest payments that clear balances between partners (at most one fewer than the partners beyond 12). Returns payer, payee and pounds; the row None where nobody owes anything; #VALUE! where the balances do not add up to 0.",
  spills: true,
  parameters: [
    {
      name: "balances",
      description:
        "Two columns: partner, and balance in pounds (positive is owed to the partner). They add up to 0. A header row Partner, Balance may stand above.",
      range: true,
    },
  ],
  compute: (balances) => {
    const read = new ArgumentReader();
    const list = balancesIn(read, balances);
    read.finish();
    const payments = answer(settleBalances(list));
    if (payments.length === 0) return [["None", "", ""]];
    return payments.map(({ payer, payee, amount }) => [payer, payee, amount]);
  },
});

function balancesIn(read: ArgumentReader, value: unknown): Balance[] {
  const expected = "two columns, partner and balance";
  const grid = read.grid("balances", value, expected);
  const columns = grid[0]?.length ?? 0;
  if (grid.length > 0 && columns !== 2) {
    read.add({ code: "shape-unfit", argument: "balances", rows: grid.length, columns, expected });
    return [];
  }
  const header = grid[0]?.map((cell) => keyOf(String(cell ?? "")));
  const hasHeader = header?.[0] === "partner" || header?.[1] === "balance";
  const seen = new Set<string>();
  return grid.flatMap((cells, index): Balance[] => {
    if (index === 0 && hasHeader) return [];
    const place = { argument: "balances", row: index + 1 };
    const name = foundIn(cells[0]);
    const balance = foundIn(cells[1]);
    if (name.is !== "text") read.add({ code: "not-text", place, found: name, expected: "the name of a partner" });
    if (balance.is !== "number") read.add({ code: "not-a-number", place: { ...place, column: 2 }, found: balance });
    if (name.is !== "text" || balance.is !== "number") return [];
    if (seen.has(keyOf(name.text))) read.add({ code: "name-repeated", place, name: name.text });
    seen.add(keyOf(name.text));
    return [{ partner: name.text, balance: balance.number }];
  });
}
