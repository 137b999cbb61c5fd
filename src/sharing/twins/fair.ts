import { fair as fairCharges, readGroupCosts } from "../../engine";
import { bandCell, type Area } from "../area";
import { fairFormulas } from "../patterns/fairMethods";
import { writeGroups } from "../patterns/groupCells";
import { namesRank } from "../patterns/model/namesRank";
import { oddInParts } from "../patterns/pennies/oddInCall";
import type { OddUnits } from "../patterns/pennies/pennyDoubles";
import { writeRounded } from "../patterns/pennies/roundedBlock";
import { shows, writeResult } from "../patterns/resultGrid";
import { argumentAt, numberOf, valueOf, type NativeTwin, type TwinArgument } from "../twin";

/** All groups of ten partners. */
const mostGroups = 1023;

function oddInCharges(costs: TwinArgument, method: string, unit: number, order: readonly number[]): OddUnits | null {
  const table = readGroupCosts(costs.values);
  if (!table.ok) return null;
  const [exact, rounded] = [0, unit].map((one) => fairCharges(table.value, method, one));
  if (exact?.ok !== true || rounded?.ok !== true) return null;
  const charges = (list: typeof exact.value): number[] => list.map(({ charge }) => charge);
  return oddInParts(charges(exact.value), charges(rounded.value), unit, order);
}

/** FAIR(groupcosts, [method], [unit]) */
export const fair: NativeTwin = {
  id: "FAIR",
  write(call, working) {
    const costs = argumentAt(call, 0);
    if (costs === null) return { reason: "FAIR needs group costs" };
    const word = String(valueOf(argumentAt(call, 1)) ?? "shapley");
    const method = word.trim().replace(/\s+/g, " ").toLowerCase();
    const formulas = fairFormulas.get(method);
    if (formulas === undefined)
      return { reason: `no ordinary formulas give FAIR by ${word}, so the copy holds what it showed` };
    const unit = numberOf(argumentAt(call, 2), 0.01);
    working.heading(`The cost of all partners shared by what groups would cost: ${method}`);
    const groups = writeGroups(working, costs, formulas.wanted, mostGroups);
    if (typeof groups === "string") return { reason: groups };
    const figures = formulas.write(working, groups);
    const ranks = namesRank(groups.partners);
    working.put(working.row, 1, "Order of names", { look: "label" });
    const order: Area = { ...figures, row: working.row - 1 };
    working.fill(order, (i) => ranks[i] ?? i + 1);
    working.gap();
    const odd = oddInCharges(costs, method, unit, ranks);
    const block = { figures, unit, order, odd };
    const charges = writeRounded(working, "Charges to the unit", block, (i) => groups.partners[i] ?? "");
    const result = writeResult(
      working,
      "Charges: result",
      groups.partners.map((name, i) => [{ put: name }, shows(working.at(bandCell(charges, i)), "pence")]),
    );
    return {
      result,
      fixed: ["which partners each group holds", ...(unit === 0.01 ? [] : [`rounded to ${unit}`])],
      adjusted: odd === null ? [] : ["FAIR: an odd penny is held by a typed adjustment."],
    };
  },
};
