import { keyOf } from "../allocation/partnerNames";
import type { Rule } from "../allocation/rule";
import type { CostLine } from "../cost/costLine";
import { entry } from "../entry";
import type { Expression } from "../formula/expression";
import { driversIn } from "../formula/expressionParts";
import { parseShareFormula } from "../formula/parseShareFormula";

/**
 * How a partner's share of a line answers to a driver of the others: not at all; as a + b x its own quantity over everybody's (a sum of constants times
 * SHARE of the driver and of terms without it); or otherwise, which is not followed.
 */
export type ShareShape = "constant" | "hyperbolic" | "other";

/** The shape of a line's sharing by its rule, or by its own nature (null): a formula that cannot be read is `other`, and so is a bound on a share that moves. */
export function shareShape(
  line: Pick<CostLine, "behaviour" | "driver">,
  rule: Pick<Rule, "formula" | "minimum" | "maximum"> | null,
  driver: string,
): ShareShape {
  const key = keyOf(driver);
  const bySelf = (line.behaviour === "step" || line.behaviour === "variable") && keyOf(line.driver ?? "") === key;
  if (rule === null) return bySelf ? "hyperbolic" : "constant";
  const parsed = parseShareFormula(rule.formula);
  if (!parsed.ok) return "other";
  const { root } = parsed.value;
  const shape = names(root, key) ? (isAlone(root, key) || isBlend(root, key) ? "hyperbolic" : "other") : "constant";
  const bounded = rule.minimum !== null || rule.maximum !== null;
  return bounded && (shape !== "constant" || bySelf) ? "other" : shape;
}

function names(expression: Expression, key: string): boolean {
  return driversIn(expression).some((name) => keyOf(name) === key);
}

/** Nothing but the driver, or its share, times a number: the whole follows the quantities. */
function isAlone(expression: Expression, key: string): boolean {
  if (expression.kind === "driver") return keyOf(expression.name) === key;
  const inner = scaled(expression);
  return inner !== null && isAlone(inner, key);
}

/** A sum of terms that either leave the driver out or are a number times SHARE of it: each term's sum over the partners stays as it is. */
function isBlend(expression: Expression, key: string): boolean {
  if (!names(expression, key)) return true;
  if (expression.kind === "binary" && expression.operator === "+")
    return isBlend(expression.left, key) && isBlend(expression.right, key);
  if (expression.kind === "call" && expression.name === "SHARE") {
    return isAlone(entry(expression.operands, 0), key);
  }
  const inner = scaled(expression);
  return inner !== null && isBlend(inner, key);
}

/** What a number multiplies or divides; null for anything else. */
function scaled(expression: Expression): Expression | null {
  if (expression.kind === "percent") return expression.operand;
  if (expression.kind === "sign" && expression.operator === "+") return expression.operand;
  if (expression.kind !== "binary") return null;
  const { operator, left, right } = expression;
  if (operator === "*" && isNumber(left)) return right;
  return (operator === "*" || operator === "/") && isNumber(right) ? left : null;
}

function isNumber(expression: Expression): boolean {
  switch (expression.kind) {
    case "number":
      return true;
    case "percent":
      return isNumber(expression.operand);
    case "sign":
      return expression.operator === "+" && isNumber(expression.operand);
    case "binary":
      return "+*/".includes(expression.operator) && isNumber(expression.left) && isNumber(expression.right);
    default:
      return false;
  }
}
