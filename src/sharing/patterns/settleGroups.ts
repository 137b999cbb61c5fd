import { settle, type Balance } from "../../engine";

/** As many balances as are split into groups that clear among themselves; beyond that they are one group. */
const groupedUpTo = 12;

/** For each partner the number of the group in which its payments stay: partners that pay each other share one. */
export function settleGroups(balances: readonly Balance[]): readonly number[] {
  const one = balances.map(() => 1);
  if (balances.filter(({ balance }) => balance !== 0).length > groupedUpTo) return one;
  const payments = settle(balances);
  if (!payments.ok) return one;
  const group = balances.map((_, index) => index);
  const placeOf = (name: string): number => balances.findIndex(({ partner }) => partner === name);
  for (const { payer, payee } of payments.value) {
    const [a, b] = [group[placeOf(payer)] ?? 0, group[placeOf(payee)] ?? 0];
    group.forEach((number, index) => {
      if (number === Math.max(a, b)) group[index] = Math.min(a, b);
    });
  }
  const paying = [...new Set(group.filter((_, index) => balances[index]?.balance !== 0))];
  return group.map((number) => Math.max(1, paying.indexOf(number) + 1));
}
