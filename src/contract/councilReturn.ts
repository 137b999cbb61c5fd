import { z } from "zod";
import { driver, MOST_DRIVERS } from "./driver";
import { after, councilCode, financialYear, identifier, limit, moment, sha256, text } from "./fields";
import { basis, line, MOST_LINES } from "./line";

/** A draft is changed freely; what was submitted never changes, and is put right by a return that supersedes it. */
export const returnStatus = z.enum(["draft", "submitted", "signed-off", "superseded"]);

const submission = z.strictObject({ partnership: identifier, at: moment, by: z.string() });

const signOff = z.strictObject({ at: moment, by: z.string(), name: text(200), role: text(200), hash: sha256 });

export const councilReturn = z.strictObject({
  council: councilCode,
  id: identifier,
  title: text(200),
  year: financialYear,
  basis,
  status: returnStatus,
  /** The return of the same council that this one puts right. */
  supersedes: identifier.nullable(),
  createdAt: moment,
  createdBy: z.string(),
  submittedAt: moment.nullable(),
  /** Of all its lines and drivers, once submitted: what is signed off is what was submitted. */
  hash: sha256.nullable(),
  lines: z.int(),
  drivers: z.int(),
  submissions: z.array(submission),
  signOff: signOff.nullable(),
});

export const newReturn = z.strictObject({
  title: text(200),
  year: financialYear,
  basis,
  supersedes: identifier.nullable().default(null),
});

/** Where a return is found. */
export const returnPlace = z.strictObject({ council: councilCode, id: identifier });

export const returnsAsked = z.strictObject({
  council: councilCode.optional(),
  year: financialYear.optional(),
  status: returnStatus.optional(),
  partnership: identifier.optional(),
  /** The return after which the list goes on: its `council/id`. */
  after: z
    .string()
    .regex(/^[A-Z0-9-]{2,12}\/[0-9a-f-]{36}$/u, "must be the council and id of the last return, such as E07000237/…")
    .optional(),
  limit: limit(200),
});

/** Rows of a return are numbered from 1 in the order in which they were put. */
export const rowsAsked = z.strictObject({ after, limit: limit(MOST_LINES) });

export const newLines = z.strictObject({ lines: z.array(line).max(MOST_LINES) });
export const newDrivers = z.strictObject({ drivers: z.array(driver).max(MOST_DRIVERS) });
export const numberedLine = line.extend({ n: z.int() });
export const numberedDriver = driver.extend({ n: z.int() });

export const submitReturn = z.strictObject({ partnerships: z.array(identifier).min(1).max(50) });
export const signOffReturn = z.strictObject({ hash: sha256, name: text(200), role: text(200) });

export type CouncilReturn = z.infer<typeof councilReturn>;
