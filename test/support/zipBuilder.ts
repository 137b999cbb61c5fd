import { deflateSync, strToU8 } from "fflate";
import { checksumOf } from "../../src/workbench/file/archive/checksumOf";

/** One part of an archive, with the lies that its directory is to tell. */
export interface PartToZip {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** Unpacked size as declared, where it is not the true one. */
  readonly declaredBytes?: number;
  readonly checksum?: number;
  /** Packed bytes as they stand, instead of the packed content. */
  readonly packed?: Uint8Array;
  /** Shares the bytes of the part before it. */
  readonly overlapping?: boolean;
}

/** Builds an archive byte by byte, so that a test can have any fault in it. */
export function buildZip(parts: readonly PartToZip[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let offset = 0;
  let previous = 0;
  for (const part of parts) {
    const content = typeof part.content === "string" ? strToU8(part.content) : part.content;
    const packed = part.packed ?? (part.stored === true ? content : deflateSync(content, { level: 9 }));
    const fields = {
      name: strToU8(part.name),
      flags: part.encrypted === true ? 1 : 0,
      method: part.stored === true ? 0 : 8,
      checksum: part.checksum ?? checksumOf(content),
      packedBytes: packed.length,
      bytes: part.declaredBytes ?? content.length,
    };
    const at = part.overlapping === true ? previous : offset;
    entries.push(header(fields, at));
    if (part.overlapping === true) continue;
    const local = join([header(fields), packed]);
    locals.push(local);
    previous = offset;
    offset += local.length;
  }
  const directory = join(entries);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(12, directory.length, true);
  end.setUint32(16, offset, true);
  return join([...locals, directory, new Uint8Array(end.buffer)]);
}

interface Fields {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
}

function header(fields: Fields, directoryOffset?: number): Uint8Array {
  const inDirectory = directoryOffset !== undefined;
  const size = inDirectory ? 46 : 30;
  const view = new DataView(new ArrayBuffer(size));
  const shift = inDirectory ? 2 : 0;
  view.setUint32(0, inDirectory ? 0x02014b50 : 0x04034b50, true);
  view.setUint16(4 + shift, 20, true);
  view.setUint16(6 + shift, fields.flags, true);
  view.setUint16(8 + shift, fields.method, true);
  view.setUint32(14 + shift, fields.checksum, true);
  view.setUint32(18 + shift, fields.packedBytes, true);
  view.setUint32(22 + shift, fields.bytes, true);
  view.setUint16(26 + shift, fields.name.length, true);
  if (inDirectory) view.setUint32(42, directoryOffset, true);
  return join([new Uint8Array(view.buffer), fields.name]);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
