import { entry } from "../entry";
import { hasMember } from "./groupNames";

/** All groups of so many partners: smaller ones first, then in the order of their members' positions. */
export function groupsBySize(count: number): { readonly group: number; readonly members: readonly number[] }[] {
  const positions = Array.from({ length: count }, (_, position) => position);
  const groups = Array.from({ length: 2 ** count - 1 }, (_, index) => ({
    group: index + 1,
    members: positions.filter((position) => hasMember(index + 1, position)),
  }));
  return groups.sort((a, b) => a.members.length - b.members.length || inOrder(a.members, b.members));
}

/** Two different groups of one size, by the first member in which they differ. */
function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((member, index) => member !== b[index]);
  return entry(a, at) - entry(b, at);
}
