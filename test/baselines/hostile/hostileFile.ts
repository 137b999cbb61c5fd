/** A file that somebody broke, or made to do harm, and what must come of reading it. */
export interface HostileFile {
  readonly name: string;
  /** Made when it is asked for, so that two hundred of them are not in memory at once. */
  readonly make: () => Uint8Array;
  /**
   * Pence of the payments that must be read, no others: "right figures". `refused`: a sentence. `listed`: these payments, and so many cells
   * under `unreadable`. `either`: any sentence or outcome, but no crash.
   */
  readonly expected: { readonly pence: readonly number[]; readonly listed?: number } | "refused" | "unknown" | "either";
}

/** Two payments that most files hold: whatever is done to the file, these are right. */
export const paid = { pence: [10_000, -2550] } as const;
export const heading = "Supplier,Date,Service,Amount";
export const rows = ["Alpha Ltd,13/04/2024,Parks,100.00", "Beta plc,14/04/2024,Waste,-25.50"];
export const plain = `${[heading, ...rows].join("\n")}\n`;

export const bytesOfText = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes from pieces of text and bytes. */
export const bytesOf = (...pieces: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(pieces.map((piece) => Buffer.from(typeof piece === "string" ? bytesOfText(piece) : piece))),
  );
