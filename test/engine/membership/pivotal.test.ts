import fc from "fast-check";
import { domino, pivotal, withdraw } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/valueOf";
import { randomModel } from "../allocation/randomModel";

test(`every partner and pair is what withdraw and domino say of it alone (${seedText})`, () => {
  fc.assert(
    fc.property(
      randomModel,
      fc.constantFrom("together" as const, "worst first" as const),
      ({ table, lines, rules }, order) => {
        const ranked = pivotal(table, lines, rules, { order, tolerance: 0.05, pairs: true });
        if (!ranked.ok) {
          const alone = table.partners.flatMap((one, at) => [
            [one],
            ...table.partners.slice(at + 1).map((other) => [one, other]),
          ]);
          expect(alone.some((leavers) => !domino(leavers, table, lines, rules, { order, tolerance: 0.05 }).ok)).toBe(
            true,
          );
          return;
        }
        for (const { leavers, costStranded, followers, turned } of ranked.value) {
          const change = valueOf(withdraw(leavers, table, lines, rules, { unit: 0 }));
          const rounds = valueOf(domino(leavers, table, lines, rules, { order, tolerance: 0.05 }));
          expect(costStranded).toBe(change.costStranded);
          expect(followers).toEqual(rounds.slice(1).flatMap((round) => round.map(({ partner }) => partner)));
          expect(turned).toEqual(
            change.partners
              .filter(({ verdict, before, alone }) => verdict === "better alone" && before <= alone)
              .map(({ partner }) => partner),
          );
        }
      },
    ),
    { ...randomRuns, numRuns: 100 },
  );
});
