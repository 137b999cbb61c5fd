import type { CostPart } from "../../src/engine/index";
import type { Exact } from "./randomGames";
import type { SeededRandom } from "./seededRandom";

/** A whole number, exact. */
export const whole = (value: number): Exact => ({ n: BigInt(value), d: 1n });

/** Up to five parts of any kind for some partners; amounts are pounds, volumes quarters. */
export function randomParts(random: SeededRandom, count: number): CostPart[] {
  return random.list(random.whole(0, 5), (): CostPart => {
    switch (random.whole(0, 3)) {
      case 0:
        return { kind: "own", costs: random.list(count, () => whole(random.whole(-50, 1000))) };
      case 1:
        return { kind: "largest", needs: random.list(count, () => whole(random.whole(0, 1000))) };
      case 2: {
        const users = random.list(random.whole(0, count), () => random.whole(0, count - 1));
        return { kind: "pool", cost: whole(random.whole(0, 1000)), users };
      }
      default: {
        const volumes = random.list(count, () =>
          random.chance(0.2) ? whole(0) : { n: BigInt(random.whole(0, 60)), d: 4n },
        );
        return {
          kind: "steps",
          cost: whole(random.whole(0, 1000)),
          block: whole(random.pick([1, 3, 10, 500])),
          volumes,
        };
      }
    }
  });
}
