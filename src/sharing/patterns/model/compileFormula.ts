import { keyOf } from "../../../engine";
import type { BinaryOperator, Expression } from "../../../engine";
import { bandCell, type Area } from "../../area";
import type { Working } from "../../working";
import { whereIn, type ModelBlock } from "./modelBlock";

export interface FormulaSite {
  readonly working: Working;
  readonly model: ModelBlock;
  /** A row of 1 and 0; null where everybody takes part. */
  readonly takesPart: Area | null;
  /** The formula's text, for labels. */
  readonly text: string;
}

/** Formula text of an expression for the partner at a place. */
export type PerPartner = (index: number) => string;

/** An operand longer than this gets a row of its own before it is used more than once. */
const longOperand = 60;

/** Turns a share formula into cell formulas; what functions over the partners need gets its own row. */
export function compileFormula(site: FormulaSite, node: Expression): PerPartner {
  switch (node.kind) {
    case "number": {
      const text = String(node.value).toUpperCase();
      return () => text;
    }
    case "text":
      return () => `"${node.text.replaceAll('"', '""')}"`;
    case "truth":
      return () => (node.value ? "TRUE" : "FALSE");
    case "driver":
      return driverCell(site, node.name);
    case "sign": {
      const operand = compact(site, node.operand);
      return node.operator === "-" ? (i) => `(-${operand(i)})` : (i) => `(${operand(i)})`;
    }
    case "percent": {
      const operand = compact(site, node.operand);
      return (i) => `(${operand(i)}/100)`;
    }
    case "binary":
      return binary(site, node.operator, node.left, node.right);
    case "call":
      return call(site, node);
  }
}

function driverCell(site: FormulaSite, name: string): PerPartner {
  const { working, model } = site;
  const row = keyOf(name) === "partner" ? model.names : model.driver(name);
  return row === null ? () => "NA()" : (i) => working.at(bandCell(row, i));
}

/** Gives an expression a row of its own: its value where a partner takes part, else 0. */
function writeTerm(site: FormulaSite, node: Expression, value: PerPartner): Area {
  const { working, model, takesPart, text } = site;
  working.put(working.row, 1, text.slice(node.at - 1, node.end - 1), { look: "label" });
  return working.fillFormula(model.band(working.row - 1), (i) =>
    whereIn(working.at.bind(working), takesPart, i, `0+${value(i)}`),
  );
}

function operand(site: FormulaSite, node: Expression): PerPartner {
  const value = compileFormula(site, node);
  if (value(0).length <= longOperand) return value;
  const term = writeTerm(site, node, value);
  return (i) => site.working.at(bandCell(term, i));
}

/** Parts longer than this stand on a row of their own, so that no cell's formula grows beyond what Excel takes. */
const longPart = 1000;

function compact(site: FormulaSite, node: Expression): PerPartner {
  const value = compileFormula(site, node);
  if (value(0).length <= longPart || isText(site, node)) return value;
  const term = writeTerm(site, node, value);
  return (i) => site.working.at(bandCell(term, i));
}

/** What an expression gives: comparisons of texts are not those of numbers. */
function isText(site: FormulaSite, node: Expression): boolean {
  if (node.kind === "text") return true;
  if (node.kind === "driver") return keyOf(node.name) === "partner" || site.model.isText(node.name);
  return node.kind === "call" && node.name === "IF" && node.operands.slice(1).some((one) => isText(site, one));
}

function isTruth(node: Expression): boolean {
  if (node.kind === "truth") return true;
  if (node.kind === "binary") return /[<=>]/.test(node.operator);
  if (node.kind !== "call") return false;
  return ["AND", "OR", "NOT"].includes(node.name) || (node.name === "IF" && node.operands.slice(1).every(isTruth));
}

function binary(site: FormulaSite, operator: BinaryOperator, left: Expression, right: Expression): PerPartner {
  const comparison = /[<=>]/.test(operator);
  if (!comparison || isText(site, left) || isText(site, right) || (isTruth(left) && isTruth(right))) {
    const [a, b] = [compact(site, left), compact(site, right)];
    return (i) => `(${a(i)}${operator}${b(i)})`;
  }
  const [a, b] = [operand(site, left), operand(site, right)];
  const near = (i: number): string => `10^-12*MAX(1,ABS(${a(i)}),ABS(${b(i)}))`;
  const apart = (i: number): string => `${a(i)}-${b(i)}`;
  // Doubles that stand for the same decimal may differ in their last bits, so figures are compared with room for that.
  switch (operator) {
    case "=":
      return (i) => `(ABS(${apart(i)})<=${near(i)})`;
    case "<>":
      return (i) => `(ABS(${apart(i)})>${near(i)})`;
    case ">":
      return (i) => `(${apart(i)}>${near(i)})`;
    case "<":
      return (i) => `(${apart(i)}<-(${near(i)}))`;
    case ">=":
      return (i) => `(${apart(i)}>=-(${near(i)}))`;
    default:
      return (i) => `(${apart(i)}<=${near(i)})`;
  }
}

