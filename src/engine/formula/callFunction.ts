import type { FormulaProblem } from "../problem";
import { ONE, ZERO, compare, divide, fraction, subtract } from "../money/fraction";
import type { Fraction } from "../money/fraction";
import { toNumber } from "../money/decimal";
import { entry } from "../entry";
import { absolute, roundPlaces, squareRoot } from "./arithmetic";
import type { Element, Spot } from "./element";
import { asTruth, fault, isFault, numberElement, spotAt, truthElement } from "./element";
import type { Scope } from "./scope";
import { scopeOver, spotsOf } from "./scope";
import type { Expression } from "./expression";
import { countOf, largestOf, negativeAt, numbersOf, sharesIn, smallestOf, sumOf, summarise } from "./overPartners";

type Call = Extract<Expression, { kind: "call" }>;
/** Works out an argument: the evaluation of formulas, which calls back here. */
type Evaluate = (expression: Expression, scope: Scope) => readonly Element[];

/** The value of a function for each partner that takes part. */
export function callFunction(call: Call, scope: Scope, evaluate: Evaluate): readonly Element[] {
  switch (call.name) {
    case "EQUAL":
      return scope.rows.map(() => numberElement({ n: 1n, d: BigInt(scope.rows.length) }));
    case "FIXED":
      return fixedShares(call, scope, evaluate);
    case "SHARE":
      return sharesIn(operand(call, 0, scope, evaluate), spotsOf(call, scope));
    case "COUNT": {
      const count = countOf(operand(call, 0, scope, evaluate));
      return scope.rows.map(() => count);
    }
    case "SUM":
    case "AVERAGE":
    case "LARGEST":
    case "SMALLEST": {
      const values = numbersOf(operand(call, 0, scope, evaluate), spotsOf(call, scope));
      const result = isFault(values) ? values : numberElement(summarise(call.name, values));
      return scope.rows.map(() => result);
    }
    default:
      return elementByElement(call, scope, evaluate);
  }
}

function elementByElement(call: Call, scope: Scope, evaluate: Evaluate): readonly Element[] {
  const spots = spotsOf(call, scope);
  const columns = call.operands.map((_, index) => operand(call, index, scope, evaluate));
  return scope.rows.map((_, index) => {
    const values = columns.map((column) => entry(column, index));
    return onePartner(call.name, values, spotAt(spots, index));
  });
}

function onePartner(name: Call["name"], values: readonly Element[], spot: Spot): Element {
  if (name === "IF") return choose(values, spot);
  if (name === "AND" || name === "OR") return conditions(values, name === "OR", spot);
  if (name === "NOT") {
    const truth = asTruth(entry(values, 0), spot);
    return isFault(truth) ? truth : truthElement(!truth);
  }
  const numbers = numbersOf(values, { place: spot.place, partners: values.map(() => spot.partner) });
  if (isFault(numbers)) return numbers;
  switch (name) {
    case "MIN":
      return numberElement(smallestOf(numbers));
    case "MAX":
      return numberElement(largestOf(numbers));
    case "ABS":
      return numberElement(absolute(entry(numbers, 0)));
    case "ROUND":
      return roundPlaces(entry(numbers, 0), numbers[1] ?? ZERO, spot);
    default:
      return squareRoot(entry(numbers, 0), spot);
  }
}

/** Only the branch that is chosen has to be sound. */
function choose(values: readonly Element[], spot: Spot): Element {
  const truth = asTruth(entry(values, 0), spot);
  if (isFault(truth)) return truth;
  return truth ? entry(values, 1) : (values[2] ?? truthElement(false));
}

/** From left to right, until one of them decides. */
function conditions(values: readonly Element[], deciding: boolean, spot: Spot): Element {
  for (const value of values) {
    const truth = asTruth(value, spot);
    if (isFault(truth)) return truth;
    if (truth === deciding) return truthElement(deciding);
  }
  return truthElement(!deciding);
}

/**
 * Agreed shares: they must add up to 100% over all partners of the table (to the 15 digits that a cell keeps), and are spread again
 * in proportion over those who take part.
 */
function fixedShares(call: Call, scope: Scope, evaluate: Evaluate): readonly Element[] {
  const whole = scopeOver(
    scope.partners.map((_, row) => row),
    scope,
  );
  const spots = spotsOf(call, whole);
  const values = numbersOf(operand(call, 0, whole, evaluate), spots);
  if (isFault(values)) return scope.rows.map(() => values);
  const problems = values.flatMap((value, index): FormulaProblem[] =>
    value.n < 0n ? [negativeAt(value, spotAt(spots, index))] : [],
  );
  const total = sumOf(values);
  if (!isWhole(total, values.length))
    problems.push({ code: "formula-fixed-total", place: spots.place, total: toNumber(total) });
  const taking = sumOf(scope.rows.map((row) => values[row] ?? ZERO));
  if (problems.length === 0 && taking.n === 0n) problems.push({ code: "formula-all-zero", place: spots.place });
  if (problems.length > 0) return scope.rows.map(() => fault(...problems));
  return scope.rows.map((row) => numberElement(divide(values[row] ?? ZERO, taking)));
}

/** One, give or take half a unit in the fifteenth digit of every part. */
export function isWhole(total: Fraction, parts: number): boolean {
  return compare(absolute(subtract(total, ONE)), fraction(BigInt(parts), 10n ** 15n)) <= 0;
}

function operand(call: Call, index: number, scope: Scope, evaluate: Evaluate): readonly Element[] {
  return evaluate(entry(call.operands, index), scope);
}
