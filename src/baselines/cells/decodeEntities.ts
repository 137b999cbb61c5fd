const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  pound: "£",
  euro: "€",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  bull: "•",
  middot: "·",
  copy: "©",
  reg: "®",
  trade: "™",
  frac12: "½",
  deg: "°",
  eacute: "é",
};
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}\d{0,2}));/giu;
const LAST_CHARACTER = 0x10ffff;

const character = (code: number, written: string): string => {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code < 32 || code > LAST_CHARACTER || isSurrogate ? written : String.fromCodePoint(code);
};

const once = (text: string): string =>
  text.replace(ENTITY, (written, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return character(Number(decimal), written);
    if (hex !== undefined) return character(parseInt(hex, 16), written);
    return named[(name ?? "").toLowerCase()] ?? written;
  });

/** Text as its reader saw it on the web: `&amp;` is &, `&#039;` is an apostrophe. What went through the web twice is undone twice; an entity that is not known stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return once(once(text));
}