function call(site: FormulaSite, node: Extract<Expression, { kind: "call" }>): PerPartner {
  const { working, takesPart } = site;
  const at = working.at.bind(working);
  const [first] = node.operands;
  const everyone = site.model.band(1).columns;
  const count = takesPart === null ? String(everyone) : `SUM(${at(takesPart)})`;
  if (node.name === "EQUAL") return () => `(1/${count})`;
  if (first === undefined) return () => "NA()";
  const elementwise = (): PerPartner => {
    const values = node.operands.map((one) => {
      const value = compact(site, one);
      // MIN, MAX, AND and OR pass over text in a cell they are pointed at; a sum does not.
      return one.kind === "driver" ? (i: number) => `(0+${value(i)})` : value;
    });
    return (i) => `${node.name}(${values.map((value) => value(i)).join(",")})`;
  };
  switch (node.name) {
    case "MIN":
    case "MAX":
    case "AND":
    case "OR":
    case "NOT":
    case "ABS":
    case "SQRT":
      return elementwise();
    case "IF":
      return choose(site, node.operands);
    case "ROUND":
      return round(site, first, node.operands[1]);
    case "COUNT":
      return countValues(site, first);
    default:
      break;
  }
  if (node.name === "FIXED") return fixed(site, first);
  const term = writeTerm(site, first, compileFormula(site, first));
  const row = at(term);
  const inside = takesPart === null ? "" : `(${at(takesPart)}=1)`;
  const outside = takesPart === null ? "" : `(${at(takesPart)}<>1)*10^15`;
  switch (node.name) {
    case "SHARE":
      return (i) => `(${at(bandCell(term, i))}/IF(MIN(${row})<0,NA(),SUM(${row})))`;
    case "SUM":
      return () => `SUM(${row})`;
    case "AVERAGE":
      return () => `(SUM(${row})/${count})`;
    case "LARGEST":
      return () => (takesPart === null ? `MAX(${row})` : `SUMPRODUCT(MAX(${inside}*${row}-${outside}))`);
    case "SMALLEST":
      return () => (takesPart === null ? `MIN(${row})` : `(-SUMPRODUCT(MAX(-${inside}*${row}-${outside})))`);
  }
}

function choose(site: FormulaSite, operands: readonly Expression[]): PerPartner {
  const values = operands.map((one) => compact(site, one));
  const otherwise = operands.length === 2 ? ",FALSE" : "";
  return (i) => `IF(${values.map((value) => value(i)).join(",")}${otherwise})`;
}

/** FIXED: agreed shares over all partners, spread again in proportion over those who take part. */
function fixed(site: FormulaSite, node: Expression): PerPartner {
  const { working, takesPart } = site;
  const at = working.at.bind(working);
  const whole: FormulaSite = { ...site, takesPart: null };
  const term = writeTerm(whole, node, compileFormula(whole, node));
  const row = at(term);
  const taking = takesPart === null ? `SUM(${row})` : `SUMPRODUCT(${row},${at(takesPart)})`;
  const sound = `IF(AND(MIN(${row})>=0,ABS(SUM(${row})-1)<=10^-12),${taking},NA())`;
  return (i) => `(${at(bandCell(term, i))}/${sound})`;
}

/** COUNT: partners with a number or a text, or for whom a condition holds. */
function countValues(site: FormulaSite, node: Expression): PerPartner {
  const value = compileFormula(site, node);
  const one: PerPartner = isTruth(node) ? (i) => `IF(${value(i)},1,0)` : (i) => `IF(${value(i)}="",0,1)`;
  const term = writeTerm(site, node, one);
  return () => `SUM(${site.working.at(term)})`;
}

/** Rounds the decimal that a double stands for: first to nine places more, then to those asked for. */
function round(site: FormulaSite, figure: Expression, places: Expression | undefined): PerPartner {
  const value = compact(site, figure);
  const digits = places === undefined ? () => "0" : compact(site, places);
  return (i) => `ROUND(ROUND(${value(i)},${digits(i)}+6),${digits(i)})`;
}
