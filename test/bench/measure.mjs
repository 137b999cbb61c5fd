/** Times contenders in turn, so that a machine that slows down slows all of them. */

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];

/**
 * @param {string} work what exactly is done
 * @param {{name: string, run: () => unknown, limit?: boolean}[]} contenders one of them may be the limit; `run` may be asynchronous
 * @param {{rounds?: number, warmups?: number, goals?: string[]}} [options]
 */
export async function compare(work, contenders, { rounds = 9, warmups = 2, goals = [] } = {}) {
  const times = contenders.map(() => []);
  for (let round = -warmups; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const start = performance.now();
      await contender.run();
      const taken = performance.now() - start;
      if (round >= 0) times[index].push(taken);
    }
  }
  const medians = times.map(median);
  const limit = medians[contenders.findIndex((contender) => contender.limit)] ?? medians[0];
  const rows = contenders.map(
    (contender, index) =>
      `| ${contender.name} | ${medians[index].toPrecision(3)} | ${(medians[index] / limit).toPrecision(3)} |`,
  );
  console.log(
    [
      `## ${work}`,
      "",
      "| contender | median ms | ratio to the limit |",
      "|---|--:|--:|",
      ...rows,
      ...goals.map((goal) => `\n${goal}`),
    ].join("\n"),
  );
  console.log();
  return Object.fromEntries(contenders.map((contender, index) => [contender.name, medians[index]]));
}

/** A small seeded generator (mulberry32), so that every run works on the same numbers. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
