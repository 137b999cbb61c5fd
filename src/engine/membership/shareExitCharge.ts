import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import { splitAmount } from "../money/splitAmount";
import type { Withdrawal } from "./withdraw";

/** How leavers part the charge among themselves (where not given, by what each paid), and who receives it: those who remain by what each pays more, or a pool that the partnership keeps. */
export interface ExitChargeTerms {
  readonly among?: "charges" | "equal";
  readonly to?: "impact" | "pool";
  readonly unit?: number;
}

/** An exit charge partner by partner, pounds: each list adds up to the charge. What goes to a pool, or finds nobody who pays more, is `pool`. */
export interface SharedExitCharge {
  readonly leavers: readonly { readonly partner: string; readonly pays: number }[];
  readonly receivers: readonly { readonly partner: string; readonly receives: number }[];
  readonly pool: number;
}

/**
 * Who pays an exit charge and who receives it, to the penny by largest remainder. Those who remain receive in proportion to the rise in their charge; who pays
 * less than before receives nothing. Leavers who paid nothing pay equally. Problem: `number-out-of-range` for a charge that is no sum of 0 or more.
 */
export function shareExitCharge(
  charge: number,
  { partners }: Pick<Withdrawal, "partners">,
  { among = "charges", to = "impact", unit }: ExitChargeTerms = {},
): Result<SharedExitCharge> {
  const problems: Problem[] = [];
  if (!Number.isFinite(charge) || charge < 0)
    problems.push({
      code: "number-out-of-range",
      place: { argument: "charge" },
      value: charge,
      expected: "pounds, 0 or more",
    });
  const leavers = partners.filter(({ verdict }) => verdict === "leaves");
  if (leavers.length === 0) problems.push({ code: "members-missing", argument: "leavers" });
  const failure = failIfAny(problems);
  if (failure !== null) return failure;
  const paid = leavers.map(({ before }) => Math.max(0, before));
  const keys = among === "equal" || paid.every((value) => value === 0) ? leavers.map(() => 1) : paid;
  const receivers = partners.filter(({ verdict }) => verdict !== "leaves");
  const rises = receivers.map(({ change }) => Math.max(0, change));
  const keeps = to === "pool" || rises.every((rise) => rise === 0);
  const options = unit === undefined ? {} : { unit };
  const split = (weights: readonly number[], names: readonly string[]): Result<number[]> =>
    splitAmount(charge, weights, { ...options, partners: names });
  const pays = split(
    keys,
    leavers.map(({ partner }) => partner),
  );
  if (!pays.ok) return pays;
  const receives = keeps
    ? succeed(receivers.map(() => 0))
    : split(
        rises,
        receivers.map(({ partner }) => partner),
      );
  if (!receives.ok) return receives;
  return succeed({
    leavers: leavers.map(({ partner }, at) => ({ partner, pays: pays.value[at] ?? 0 })),
    receivers: receivers.map(({ partner }, at) => ({ partner, receives: receives.value[at] ?? 0 })),
    pool: keeps ? charge : 0,
  });
}
