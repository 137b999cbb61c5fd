import { problemCodes, type ProblemCode, type RegisterProblemBody } from "../contract/problem";

type FormErrors = NonNullable<RegisterProblemBody["errors"]>;

/** The register refuses: a code of the contract, and a sentence on what is wrong here and what to do. It undoes its transaction. */
export class RegisterProblem extends Error {
  override readonly name = "RegisterProblem";
  readonly code: ProblemCode;
  readonly errors: FormErrors | undefined;

  constructor(code: ProblemCode, detail: string, errors?: FormErrors) {
    super(detail);
    this.code = code;
    this.errors = errors;
  }
}

/** The body of the answer. `request` is the id under which the register's own log has it. */
export function problemBody({ code, message, errors }: RegisterProblem, request: string): RegisterProblemBody {
  const [status, title] = problemCodes[code];
  return {
    type: `urn:fairshare:register:${code}`,
    title,
    status,
    code,
    detail: message,
    instance: `urn:fairshare:request:${request}`,
    ...(errors ? { errors } : {}),
  };
}
