/** Why there is no figure. None of these is zero. */
export type MarkerKind =
  "blank" | "not-available" | "not-applicable" | "suppressed" | "negligible" | "discontinued" | "dash" | "unreadable";

const brackets: Readonly<Record<string, MarkerKind>> = {
  x: "not-available",
  w: "not-available",
  z: "not-applicable",
  y: "not-applicable",
  c: "suppressed",
  s: "suppressed",
  low: "negligible",
};

const plain: Readonly<Record<string, MarkerKind>> = {
  "..": "not-available",
  "...": "not-available",
  "…": "not-available",
  "....": "not-available",
  ":": "not-available",
  na: "not-available",
  "n/a": "not-available",
  "#n/a": "not-available",
  "not available": "not-available",
  "no return": "not-available",
  "not received": "not-available",
  ".": "not-applicable",
  "not applicable": "not-applicable",
  "*": "suppressed",
  "-": "dash",
  "–": "dash",
  "—": "dash",
  "category discontinued": "discontinued",
  discontinued: "discontinued",
};

/** The marker that a cell's text stands for, if it is one. */
export function markerOf(text: string): MarkerKind | undefined {
  const words = text.replace(/\s+/gu, " ").trim().toLowerCase();
  if (words === "") return "blank";
  const inBrackets = /^\[ ?([a-z]{1,4}) ?\]$/u.exec(words)?.[1];
  if (inBrackets !== undefined) return brackets[inBrackets];
  return Object.hasOwn(plain, words) ? plain[words] : undefined;
}

const meanings: Readonly<Record<MarkerKind, string>> = {
  blank: "the cell is blank",
  "not-available": "not available",
  "not-applicable": "not applicable",
  suppressed: "held back by the publisher",
  negligible: "not zero, but too small to show",
  discontinued: "the category is discontinued",
  dash: "a dash, which may mean nil or not applicable",
  unreadable: "cannot be read as a figure",
};

/** The marker in words for the screen: `[x] (not available)`. */
export function describeMarker(marker: { readonly kind: MarkerKind; readonly text: string }): string {
  const meaning = meanings[marker.kind];
  const text = marker.text.replace(/\s+/gu, " ").trim();
  return text === "" || marker.kind === "discontinued" ? meaning : `${text} (${meaning})`;
}
