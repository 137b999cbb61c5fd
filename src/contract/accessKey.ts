import { z } from "zod";
import { identifier, moment, text } from "./fields";
import { scope } from "./scope";

/** A key for a program that has no person to sign in. The register keeps its SHA-256 alone. */
export const accessKey = z.strictObject({
  id: identifier,
  name: text(100),
  /** How the key begins, so that a person can tell it from others. */
  prefix: z.string(),
  scopes: z.array(scope),
  createdAt: moment,
  createdBy: z.string(),
  expiresAt: moment,
  revokedAt: moment.nullable(),
});

export const newAccessKey = z.strictObject({
  name: text(100),
  scopes: z.array(scope).min(1).max(4),
  days: z.int().min(1).max(366),
});

/** The key itself is shown once: an answer that is replayed has null in its place. */
export const madeAccessKey = accessKey.extend({ secret: z.string().nullable() });

export const keyPlace = z.strictObject({ key: identifier });
