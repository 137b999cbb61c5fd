import { keyOf } from "../allocation/partnerNames";
import type { Expression } from "./expression";

/** Every place where a driver is named, from left to right. */
export function driverNodes(root: Expression): Extract<Expression, { kind: "driver" }>[] {
  const found: Extract<Expression, { kind: "driver" }>[] = [];
  const waiting: Expression[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === "driver") found.push(node);
    else if (node.kind === "sign" || node.kind === "percent") waiting.push(node.operand);
    else if (node.kind === "binary") waiting.push(node.right, node.left);
    else if (node.kind === "call") waiting.push(...node.operands.toReversed());
  }
  return found;
}

/** The drivers an expression names, each once. */
export function driversIn(root: Expression): string[] {
  const names = new Map<string, string>();
  for (const { name } of driverNodes(root)) if (!names.has(keyOf(name))) names.set(keyOf(name), name);
  return [...names.values()];
}

/** The terms of a sum, from left to right; a formula that is no sum is its own only term. */
export function termsOf(root: Expression): { readonly expression: Expression; readonly minus: boolean }[] {
  const terms: { expression: Expression; minus: boolean }[] = [];
  let node = root;
  while (node.kind === "binary" && (node.operator === "+" || node.operator === "-")) {
    terms.unshift({ expression: node.right, minus: node.operator === "-" });
    node = node.left;
  }
  return [{ expression: node, minus: false }, ...terms];
}
