/** Words that say what sort of council it is, not which one. */
const generic = new Set([
  ..."the of council borough boro city district county metropolitan unitary authority corporation cyngor".split(" "),
  ..."combined mayoral".split(" "),
]);
const endings = new Set("ua dc bc cc mbc mdc mb md lb lbc rb rbc cbc ca mca cca".split(" "));
const trims = new Set(["and"]);

function wordsOf(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\[[^\]]*\]|\([a-z]\)$/gu, " ")
    .replace(/&/gu, " and ")
    .replace(/['’‘`.]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\blondon boro(?:ugh)?\b|\broyal boro(?:ugh)?\b/gu, " ")
    .trim()
    .split(" ")
    .map((word) => (word === "saint" ? "st" : word));
}

/**
 * The part of a council's name that tells it from others, the same for every way of writing it: "Worcester",
 * "Worcester City Council", "City of Worcester" and "Worcester CC" give "worcester". Accents, hyphens, apostrophes
 * and "&" make no difference.
 */
export function councilNameKey(name: string): string {
  let words = wordsOf(name);
  while (words.length > 1 && endings.has(words.at(-1) ?? "")) words.pop();
  while (words.length > 1 && endings.has(words[0] ?? "")) words.shift();
  const telling = words.filter((word) => !generic.has(word));
  if (telling.length > 0) words = telling;
  while (words.length > 1 && trims.has(words.at(-1) ?? "")) words.pop();
  while (words.length > 1 && trims.has(words[0] ?? "")) words.shift();
  return words.join(" ");
}

const typesSaid: readonly (readonly [said: RegExp, types: readonly string[]])[] = [
  [/\bcounty council$/iu, ["County"]],
  [/\bCC$/u, ["County"]],
  [/\b(?:DC|district council)$/iu, ["District", "Northern Ireland district"]],
  [/\b(?:UA|unitary authority)$/iu, ["Unitary", "Welsh unitary", "Scottish unitary"]],
  [/\b(?:MBC|MDC|metropolitan borough(?: council)?|metropolitan district(?: council)?)$/iu, ["Metropolitan district"]],
  [/^london borough\b|\bLBC?$/iu, ["London borough"]],
  [/\bM?CC?A$|\bcombined (?:county )?authority$/u, ["Combined authority"]],
];

/** The types of council that the wording points to, or none: "Somerset CC" is the county that ended, not the unitary. */
export function typesSaidBy(name: string): readonly string[] {
  return typesSaid.find(([said]) => said.test(name.trim()))?.[1] ?? [];
}
