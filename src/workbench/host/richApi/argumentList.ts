import type { GridRange } from "../../grid/gridCells";
import { invalidArgument } from "./richApiError";

/** An object of the model that a request hands over. */
export interface ObjectArgument {
  readonly state: unknown;
  /** The cells, when it is a range. */
  readonly range: GridRange | null;
}

/** Arguments of one call, objects already looked up. Each reader refuses what Excel would refuse. */
export class ArgumentList {
  readonly #values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.#values = values;
  }

  raw(index: number): unknown {
    return this.#values[index] ?? null;
  }

  isMissing(index: number): boolean {
    return this.raw(index) === null;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    throw invalidArgument();
  }

  textOr<T>(index: number, missing: T): string | T {
    return this.isMissing(index) ? missing : this.text(index);
  }

  /** A whole number. */
  integer(index: number): number {
    const value = this.raw(index);
    if (typeof value === "number" && Number.isInteger(value)) return value;
    throw invalidArgument();
  }

  integerOr<T>(index: number, missing: T): number | T {
    return this.isMissing(index) ? missing : this.integer(index);
  }

  flag(index: number): boolean {
    return this.raw(index) === true;
  }

  object(index: number): ObjectArgument | null {
    const value = this.raw(index);
    return isObjectArgument(value) ? value : null;
  }

  /** The range handed over as an object, else null (a text address, or nothing). */
  range(index: number): GridRange | null {
    return this.object(index)?.range ?? null;
  }

  /** One of the words that a call knows, translated. */
  choice<T>(index: number, options: Readonly<Record<string, T>>, missing: string): T {
    const found = Object.entries(options).find(([word]) => word === this.textOr(index, missing));
    if (!found) throw invalidArgument();
    return found[1];
  }

  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.raw(index);
    if (value === null) return {};
    if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
    throw invalidArgument();
  }

  list(index: number): readonly unknown[] {
    const value = this.raw(index);
    if (Array.isArray(value)) return value as readonly unknown[];
    throw invalidArgument();
  }
}

function isObjectArgument(value: unknown): value is ObjectArgument {
  return typeof value === "object" && value !== null && "identity" in value && "range" in value;
}
