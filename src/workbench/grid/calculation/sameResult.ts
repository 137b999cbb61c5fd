import { isError, type Matrix, type Scalar } from "../formula/formulaValue";

/** The same value, and for an error the same message. */
export const sameScalar = (a: Scalar, b: Scalar): boolean =>
  a === b || (isError(a) && isError(b) && a.error === b.error && a.message === b.message);

export const sameArray = (a: Matrix | null, b: Matrix | null): boolean =>
  a !== null &&
  b !== null &&
  a.rows === b.rows &&
  a.columns === b.columns &&
  a.data.every((value, at) => sameScalar(value, b.data[at] ?? null));
