import { codePages, type CodePageName } from "./codePages";

/** As many high bytes as are weighed: enough to tell, and a large file costs no more than a small one. */
const SAMPLE = 20_000;
const familiarLetters = "ôŵŷâêîûáéíóúëïöüäàèçñÉÔÂ";

const isLetter = (character: string): boolean => /\p{L}/u.test(character);
const isLower = (character: string): boolean => /\p{Ll}/u.test(character);
const isSpacing = (character: string): boolean => character === "" || /[\s,;|\t"'()]/u.test(character);
const isNumeral = (character: string): boolean => /[\d.]/u.test(character);

function letterFits(character: string, before: string, after: string): number {
  const familiar = familiarLetters.includes(character) ? 1 : 0.4;
  if (isLower(character)) {
    if (isLetter(before) || isLetter(after)) return isNumeral(before) || isNumeral(after) ? -1 : familiar;
    return -2;
  }
  if (isLetter(character)) {
    if (isLower(before)) return -2;
    return isLetter(after) ? familiar : -2;
  }
  return -2;
}

/** How well a character reads between its neighbours, judged as English (or Welsh) words and sums of money. */
function fits(character: string, before: string, after: string): number {
  switch (character) {
    case "£":
      return isLetter(before) ? -1 : 3;
    case "’":
      return isLetter(before) ? 3 : 0.5;
    case "‘":
    case "“":
      return isSpacing(before) && !isSpacing(after) ? 3 : -2;
    case "”":
      return !isSpacing(before) && isSpacing(after) ? 3 : -1;
    case "–":
    case "—":
      return isLetter(before) === isLetter(after) ? 3 : 1;
    case "…":
      return isLetter(after) ? 0 : 3;
    case "•":
    case "€":
    case "½":
    case "°":
      return 0.5;
    case "\u00A0":
      return isLetter(before) && isLetter(after) ? 0.2 : 1;
    case "\uFFFD":
      return -5;
    default:
      return letterFits(character, before, after);
  }
}

/**
 * Which single-byte encoding makes the most sense of a file's high bytes: 0xC9 alone in a cell is the ellipsis of
 * Mac Roman, not the É of Windows-1252; 0x9C before a number is the pound of DOS 850. Equal sense: the commonest first.
 */
export function likeliestCodePage(bytes: Uint8Array): CodePageName {
  const scores = codePages.map(({ upper }) => ({ upper, score: 0 }));
  const read = (index: number, upper: string): string => {
    const byte = bytes[index];
    if (byte === undefined) return "";
    return byte < 128 ? String.fromCharCode(byte) : upper.charAt(byte - 128);
  };
  let seen = 0;
  for (let index = 0; index < bytes.length && seen < SAMPLE; index += 1) {
    if ((bytes[index] ?? 0) < 128) continue;
    seen += 1;
    for (const page of scores) {
      page.score += fits(read(index, page.upper), read(index - 1, page.upper), read(index + 1, page.upper));
    }
  }
  let best: { readonly name: CodePageName; readonly score: number } = { name: "Windows-1252", score: -Infinity };
  codePages.forEach(({ name }, index) => {
    const score = scores[index]?.score ?? -Infinity;
    if (score > best.score) best = { name, score };
  });
  return best.name;
}
