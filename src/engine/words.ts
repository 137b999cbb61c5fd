import type { Found, Place } from "./problem";

/** Pounds as people write them: £1,234.50, a minus before the sign, pence only where there are some beyond whole pounds; parts of a penny where they are written so (four places at most), or where there is nothing else. */
export function pounds(amount: number): string {
  const size = Math.abs(amount);
  const digits = size.toFixed(2);
  const isFine = Number(size.toFixed(4)) === Number(size.toPrecision(15)) && Number(digits) !== Number(size.toFixed(4));
  if (isFine || (size > 0 && Number(digits) === 0))
    return `${amount < 0 ? "−" : ""}£${plain(isFine ? size : Number(size.toPrecision(2)))}`;
  const [whole = "0", pence = "00"] = digits.split(".");
  const text = `£${grouped(whole)}${pence === "00" ? "" : `.${pence}`}`;
  return amount < 0 ? `−${text}` : text;
}

/** A plain number with a proper minus, at most 15 digits. */
export function plain(value: number): string {
  const text = String(Number(Math.abs(value).toPrecision(15)));
  const [whole = "0", digits] = text.split(".");
  const shown = text.includes("e") ? text : grouped(whole) + (digits === undefined ? "" : `.${digits}`);
  return value < 0 ? `−${shown}` : shown;
}

/** A fraction as a percentage with up to eight places. */
export function percent(value: number): string {
  return `${plain(Number((value * 100).toFixed(8)))}%`;
}

/** Names in a row: `A, B and C`; long lists are cut with their count. */
export function list(names: readonly string[], joint: "and" | "or" = "and", most = 12): string {
  if (names.length > most) return `${names.slice(0, most).join(", ")} and ${String(names.length - most)} more`;
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${joint} ${names.at(-1) ?? ""}`;
}

/** Where a value stands: `weights, row 3` or `Drivers, row 4 (Redditch), Population`. */
export function placeText({ argument, row, column, partner }: Place): string {
  const parts = [argument];
  if (row !== undefined) parts.push(`row ${String(row)}${partner === undefined ? "" : ` (${partner})`}`);
  else if (partner !== undefined) parts.push(partner);
  if (typeof column === "string") parts.push(column);
  else if (column !== undefined) parts.push(`column ${String(column)}`);
  return parts.join(", ");
}

/** What stood there, for the front of `… where a number is needed`. */
export function foundText(found: Found): string {
  switch (found.is) {
    case "blank":
      return "blank";
    case "text":
      return "text";
    case "error":
      return `the error ${found.text}`;
    case "truth value":
      return "TRUE or FALSE";
    case "number":
      return `the number ${plain(found.number)}`;
    case "no finite number":
      return "a number too large or undefined";
  }
}

/** The text itself, quoted and cut, where there is any to show. */
export function quotation(text: string): string {
  const cut = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return `“${cut}”`;
}

/** Who has just left, for the end of a sentence. */
export function afterText(after: readonly string[] | undefined): string {
  return after === undefined || after.length === 0
    ? ""
    : ` once ${list(after)} ${after.length === 1 ? "has" : "have"} left`;
}

function grouped(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ",");
}
