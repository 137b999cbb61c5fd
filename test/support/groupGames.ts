import type { CostGame, GroupRow, GroupTable } from "../../src/engine/index";
import { gameOfTable, gameOfUnits, groupName, poundsOfGroup, readGroupCosts } from "../../src/engine/index";
import type { Exact } from "./randomGames";
import { asNumber } from "./randomGames";
import { workedAnswer } from "./workedAnswers";

export function groupRowsOf(game: CostGame): GroupRow[] {
  return Array.from(game.costs.slice(1), (_, index) => [
    groupName(game.partners, index + 1),
    poundsOfGroup(game, index + 1),
  ]);
}

export function valueOf<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export function tableOf(game: CostGame): GroupTable {
  return valueOf(readGroupCosts(groupRowsOf(game)));
}

/** A game of a published table whose groups are named by letters or digits in a row. */
export function published(id: "TVA-01" | "SKN-01"): CostGame {
  const { cost } = workedAnswer(id).inputs;
  return valueOf(
    gameOfTable(valueOf(readGroupCosts(Object.entries(cost).map(([g, c]) => [Array.from(g).join("+"), c])))),
  );
}

/** The game of what is saved, with its sign turned: groups by size, then in the order of their members. */
export function ofSavings({ n, v }: { readonly n: number; readonly v: readonly number[] }): CostGame {
  const members = (group: number): string =>
    Array.from({ length: n }, (_, at) => ((group >> at) & 1 ? String(at) : "")).join("");
  const groups = Array.from({ length: 2 ** n - 1 }, (_, index) => index + 1);
  groups.sort((a, b) => members(a).length - members(b).length || members(a).localeCompare(members(b)));
  const costs = new Float64Array(2 ** n);
  groups.forEach((group, index) => (costs[group] = -v[index]!));
  return gameOfUnits(
    Array.from({ length: n }, (_, index) => `P${String(index + 1)}`),
    costs,
    1n,
  );
}

export function expectClose(values: readonly Exact[], expected: readonly number[], tolerance: number): void {
  expect(values).toHaveLength(expected.length);
  values.forEach((value, at) =>
    expect(Math.abs(asNumber(value) - expected[at]!)).toBeLessThanOrEqual(tolerance + 1e-9),
  );
}

/** The number nearest to an exact one; of many digits, its first fifteen. */
export function number({ n, d }: Exact): number {
  const value = Number(n) / Number(d);
  return Number.isFinite(value) ? value : Number((n * 10n ** 15n) / d) / 1e15;
}
