import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SeededRandom } from "./seededRandom";

const ODD = ["", '"', '""', ",", "\t", ";", "\n", "\r", "\0", "\uFEFF", "=1+1", "-", "[x]", "1e308", "NaN", "-0", "1.234,56", "(5)", "£", "99999999999999999999", "é", "\u202E", "E07000237", "2023-24", "31/02/2024", "Total", "Supplier", "Amount", "<row>", "</c>", "&amp;", "]]>", "__proto__"]; // prettier-ignore

/** Text with pieces taken out, doubled, exchanged or put in. */
function mutateText(text: string, random: SeededRandom): string {
  let changed = text;
  for (let times = random.whole(1, 6); times > 0; times -= 1) {
    const at = random.whole(0, changed.length);
    const end = Math.min(changed.length, at + random.pick([1, 2, 8, 60, 500]));
    const piece = changed.slice(at, end);
    const put = random.pick([random.pick(ODD), "", piece + piece, piece.split("").reverse().join("")]);
    changed = changed.slice(0, at) + put + changed.slice(random.chance(0.3) ? at : end);
  }
  return changed;
}

function mutateBytes(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const changed = bytes.slice();
  for (let times = random.whole(1, 20); times > 0 && changed.length > 0; times -= 1) {
    const at = random.whole(0, changed.length - 1);
    if (random.chance(0.2)) changed.copyWithin(at, random.whole(0, changed.length - 1), at + random.whole(1, 200));
    else changed[at] = random.chance(0.5) ? random.whole(0, 255) : random.pick([0, 1, 127, 128, 255]);
  }
  return random.chance(0.1) ? changed.slice(0, random.whole(0, changed.length)) : changed;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** One part of an archive changed, and the archive packed again, so that the change is reached. */
function mutatePart(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const parts = unzipSync(bytes);
  const name = random.pick(Object.keys(parts).filter((one) => /\.(?:xml|rels)$/u.test(one)));
  parts[name] = strToU8(mutateText(strFromU8(parts[name] ?? new Uint8Array()), random));
  return zipSync(parts, { level: 1 });
}

/** A file with a few faults put into it by chance; the same seed puts in the same ones. */
export function mutateFile(bytes: Uint8Array, seed: number): Uint8Array {
  const random = new SeededRandom(seed);
  if (random.chance(0.3)) return mutateBytes(bytes, random);
  if (isZip(bytes)) return mutatePart(bytes, random);
  return bytes[0] === 0xd0 ? mutateBytes(bytes, random) : new Uint8Array(Buffer.from(mutateText(Buffer.from(bytes).toString("latin1"), random), "latin1")); // prettier-ignore
}
