import type { CellValue } from "../../model/cellValue";
import { markerOf, type MarkerKind } from "../marker";

export type ReadFigure =
  | { readonly form: "figure"; readonly pence: number; readonly flag?: string }
  | { readonly form: "marker"; readonly kind: MarkerKind; readonly text: string }
  | { readonly form: "unreadable"; readonly text: string };

const plainNumber = /^(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?$/u;
const MOST_PENCE = Number.MAX_SAFE_INTEGER;

/** Digits with a place for the point, so that 1,502.45 thousand is pence exactly; a part of a penny rounds away from zero at one half. */
function exactPence(whole: string, fraction: string, penceInUnit: number): number | undefined {
  const scale = 10n ** BigInt(fraction.length);
  const value = BigInt(whole + fraction) * BigInt(penceInUnit);
  const pence = (value + scale / 2n) / scale;
  return pence > BigInt(MOST_PENCE) ? undefined : Number(pence);
}

/** Marks of standing after a figure, such as [r] revised, [p] provisional, [e] estimated, [note 3]; the figure counts. */
const trailing = /\s*\[\s*(?:r|p|e|b|f|u|er|note \d+|\d+)\s*\]$/iu;

function unwrapped(text: string): { readonly digits: string; readonly negative: boolean } {
  // A space parts thousands or stands beside a sign; anywhere else the digits on its two sides are two numbers.
  let digits = text
    .replace("£", "")
    .trim()
    .replace(/(?<=\d)\s(?=\d{3}(?!\d))/gu, "")
    .replace(/(?<!\d)\s+|\s+(?!\d)/gu, "");
  const brackets = /^\((.*)\)$/u.exec(digits)?.[1];
  let negative = brackets !== undefined;
  digits = brackets ?? digits;
  if (/^[-−–]/u.test(digits)) [digits, negative] = [digits.slice(1), !negative];
  else if (digits.endsWith("-")) [digits, negative] = [digits.slice(0, -1), !negative];
  else if (digits.startsWith("+")) digits = digits.slice(1);
  return { digits, negative };
}

function fromText(text: string, penceInUnit: number): ReadFigure {
  const kind = markerOf(text);
  if (kind !== undefined) return { form: "marker", kind, text };
  const flag = trailing.exec(text)?.[0].trim();
  const { digits, negative } = unwrapped(flag === undefined ? text : text.replace(trailing, ""));
  const number = plainNumber.exec(digits);
  const [, whole = "", fraction = ""] = number ?? [];
  if (!number || whole + fraction === "" || digits.length > 40) return { form: "unreadable", text };
  const size = exactPence(whole.replaceAll(",", "") || "0", fraction, penceInUnit);
  if (size === undefined) return { form: "unreadable", text };
  const pence = negative && size !== 0 ? -size : size;
  return flag === undefined ? { form: "figure", pence } : { form: "figure", pence, flag };
}

/** Reads a cell of a return as pence or as the marker in its place. Blank is a marker, never 0; brackets and a minus are negative. */
export function readFigure(cell: CellValue, penceInUnit: number): ReadFigure {
  if (cell === null) return { form: "marker", kind: "blank", text: "" };
  if (typeof cell === "string") return fromText(cell, penceInUnit);
  if (typeof cell === "boolean" || !Number.isFinite(cell)) return { form: "unreadable", text: String(cell) };
  if (Number.isSafeInteger(cell * penceInUnit) && Number.isInteger(cell)) {
    return { form: "figure", pence: cell * penceInUnit === 0 ? 0 : cell * penceInUnit };
  }
  // Fifteen significant digits is what a spreadsheet shows; more are noise of binary fractions.
  const decimal = /^(-?)(\d)\.?(\d*)e([+-]\d+)$/u.exec(cell.toExponential(14));
  if (!decimal) return { form: "unreadable", text: String(cell) };
  const [, sign = "", lead = "", rest = "", exponent = "0"] = decimal;
  const point = 1 + Number(exponent);
  if (point > 16) return { form: "unreadable", text: String(cell) };
  if (point < -20) return { form: "figure", pence: 0 };
  const digits = (lead + rest).padEnd(Math.max(point, 0), "0");
  const whole = point > 0 ? digits.slice(0, point) : "0";
  const fraction = point > 0 ? digits.slice(point) : "0".repeat(-point) + digits;
  const size = exactPence(whole, fraction, penceInUnit);
  if (size === undefined) return { form: "unreadable", text: String(cell) };
  return { form: "figure", pence: sign === "-" && size !== 0 ? -size : size };
}
