import { open } from "node:fs/promises";
import type { ByteSource } from "../baselines/readers/byteSource";
import { CommandFault } from "./commandFault";
import { reasonOf } from "./readBytes";

/** A file on the disk that is read piece by piece, as long as `use` runs. */
export async function withFileSource<T>(path: string, use: (source: ByteSource) => Promise<T>): Promise<T> {
  const refuse = (cause: unknown): never => {
    throw new CommandFault(`${path} cannot be read: ${reasonOf(cause)}`, { cause });
  };
  const file = await open(path).catch(refuse);
  try {
    const info = await file.stat();
    if (info.isDirectory()) throw new CommandFault(`${path} cannot be read: it is a folder. Name a file in it.`);
    const read = async (start: number, end: number): Promise<Uint8Array> => {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, info.size) - start));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, start).catch(refuse);
      return bytes.subarray(0, bytesRead);
    };
    return await use({ size: info.size, read });
  } finally {
    await file.close();
  }
}
