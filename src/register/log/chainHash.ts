import type { LogEntry } from "../../contract/logEntry";
import { canonicalJson } from "../canonicalJson";
import { sha256Of } from "../sha256Of";

/** What stands before the first entry of a chain. */
export const CHAIN_START = "0".repeat(64);

/** Hash of an entry: SHA-256 over the hash before it, a line end, and the entry as canonical JSON without its own hash. */
export function chainHash(entry: Omit<LogEntry, "hash">): string {
  const { previous, council, n, at, actor, action, subject, about, detail } = entry;
  return sha256Of(`${previous}\n${canonicalJson({ council, n, at, actor, action, subject, about, detail })}`);
}
