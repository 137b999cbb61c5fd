import { CommandFault } from "./commandFault";

/** A list of objects as a table: the keys, in the order in which they first appear, are the header row. What an object lacks is a blank. */
export function rowsOfObjects(list: readonly unknown[], shown: string): unknown[][] {
  const header = new Set<string>();
  for (const item of list) {
    if (typeof item !== "object" || item === null || Array.isArray(item)) {
      throw new CommandFault(
        `${shown} holds objects and other things together. Make every row an object, or every row a list.`,
      );
    }
    for (const key of Object.keys(item)) header.add(key);
  }
  const columns = [...header];
  const rows = (list as readonly Readonly<Record<string, unknown>>[]).map((item) =>
    columns.map((key) => item[key] ?? null),
  );
  return [columns, ...rows];
}
