import { randomBytes } from "node:crypto";
import { sha256Of } from "../sha256Of";

export interface MadeKey {
  readonly secret: string;
  readonly prefix: string;
  readonly hash: string;
}

/** A new key: "fsk_" and 256 bits of chance. */
export function makeKey(): MadeKey {
  const secret = `fsk_${randomBytes(32).toString("base64url")}`;
  return { secret, prefix: secret.slice(0, 8), hash: sha256Of(secret) };
}
