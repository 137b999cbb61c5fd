import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const TOKEN = /^[\w-]{43}$/u;

/** The token of the one person of this machine: made once, in a file that its owner alone can read. */
export function localToken(folder: string): { readonly file: string; readonly token: string } {
  const file = path.join(folder, "token");
  try {
    const kept = readFileSync(file, "utf8").trim();
    if (TOKEN.test(kept)) return { file, token: kept };
  } catch {
    // There is none yet.
  }
  const token = randomBytes(32).toString("base64url");
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return { file, token };
}
