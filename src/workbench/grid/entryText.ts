import type { GridInput } from "./gridCells";

/** What Excel makes of a text that is put into a cell as if typed, and the number format that comes with it in a General cell. */
export interface Entry {
  readonly input: GridInput;
  readonly format?: string;
}

const ERRORS = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"]);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads a text as a United Kingdom Excel does: "12%" is 0.12, "1/4/2026" and "2011/12" are dates, "TRUE" is a truth value. A leading apostrophe keeps
 * the rest as text. In a cell formatted as text (@) only formulas of an API call are formulas; everything else stays as it is.
 */
export function readEntry(text: string, asText: boolean, thisYear: number): Entry {
  if (text === "") return { input: null };
  if (asText) return { input: text };
  if (text.startsWith("'")) return { input: text.slice(1) };
  if (text.length > 1 && text.startsWith("=")) return { input: { formula: text } };
  const plain = text.trim();
  if (/^(true|false)$/i.test(plain)) return { input: plain.toLowerCase() === "true" };
  if (ERRORS.has(plain.toUpperCase())) return { input: { error: plain.toUpperCase() } };
  return readNumber(plain) ?? readDate(plain, thisYear) ?? readTime(plain) ?? { input: text };
}

function readNumber(text: string): Entry | null {
  const match = /^(\()?([-+])?(£)?([-+])?(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[-+]?\d{1,3})?(%)?(\))?$/i.exec(text);
  if (!match) return null;
  const [, open, sign1, pound, sign2, whole = "", fraction = "", power = "", percent, close] = match;
  if (whole === "" && fraction.length < 2) return null;
  if ((open === undefined) !== (close === undefined) || (sign1 && sign2) || (open && (sign1 ?? sign2))) return null;
  const magnitude = Number(`${whole.replaceAll(",", "") || "0"}${fraction === "." ? "" : fraction}${power}`);
  if (!Number.isFinite(magnitude)) return null;
  const negative = open !== undefined || sign1 === "-" || sign2 === "-";
  const value = (negative ? -magnitude : magnitude) / (percent ? 100 : 1);
  const decimals = fraction.length > 1;
  if (percent) return { input: value, format: decimals ? "0.00%" : "0%" };
  if (pound) return { input: value, format: decimals ? "£#,##0.00" : "£#,##0" };
  if (power) return { input: value, format: "0.00E+00" };
  return whole.includes(",") ? { input: value, format: decimals ? "#,##0.00" : "#,##0" } : { input: value };
}

function readDate(text: string, thisYear: number): Entry | null {
  let match = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(text);
  if (match) {
    const [, first = "", second = "", year] = match;
    const whole = dated(Number(first), Number(second), year ?? String(thisYear), year ? "dd/mm/yyyy" : "d-mmm");
    if (whole) return whole;
    return null;
  }
  match = /^(\d{4})[/-](\d{1,2})(?:[/-](\d{1,2}))?$/.exec(text);
  if (match) {
    const [, year = "", month = "", day] = match;
    return dated(Number(day ?? 1), Number(month), year, day ? "dd/mm/yyyy" : "mmm-yy");
  }
  match = /^(?:(\d{1,2})[ -])?([a-z]{3,9})(?:[ -](\d{4}|\d{2}))?$/i.exec(text);
  if (!match || (match[1] === undefined && match[3] === undefined)) return null;
  const [, day, word = "", year] = match;
  const month = monthOf(word);
  if (month === 0) return null;
  const format = day === undefined ? "mmm-yy" : year === undefined ? "d-mmm" : "d-mmm-yy";
  return dated(Number(day ?? 1), month, year ?? String(thisYear), format);
}

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  const at = MONTHS.findIndex((month) => lower.startsWith(month));
  const names = "january february march april may june july august september october november december".split(" ");
  return at >= 0 && (lower === MONTHS[at] || lower === names[at]) ? at + 1 : 0;
}

function dated(day: number, month: number, yearText: string, format: string): Entry | null {
  const short = yearText.length === 2;
  const year = short ? Number(yearText) + (Number(yearText) < 30 ? 2000 : 1900) : Number(yearText);
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCDate() !== day) return null;
  const days = time / 86_400_000 + 25_569;
  // Excel counts a 29 February 1900 that never was.
  return { input: days < 61 ? days - 1 : days, format };
}

function readTime(text: string): Entry | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const [, hours = "", minutes = "", seconds = "0"] = match;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return { input: value, format: match[3] === undefined ? "hh:mm" : "hh:mm:ss" };
}
