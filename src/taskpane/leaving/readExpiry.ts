import { readDayAndMonth } from "../../engine";

/** "any" (also where nothing is written), or a day and month such as 31 March; null where it is neither. */
export function readExpiry(text: string): "any" | { readonly month: number; readonly day: number } | null {
  const words = text.trim().toLowerCase();
  return words === "" || words === "any" ? "any" : readDayAndMonth(words);
}
