import type { Recharge, Result, ServiceUse } from "../../engine";
import type { Area } from "../area";
import type { TwinArgument, TwinResult } from "../twin";
import type { Working } from "../working";
import { numbersOf, oddInParts } from "./pennies/oddInCall";
import { writeRounded } from "./pennies/roundedBlock";

interface RechargeResult {
  readonly name: string;
  readonly figures: Area;
  readonly unit: number;
  readonly costs: TwinArgument | null;
  readonly usage: TwinArgument | null;
  readonly charges: (service: ServiceUse, unit: number) => Result<Recharge>;
}

/** The last step of every recharge: the charges of the units rounded together, with what is to be told about it. */
export function writeRechargeResult(working: Working, recharge: RechargeResult): TwinResult {
  const { name, figures, unit, charges } = recharge;
  const costs = numbersOf(recharge.costs?.values ?? []);
  const usage = recharge.usage?.values.map((row) => row.map((value) => (typeof value === "number" ? value : 0))) ?? [];
  const [exact, rounded] = [0, unit].map((one) => (costs === null ? null : charges({ costs, usage }, one)));
  const odd =
    exact?.ok === true && rounded?.ok === true ? oddInParts(exact.value.charges, rounded.value.charges, unit) : null;
  const block = { figures, unit, order: null, odd };
  const result = writeRounded(working, `${name}: charges of the operating units`, block, (i) => `Unit ${i + 1}`);
  return {
    result,
    fixed: unit === 0.01 ? [] : [`rounded to ${unit}`],
    adjusted: odd === null ? [] : [`${name}: an odd penny is held by a typed adjustment.`],
  };
}
