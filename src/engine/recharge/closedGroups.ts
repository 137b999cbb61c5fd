import type { ExactUse } from "./serviceUse";

/**
 * The smallest groups of support departments that serve nobody outside the group, as positions from 0. A cost that gets into such a group is passed round
 * for ever, so that no charge follows from it. A department that serves nobody at all is a group of its own.
 */
export function closedGroups({ use }: Pick<ExactUse, "use">): readonly (readonly number[])[] {
  const served = use.map((row) => row.flatMap((quantity, column) => (quantity > 0n ? [column] : [])));
  const reached = use.map((_, department) => reachedFrom(department, served));
  return reached.flatMap((from, department): (readonly number[])[] => {
    const group = [...from].sort((a, b) => a - b);
    const isClosed = group.every((other) => reached[other]?.has(department) === true);
    return isClosed && group[0] === department ? [group] : [];
  });
}

/** The department itself and everybody that its service reaches, directly or through others; operating units have columns from the count of rows on. */
function reachedFrom(department: number, served: readonly (readonly number[])[]): ReadonlySet<number> {
  const reached = new Set([department]);
  for (const one of reached) for (const other of served[one] ?? []) reached.add(other);
  return reached;
}
