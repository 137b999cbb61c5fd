const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** "any", or a day and month such as 31 March or 31 Mar; null where it is neither. */
export function readExpiry(text: string): "any" | { readonly month: number; readonly day: number } | null {
  const words = text.trim().toLowerCase();
  if (words === "" || words === "any") return "any";
  const match = /^(\d{1,2})\s+([a-z]{3,9})$/u.exec(words);
  const day = Number(match?.[1]);
  const month = months.findIndex((name) => match?.[2] !== undefined && name.startsWith(match[2]));
  if (month < 0 || day < 1 || day > (longest[month] ?? 0)) return null;
  return { month: month + 1, day };
}
