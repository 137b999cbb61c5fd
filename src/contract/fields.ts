import { z } from "zod";
import { AMOUNT } from "./amount";

// A database refuses NUL and half a surrogate pair, and a log line must not be broken by a text in it.
const PRINTABLE = /^[^\p{Cc}\p{Cs}]*$/u;

/** Text for people: 1 to `longest` characters, no control characters; it is kept and given back as it is. */
export const text = (longest: number): z.ZodString =>
  z.string().min(1).max(longest).regex(PRINTABLE, "must hold no control characters");

/** Text that may be left empty. */
export const optionalText = (longest: number): z.ZodString =>
  z.string().max(longest).regex(PRINTABLE, "must hold no control characters");

/** Code of a council: GSS code, "E07000237"; councils that ended before they had one go by their short key, "NIR-T". */
export const councilCode = z.string().regex(/^[A-Z][A-Z0-9-]{1,11}$/u, "must be a council's code, such as E07000237");

/** Made by the register. */
export const identifier = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u, "must be an identifier");

/** Lower-case hexadecimal SHA-256. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u, "must be a SHA-256 in small hexadecimal letters");

/** A day, "2026-04-01". */
export const day = z.iso.date();

/** A moment in UTC to the millisecond, "2026-04-01T09:30:00.000Z". */
export const moment = z.iso.datetime({ precision: 3 });

/** A financial year, "2026/27". */
export const financialYear = z
  .string()
  .regex(/^(?:19|20)\d\d\/\d\d$/u, "must be a financial year, such as 2026/27")
  .refine((label) => (Number(label.slice(0, 4)) + 1) % 100 === Number(label.slice(5)), {
    message: "must run over two following years, such as 2026/27",
  });

/** Pounds as a decimal text, "-1234.50"; see `amount.ts`. */
export const amount = z.string().regex(AMOUNT, 'must be pounds in a text, such as "1234.50"');

/** A number as a decimal text of at most fifteen digits before the point and six after it. */
export const decimal = z
  .string()
  .regex(/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/u, 'must be a number in a text, such as "64687.5"');

/** How many rows of a list are asked for, as it stands in an address. */
export const limit = (most: number): z.ZodDefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>> =>
  z
    .string()
    .regex(/^[1-9]\d{0,6}$/u, `must be a whole number from 1 to ${most}`)
    .transform((given) => Math.min(Number(given), most))
    .default(most);

/** The row after which a list goes on, as it stands in an address. */
export const after = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,8})$/u, "must be a whole number")
  .transform(Number)
  .default(0);
