import type { NumberStyle } from "./numberStyle";
import { defaultNumberStyle } from "./numberStyle";

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const hundredths = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const fine = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 6 });
const plain = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 });
const percent = new Intl.NumberFormat("en-GB", {
  style: "percent",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

function signed(text: string, isNegative: boolean, style: NumberStyle): string {
  if (!isNegative) return text;
  return style.negative === "brackets" ? `(${text})` : `−${text}`;
}

/** £1,234 or, where pence matter, £1,234.50. */
export function formatPounds(
  amount: number,
  { pence = false, style = defaultNumberStyle }: { pence?: boolean; style?: NumberStyle } = {},
): string {
  const text = (pence ? hundredths : whole).format(Math.abs(amount));
  const isZero = !/[1-9]/.test(text);
  return signed(`£${text}`, amount < 0 && !isZero, style);
}

/** As pounds and pence, with parts of a penny where there are any: steps before rounding carry them. */
export function formatFinePounds(amount: number, style: NumberStyle = defaultNumberStyle): string {
  const text = fine.format(Math.abs(amount));
  return signed(`£${text}`, amount < 0 && /[1-9]/.test(text), style);
}

/** A change always says its direction: +£120, −£80, no change. */
export function formatChange(
  amount: number,
  { pence = false, style = defaultNumberStyle }: { pence?: boolean; style?: NumberStyle } = {},
): string {
  const text = formatPounds(amount, { pence, style });
  if (!/[1-9]/.test(text)) return "no change";
  return amount > 0 ? `+${text}` : text;
}

/** £1.2m, £340k, £85: for places where the eye needs the size and not the pounds. */
export function formatShortPounds(amount: number, style: NumberStyle = defaultNumberStyle): string {
  const size = Math.abs(amount);
  const text =
    size >= 999_500
      ? `£${plain.format(Math.round(size / 10_000) / 100)}m`
      : size >= 1_000
        ? `£${whole.format(size / 1_000)}k`
        : `£${whole.format(size)}`;
  return signed(text, amount < 0 && /[1-9]/.test(text), style);
}

/** 43.2% */
export function formatShare(fraction: number): string {
  return percent.format(fraction).replace("-", "−");
}

/** 1,234 or 0.25: a quantity that is not money. */
export function formatQuantity(value: number): string {
  return plain.format(value).replace("-", "−");
}

/** "1 council", "6 councils". */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}

/** "Bromsgrove, Redditch and Worcester". */
export function formatList(names: readonly string[], joiner = "and"): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${joiner} ${names.at(-1) ?? ""}`;
}
