import type { Injector, Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  ErrorType,
  type BaseValueObject,
} from "@univerjs/preset-sheets-core";
import {
  buildMatrix,
  failure,
  isError,
  isMatrix,
  simplify,
  VALUE,
  type Matrix,
  type Scalar,
} from "../formula/formulaValue";

const ERRORS: ReadonlyMap<string, ErrorType> = new Map(Object.values(ErrorType).map((each) => [each, each]));

const toObject = (value: Scalar): BaseValueObject => {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (isError(value)) return ErrorValueObject.create(ERRORS.get(value.error) ?? ErrorType.VALUE);
  return StringValueObject.create(value);
};

const toArray = (matrix: Matrix): BaseValueObject =>
  ArrayValueObject.create({
    calculateValueList: Array.from({ length: matrix.rows }, (_, row) =>
      matrix.data.slice(row * matrix.columns, (row + 1) * matrix.columns).map(toObject),
    ),
    rowCount: matrix.rows,
    columnCount: matrix.columns,
    unitId: "",
    sheetId: "",
    row: 0,
    column: 0,
  });

const toScalar = (object: Nullable<BaseValueObject>): Scalar => {
  if (!object || object.isNull()) return null;
  if (object.isError()) return failure(String(object.getValue()));
  return object.getValue();
};

/** Functions that the grid library has and our engine has not: statistics, engineering and the like. Those that need to see cells are left out. */
export const callLibrary = (
  injector: Injector,
  name: string,
  args: readonly (Scalar | Matrix)[],
): Scalar | Matrix | undefined => {
  const executor = injector.get(IFunctionService).getExecutor(name);
  if (!executor || executor.needsReferenceObject || executor.needsLocale || executor.needsSheetsInfo) return undefined;
  if (executor.minParams >= 0 && (args.length < executor.minParams || args.length > executor.maxParams)) return VALUE;
  try {
    const result = executor.calculate(...args.map((arg) => (isMatrix(arg) ? toArray(arg) : toObject(arg))));
    if (!("isArray" in result) || result.isReferenceObject()) return VALUE;
    const object = result as BaseValueObject;
    if (!object.isArray()) return toScalar(object);
    if (!(object instanceof ArrayValueObject)) return VALUE;
    const array = object;
    return simplify(
      buildMatrix(array.getRowCount(), array.getColumnCount(), (row, column) => toScalar(array.get(row, column))),
    );
  } catch {
    return VALUE;
  }
};
