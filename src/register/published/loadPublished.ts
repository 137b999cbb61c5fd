import type { Database, Owner } from "../database/database";
import { publishedStatements } from "../queries/publishedStatements";
import type { PublishedData, PublishedSet } from "./publishedData";

/** Rows of one statement: enough that the way to the database costs little, few enough for its memory. */
const BATCH = 10_000;

/** Brings councils and published sets into the tables; a set that is there with the same hash is left alone. */
export async function loadPublished(database: Database, { councils, sets }: PublishedData): Promise<void> {
  await database.asOwner(async (owner) => {
    await owner.run(publishedStatements.putCouncils, JSON.stringify(councils));
    const kept = await owner.run<{ id: string; sha256: string }>(publishedStatements.listSets);
    for (const set of sets) {
      if (kept.some(({ id, sha256 }) => id === set.id && sha256 === set.sha256)) continue;
      await loadSet(owner, set);
    }
  });
}

async function loadSet(owner: Owner, set: PublishedSet): Promise<void> {
  const rows = await set.rows();
  const { id, kind, title, year, basis, source, sha256, asAt } = set;
  await owner.run(publishedStatements.removeSet, id);
  await owner.run(publishedStatements.insertSet, id, kind, title, year, basis, source, sha256, asAt, rows.length);
  const insert =
    kind === "return" ? publishedStatements.insertPublishedLines : publishedStatements.insertPublishedDrivers;
  const numbered = rows.map((row, index) => ({ ...row, n: index + 1 }));
  for (let from = 0; from < numbered.length; from += BATCH) {
    await owner.run(insert, id, JSON.stringify(numbered.slice(from, from + BATCH)));
  }
}
