import { readFile } from "node:fs/promises";
import { CommandFault } from "./commandFault";

/** The bytes of a file. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new CommandFault(`${path} cannot be read: ${reasonOf(cause)}`, { cause });
  }
}

/** All that comes in on stdin. */
export async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

export function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  if (code === "ENOENT") return "there is no such file. Check the name and the folder.";
  if (code === "EISDIR") return "it is a folder. Name a file in it.";
  if (code === "EACCES" || code === "EPERM") return "you may not open it. Ask its owner, or choose another file.";
  return cause instanceof Error ? cause.message : "it was not said why.";
}
