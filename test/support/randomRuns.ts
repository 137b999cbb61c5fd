/**
 * How many random cases a property is tried on; set FAIRSHARE_SEED to a seed that was printed to see the same cases again.
 * Mutation testing runs every test many times over, and asks for fewer cases with FAIRSHARE_RUNS.
 */
const seed = Number(process.env.FAIRSHARE_SEED ?? Date.now() % 1_000_000_000);
const numRuns = Number(process.env.FAIRSHARE_RUNS ?? 1000);

export const randomRuns = { numRuns, seed };

/** For a test's title, so that a failure can be repeated. */
export const seedText = `seed ${String(seed)}`;
