import { entry } from "../entry";
import { readDecimal } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { divide, fraction, negate } from "../money/fraction";
import { combine } from "./arithmetic";
import { callFunction } from "./callFunction";
import type { Element } from "./element";
import { asNumber, fault, isFault, numberElement, spotAt, truthElement } from "./element";
import type { Expression } from "./expression";
import type { Scope } from "./scope";
import { spotsOf } from "./scope";
import { keyOf } from "../allocation/partnerNames";

const HUNDRED = fraction(100n);
const ERROR_TEXT = /^#[A-Z0-9/_]+[!?]?$/i;

/** One value for each partner that takes part, in their order. */
export function evaluate(expression: Expression, scope: Scope): readonly Element[] {
  switch (expression.kind) {
    case "number":
      return constant(numberElement(readDecimal(expression.value)), scope);
    case "text":
      return constant({ kind: "text", text: expression.text }, scope);
    case "truth":
      return constant(truthElement(expression.value), scope);
    case "driver":
      return driverColumn(expression, scope);
    case "sign":
      return mapNumbers(expression, scope, expression.operator === "-" ? negate : (value) => value);
    case "percent":
      return mapNumbers(expression, scope, (value) => divide(value, HUNDRED));
    case "binary":
      return chain(expression, scope);
    case "call":
      return callFunction(expression, scope, evaluate);
  }
}

/** Long sums lean to the left, deeper than a stack may go: they are worked out in a loop. */
function chain(expression: Extract<Expression, { kind: "binary" }>, scope: Scope): readonly Element[] {
  const links: Extract<Expression, { kind: "binary" }>[] = [];
  let innermost: Expression = expression;
  while (innermost.kind === "binary") {
    links.push(innermost);
    innermost = innermost.left;
  }
  let column = evaluate(innermost, scope);
  for (const link of links.reverse()) {
    const right = evaluate(link.right, scope);
    const spots = spotsOf(link, scope);
    const left = column;
    column = left.map((element, index) => combine(link.operator, element, entry(right, index), spotAt(spots, index)));
  }
  return column;
}

function driverColumn(expression: Extract<Expression, { kind: "driver" }>, scope: Scope): readonly Element[] {
  const { place, partners } = spotsOf(expression, scope);
  const { name } = expression;
  if (keyOf(name) === "partner") return partners.map((partner) => ({ kind: "text", text: partner }));
  const key = keyOf(name);
  const sound = scope.sound.get(key);
  if (sound !== undefined) return sound;
  const column = scope.columns.get(key);
  if (column === undefined)
    return constant(fault({ code: "formula-driver-unknown", place, name, known: scope.known }), scope);
  const read = scope.rows.map((row, index): Element => {
    const value = column[row] ?? null;
    const partner = entry(partners, index);
    if (value === null || (typeof value === "string" && value.trim() === "")) {
      return { kind: "blank", problem: { code: "formula-driver-blank", place, driver: name, partner } };
    }
    if (typeof value === "boolean") return truthElement(value);
    if (typeof value === "number" && Number.isFinite(value)) return numberElement(readDecimal(value));
    if (typeof value === "string" && !ERROR_TEXT.test(value.trim())) return { kind: "text", text: value };
    const found = typeof value === "string" ? `the error ${value.trim()}` : "a number too large or undefined";
    return fault({ code: "formula-not-a-number", place, partner, found: `${found} in ${name}` });
  });
  if (read.every(({ kind }) => kind === "number")) scope.sound.set(key, read);
  return read;
}

function mapNumbers(
  expression: Extract<Expression, { kind: "sign" | "percent" }>,
  scope: Scope,
  change: (value: Fraction) => Fraction,
): readonly Element[] {
  const spots = spotsOf(expression.operand, scope);
  return evaluate(expression.operand, scope).map((element, index) => {
    const value = asNumber(element, spotAt(spots, index));
    return isFault(value) ? value : numberElement(change(value));
  });
}

function constant(element: Element, scope: Scope): readonly Element[] {
  return scope.rows.map(() => element);
}
