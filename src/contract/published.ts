import { z } from "zod";
import { after, amount, councilCode, decimal, limit } from "./fields";

export const council = z.strictObject({
  code: councilCode,
  ecode: z.string(),
  name: z.string(),
  kind: z.string(),
  region: z.string(),
  start: z.string(),
  end: z.string(),
});

export const publishedSet = z.strictObject({
  id: z.string(),
  kind: z.enum(["return", "drivers"]),
  title: z.string(),
  year: z.string(),
  basis: z.string(),
  source: z.string(),
  sha256: z.string(),
  asAt: z.string(),
  rows: z.int(),
});

/** A figure of a published return; where there is none, `amount` is null and `marker` says what stands in its place. */
export const publishedLine = z.strictObject({
  n: z.int(),
  council: z.string(),
  name: z.string(),
  line: z.string(),
  service: z.string(),
  label: z.string(),
  measure: z.string(),
  amount: amount.nullable(),
  margin: amount,
  marker: z.string(),
  source: z.string(),
});

export const publishedDriver = z.strictObject({
  n: z.int(),
  council: z.string(),
  name: z.string(),
  driver: z.string(),
  /** Null where the file is blank. */
  value: decimal.nullable(),
  unit: z.string(),
  asAt: z.string(),
  source: z.string(),
});

export const setPlace = z.strictObject({ set: z.string().regex(/^[a-z0-9-]{1,60}$/u, "must be the id of a set") });
export const publishedAsked = z.strictObject({
  council: councilCode.optional(),
  line: z.string().min(1).max(200).optional(),
  after,
  limit: limit(20_000),
});
