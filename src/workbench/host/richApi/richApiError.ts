/** Codes that the add-in may branch on, as Excel's documents name them, with the HTTP status that goes with each. */
const STATUS = {
  AccessDenied: 401,
  ApiNotFound: 400,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidBinding: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  RangeExceedsLimit: 400,
  RequestPayloadSizeLimitExceeded: 400,
  ResponsePayloadSizeLimitExceeded: 400,
} as const;

export type RichApiErrorCode = keyof typeof STATUS;

/** A refusal that goes back to the add-in as an OfficeExtension.Error. */
export class RichApiError extends Error {
  override readonly name = "RichApiError";
  readonly code: RichApiErrorCode;
  readonly status: number;

  constructor(code: RichApiErrorCode, message: string) {
    super(message);
    this.code = code;
    this.status = STATUS[code];
  }
}

export const itemNotFound = (): RichApiError =>
  new RichApiError("ItemNotFound", "The requested resource doesn't exist.");

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): RichApiError => new RichApiError("InvalidArgument", message);

/** Names the call, so that a developer knows what the workbench does not do. */
export const apiNotFound = (call: string): RichApiError =>
  new RichApiError("ApiNotFound", `The workbench does not support ${call}.`);
