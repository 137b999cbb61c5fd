import type { CostLineEntry } from "../../model/partnership";
import { formatPounds } from "../format/formatMoney";

const keyOf = ({ line }: CostLineEntry) => line.trim().toLowerCase();

/** What each line is called where one is chosen: its name; where another bears the same, or it has none, with its place and amount. */
export function lineWords(costs: readonly CostLineEntry[]): readonly string[] {
  return costs.map((line, at) => {
    const isAlone = keyOf(line) !== "" && costs.every((other, index) => index === at || keyOf(other) !== keyOf(line));
    if (isAlone) return line.line;
    const { value } = line.amount;
    const amount = value === null ? "no amount" : formatPounds(value, { pence: !Number.isInteger(value) });
    const years = [line.from && `from ${line.from}`, line.to && `to ${line.to}`].filter(Boolean);
    const details = [`line ${at + 1} of ${costs.length}`, amount, ...years].join(", ");
    return `${line.line.trim() === "" ? "No name" : line.line} (${details})`;
  });
}
