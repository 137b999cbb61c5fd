/** Bytes that can be read piece by piece: a file on a disk, a file dropped into the pane, or bytes in memory. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `start` up to `end` or the end of the file. */
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
}

/** Bytes in memory, or a `File` of the browser, as a source. */
export const sourceOf = (bytes: Uint8Array | Blob): ByteSource =>
  bytes instanceof Uint8Array
    ? { size: bytes.length, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) }
    : { size: bytes.size, read: async (start, end) => new Uint8Array(await bytes.slice(start, end).arrayBuffer()) };
