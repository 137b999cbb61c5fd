/** What a custom function throws for a cell that has no value: Excel's error code and a sentence. */
export class CellError extends Error {
  override readonly name = "CellError";
  readonly code: string;

  constructor(code: string, message?: string) {
    super(message);
    this.code = code;
  }
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** Stands in for Excel's runtime of custom functions, so that their definitions run unchanged. */
export function installRuntime(): void {
  Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode, associate: () => undefined } });
}
