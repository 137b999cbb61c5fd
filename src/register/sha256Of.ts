import { createHash } from "node:crypto";

/** SHA-256 of a text in UTF-8, in small hexadecimal letters. */
export const sha256Of = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
