import { toNumber } from "./coerce";
import type { Environment } from "./environment";
import {
  fromRows,
  isError,
  isLambda,
  isMatrix,
  isReference,
  NAME,
  NULL_INTERSECTION,
  REF,
  simplify,
  VALUE,
  type Area,
  type Lambda,
  type Matrix,
  type Scalar,
  type Value,
} from "./formulaValue";
import { dereference } from "./dereference";
import { findFunction } from "./findFunction";
import { applyOperator, broadcast } from "./operators";
import { resolveRange, resolveTable } from "./resolveReference";
import type { Syntax } from "./syntax";

/** Names that LET and LAMBDA give, innermost first. */
export interface Scope {
  readonly name: string;
  readonly value: Value;
  readonly outer: Scope | null;
}

const find = (scope: Scope | null, name: string): Scope | null => {
  const wanted = name.toLowerCase();
  for (let at = scope; at; at = at.outer) if (at.name === wanted) return at;
  return null;
};

const isSimple = (value: Value): value is Scalar => typeof value !== "object" || value === null || isError(value);

const intersect = (a: Area, b: Area): Area | null => {
  if (a.sheet !== b.sheet) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null;
};

const enclose = (a: Area, b: Area): Area => {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { sheet: a.sheet, row, column, rows, columns };
};

const combine = (operator: ":" | " " | ",", left: Value, right: Value): Value => {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!isReference(left) || !isReference(right)) return VALUE;
  if (operator === ",") return { kind: "reference", areas: [...left.areas, ...right.areas] };
  const [a] = left.areas;
  const [b] = right.areas;
  if (!a || !b) return REF;
  if (operator === ":") return a.sheet === b.sheet ? { kind: "reference", areas: [enclose(a, b)] } : REF;
  const common = intersect(a, b);
  return common ? { kind: "reference", areas: [common] } : NULL_INTERSECTION;
};

/** `@`: the one cell of a range that lies in the formula's own row or column. */
const implicit = (value: Value, env: Environment): Value => {
  if (!isReference(value)) return isMatrix(value) ? (value.data[0] ?? null) : value;
  const [area] = value.areas;
  if (!area) return REF;
  const inRow = env.row >= area.row && env.row < area.row + area.rows;
  const inColumn = env.column >= area.column && env.column < area.column + area.columns;
  if (area.rows > 1 && !inRow) return VALUE;
  if (area.columns > 1 && !inColumn) return VALUE;
  const row = area.rows > 1 ? env.row : area.row;
  const column = area.columns > 1 ? env.column : area.column;
  return { kind: "reference", areas: [{ sheet: area.sheet, row, column, rows: 1, columns: 1 }] };
};

const spillOf = (value: Value, env: Environment): Value => {
  const area = isReference(value) ? value.areas[0] : undefined;
  if (area?.rows !== 1 || area.columns !== 1) return isError(value) ? value : REF;
  const first = env.cell(area.sheet, area.row, area.column);
  const spill = env.spill(area.sheet, area.row, area.column);
  if (spill) return { kind: "reference", areas: [spill] };
  return isError(first) ? first : env.formulaText(area.sheet, area.row, area.column) === null ? REF : value;
};

const unary = (operator: "-" | "+" | "%", operand: Scalar | Matrix): Scalar | Matrix =>
  operator === "+"
    ? operand
    : broadcast([operand], ([value = null]) => {
        const number = toNumber(value);
        if (typeof number !== "number") return number;
        return operator === "%" ? number / 100 : number === 0 ? 0 : -number;
      });

const lambda = (args: readonly Syntax[], env: Environment, scope: Scope | null): Value => {
  const body = args.at(-1);
  const parameters = args.slice(0, -1).map((each) => (each.kind === "name" ? each.name.toLowerCase() : null));
  if (!body || parameters.includes(null)) return VALUE;
  const call = (given: readonly Value[]): Value => {
    if (given.length > parameters.length) return VALUE;
    let inner = scope;
    parameters.forEach((name, index) => (inner = { name: name ?? "", value: given[index], outer: inner }));
    return evaluateFormula(body, env, inner);
  };
  return { kind: "lambda", call } satisfies Lambda;
};

