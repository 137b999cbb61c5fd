/**
 * The upper halves (bytes 0x80 to 0xFF) of the single-byte encodings that councils' files come in, from the Unicode
 * Consortium's mapping files CP1252.TXT, ROMAN.TXT and CP850.TXT. Bytes without a meaning stand as U+FFFD.
 * Our own tables because no browser reads DOS 850 and some read Windows-1252 as Latin-1.
 */
export type CodePageName = "Windows-1252" | "Mac Roman" | "DOS 850";

const windows1252 =
  "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ" +
  "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿" +
  "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß" +
  "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

const macRoman =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü" +
  "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
  "¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ" +
  "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

const dos850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ" +
  "áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
  "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀" +
  "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";

/** The 128 characters of each, in the order in which they are tried. */
export const codePages: readonly { readonly name: CodePageName; readonly upper: string }[] = [
  { name: "Windows-1252", upper: windows1252 },
  { name: "Mac Roman", upper: macRoman },
  { name: "DOS 850", upper: dos850 },
];

/** The text of the bytes in one of these encodings. */
export function decodeCodePage(bytes: Uint8Array, upper: string): string {
  const codes = new Uint16Array(256);
  for (let byte = 0; byte < 256; byte += 1) codes[byte] = byte < 128 ? byte : upper.charCodeAt(byte - 128);
  const wide = new Uint16Array(bytes.length);
  bytes.forEach((byte, index) => {
    wide[index] = codes[byte] ?? 0xfffd;
  });
  const pieces: string[] = [];
  for (let start = 0; start < wide.length; start += 8192) {
    pieces.push(String.fromCharCode(...wide.subarray(start, start + 8192)));
  }
  return pieces.join("");
}
