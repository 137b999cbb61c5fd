import { asScalar, visitAll } from "../argument";
import { compareScalars, toBoolean, toNumber } from "../coerce";
import { broadcast } from "../operators";
import { dereference } from "../dereference";
import type { Environment } from "../environment";
import { cells, whole, type FunctionTable } from "../formulaFunction";
import { isError, isMatrix, isReference, NOT_AVAILABLE, VALUE, type Scalar, type Value } from "../formulaValue";

const tally = (values: readonly Value[], env: Environment, decide: (all: readonly boolean[]) => boolean): Scalar => {
  const all: boolean[] = [];
  const wrong: Scalar[] = [];
  visitAll(values, env, (value, direct) => {
    if (isError(value)) wrong.push(value);
    else if (typeof value === "boolean" || typeof value === "number") all.push(Boolean(value));
    else if (direct && value !== null) {
      const read = toBoolean(value);
      if (isError(read)) wrong.push(read);
      else all.push(read);
    }
  });
  return wrong[0] ?? (all.length === 0 ? VALUE : decide(all));
};

/** Where the test is one value only the chosen side is worked out; where it is a range, both are, cell by cell. */
const choose = (
  test: Scalar | ReturnType<typeof dereference>,
  yes: () => Value,
  no: () => Value,
  env: Environment,
): Value => {
  if (!isMatrix(test)) {
    const truth = toBoolean(test);
    if (typeof truth !== "boolean") return truth;
    return truth ? yes() : no();
  }
  return broadcast(
    [test, dereference(yes(), env), dereference(no(), env)],
    ([at = null, left = null, right = null]) => {
      const truth = toBoolean(at);
      return typeof truth === "boolean" ? (truth ? left : right) : truth;
    },
  );
};

const replaceErrors = (
  value: Value,
  other: () => Value,
  env: Environment,
  wanted: (error: Scalar) => boolean,
): Value => {
  const read = dereference(value, env);
  if (!isMatrix(read)) return wanted(read) ? other() : isReference(value) ? value : read;
  if (!read.data.some(wanted)) return read;
  return broadcast([read, dereference(other(), env)], ([at = null, instead = null]) => (wanted(at) ? instead : at));
};

export const logicFunctions: FunctionTable = {
  IF: {
    kind: "lazy",
    least: 2,
    most: 3,
    run: ([test, yes, no], evaluate, env) =>
      choose(
        dereference(test && evaluate(test), env),
        () => (yes ? (evaluate(yes) ?? 0) : 0),
        () => (no ? (evaluate(no) ?? 0) : false),
        env,
      ),
  },
  IFS: {
    kind: "lazy",
    least: 2,
    most: 254,
    run: (args, evaluate, env) => {
      const from = (at: number): Value => {
        const test = args[at];
        const result = args[at + 1];
        if (!test || !result) return NOT_AVAILABLE;
        return choose(
          dereference(evaluate(test), env),
          () => evaluate(result),
          () => from(at + 2),
          env,
        );
      };
      return from(0);
    },
  },
  IFERROR: {
    kind: "lazy",
    least: 2,
    most: 2,
    run: ([value, other], evaluate, env) =>
      replaceErrors(value && evaluate(value), () => (other ? (evaluate(other) ?? 0) : 0), env, isError),
  },
  IFNA: {
    kind: "lazy",
    least: 2,
    most: 2,
    run: ([value, other], evaluate, env) =>
      replaceErrors(
        value && evaluate(value),
        () => (other ? (evaluate(other) ?? 0) : 0),
        env,
        (at) => isError(at) && at.error === "#N/A",
      ),
  },
  SWITCH: {
    kind: "lazy",
    least: 3,
    most: 254,
    run: ([subject, ...rest], evaluate, env) => {
      const wanted = asScalar(subject && evaluate(subject), env);
      if (isError(wanted)) return wanted;
      for (let at = 0; at + 1 < rest.length; at += 2) {
        const candidate = rest[at];
        const result = rest[at + 1];
        if (!candidate || !result) break;
        const value = asScalar(evaluate(candidate), env);
        if (isError(value)) return value;
        if (typeof value === typeof wanted && compareScalars(value, wanted) === 0) return evaluate(result);
      }
      const last = rest.length % 2 === 1 ? rest.at(-1) : undefined;
      return last ? evaluate(last) : NOT_AVAILABLE;
    },
  },
  CHOOSE: {
    kind: "lazy",
    least: 2,
    most: 255,
    run: ([index, ...options], evaluate, env) => {
      const read = dereference(index && evaluate(index), env);
      const pick = (at: Scalar): Value => {
        const number = toNumber(at);
        if (typeof number !== "number") return number;
        const option = options[Math.trunc(number) - 1];
        return option ? evaluate(option) : VALUE;
      };
      if (!isMatrix(read)) return pick(read);
      const rows = options.map((option) => dereference(evaluate(option), env));
      return broadcast([read, ...rows], ([at = null, ...values]) => {
        const number = toNumber(at);
        if (typeof number !== "number") return number;
        const value = values[Math.trunc(number) - 1];
        return value === undefined ? VALUE : value;
      });
    },
  },
  AND: whole(1, 255, (values, env) => tally(values, env, (all) => all.every(Boolean))),
  OR: whole(1, 255, (values, env) => tally(values, env, (all) => all.some(Boolean))),
  XOR: whole(1, 255, (values, env) => tally(values, env, (all) => all.filter(Boolean).length % 2 === 1)),
  NOT: cells(1, 1, ([value = null]) => {
    const truth = toBoolean(value);
    return typeof truth === "boolean" ? !truth : truth;
  }),
  TRUE: whole(0, 0, () => true),
  FALSE: whole(0, 0, () => false),
  NA: whole(0, 0, () => NOT_AVAILABLE),
};
