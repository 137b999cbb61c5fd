import { entry } from "../entry";
import type { Fraction } from "../money/fraction";
import { ZERO, add, fraction, multiply } from "../money/fraction";
import { PENNY } from "../money/splitAmount";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { Recharge, ServiceUse } from "./serviceUse";
import { readServiceUse, rechargeOf, usedFrom } from "./serviceUse";

/**
 * The direct method: each support cost goes to the operating units by their use alone; use by other support departments is left out. Charges are exact and
 * rounded once to the unit (ties to the larger exact charge, then the earlier unit). Problems: those of the table, and `use-nowhere` for a cost that no
 * operating unit uses. Source: Horngren, Datar and Rajan, Cost Accounting, 14th edition, chapter 15.
 */
export function directRecharge(service: ServiceUse, unit: number = PENNY): Result<Recharge> {
  const read = readServiceUse(service);
  if (!read.ok) return read;
  const { costs, use, supports, units } = read.value;
  const charges: Fraction[] = Array.from({ length: units }, () => ZERO);
  const problems: Problem[] = [];
  costs.forEach((cost, department) => {
    if (cost.n === 0n) return;
    const row = entry(use, department);
    const all = usedFrom(row, supports);
    if (all === 0n) {
      problems.push({ code: "use-nowhere", department: department + 1, by: "operating units" });
      return;
    }
    charges.forEach((charge, index) => {
      charges[index] = add(charge, multiply(cost, fraction(entry(row, supports + index), all)));
    });
  });
  return failIfAny(problems) ?? succeed(rechargeOf(charges, costs, unit));
}