const letNames = (args: readonly Syntax[], env: Environment, scope: Scope | null): Value => {
  const body = args.at(-1);
  if (!body || args.length % 2 === 0) return VALUE;
  let inner = scope;
  for (let at = 0; at + 1 < args.length; at += 2) {
    const name = args[at];
    const value = args[at + 1];
    if (name?.kind !== "name" || !value) return VALUE;
    inner = { name: name.name.toLowerCase(), value: evaluateFormula(value, env, inner), outer: inner };
  }
  return evaluateFormula(body, env, inner);
};

const call = (name: string, args: readonly Syntax[], env: Environment, scope: Scope | null): Value => {
  if (name === "LET") return letNames(args, env, scope);
  if (name === "LAMBDA") return lambda(args, env, scope);
  const local = find(scope, name);
  const evaluate = (syntax: Syntax): Value => evaluateFormula(syntax, env, scope);
  if (local) return isLambda(local.value) ? local.value.call(args.map(evaluate)) : VALUE;
  const known = findFunction(name);
  if (known) {
    if (args.length < known.least || args.length > known.most) return VALUE;
    if (known.kind === "lazy") return known.run(args, evaluate, env);
    const values = args.map(evaluate);
    if (known.kind === "whole") return known.run(values, env);
    return broadcast(
      values.map((value) => dereference(value, env)),
      (scalars) => known.run(scalars, env, values),
    );
  }
  const values = args.map(evaluate);
  const custom = env.custom(name, values);
  if (custom !== undefined) return custom;
  const defined = env.name(name, null);
  if (isLambda(defined)) return defined.call(values);
  return (
    env.library(
      name,
      values.map((value) => dereference(value, env)),
    ) ?? NAME
  );
};

/** Works out what a formula says. References stay references until something needs their values. */
export function evaluateFormula(syntax: Syntax, env: Environment, scope: Scope | null): Value {
  switch (syntax.kind) {
    case "literal":
      return syntax.value;
    case "omitted":
      return undefined;
    case "range":
      return resolveRange(syntax, env);
    case "table":
      return resolveTable(syntax, env);
    case "array":
      return simplify(fromRows(syntax.rows));
    case "name": {
      const local = syntax.sheet === null ? find(scope, syntax.name) : null;
      if (local) return local.value;
      const table = syntax.sheet === null ? env.table(syntax.name) : undefined;
      if (table) return resolveTable({ kind: "table", table: table.name, parts: [], columns: null }, env);
      return env.name(syntax.name, syntax.sheet) ?? NAME;
    }
    case "call":
      return call(syntax.name, syntax.args, env, scope);
    case "apply": {
      const callee = evaluateFormula(syntax.callee, env, scope);
      if (!isLambda(callee)) return isError(callee) ? callee : VALUE;
      return callee.call(syntax.args.map((each) => evaluateFormula(each, env, scope)));
    }
    case "unary": {
      const operand = evaluateFormula(syntax.operand, env, scope);
      if (syntax.operator === "#") return spillOf(operand, env);
      if (syntax.operator === "@") return implicit(operand, env);
      return unary(syntax.operator, dereference(operand, env));
    }
    case "binary": {
      const left = evaluateFormula(syntax.left, env, scope);
      const right = evaluateFormula(syntax.right, env, scope);
      if (syntax.operator === ":" || syntax.operator === " " || syntax.operator === ",")
        return combine(syntax.operator, left, right);
      return applyOperator(
        syntax.operator,
        isSimple(left) ? (left ?? null) : dereference(left, env),
        isSimple(right) ? (right ?? null) : dereference(right, env),
      );
    }
  }
}
