import { timingSafeEqual } from "node:crypto";
import { sha256Of } from "../sha256Of";
import type { Caller } from "./caller";
import type { ReadEntraToken } from "./entraTokens";

export interface SignIn {
  /** The one person of this machine: the token of the file, and the council that the person acts for. */
  readonly local?: { readonly token: string; readonly council: string | null };
  readonly entra?: ReadEntraToken;
}

const LONGEST_TOKEN = 16_384;

/** The caller by the header Authorization. What a client says of its council anywhere else is never looked at. */
export async function readCaller(authorization: string | undefined, { local, entra }: SignIn): Promise<Caller> {
  const token = /^Bearer ([\x21-\x7e]+)$/iu.exec(authorization ?? "")?.[1];
  if (token === undefined || token.length > LONGEST_TOKEN) return { kind: "nobody" };
  if (token.startsWith("fsk_")) return { kind: "key", hash: sha256Of(token) };
  if (local && isSame(token, local.token)) return { kind: "local", council: local.council };
  if (!entra || token.split(".").length !== 3) return { kind: "nobody" };
  const person = await entra(token);
  return person ? { kind: "person", ...person } : { kind: "nobody" };
}

function isSame(given: string, kept: string): boolean {
  return timingSafeEqual(Buffer.from(sha256Of(given)), Buffer.from(sha256Of(kept)));
}
