import type { Place } from "../problem";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import { readDecimal, toNumber } from "./decimal";
import { fraction, multiply, negate } from "./fraction";
import { readPlainPounds } from "./readPlainPounds";

const SCALES: Readonly<Record<string, bigint>> = {
  k: 1000n,
  "000": 1000n,
  "000s": 1000n,
  th: 1000n,
  thousand: 1000n,
  m: 1_000_000n,
  mn: 1_000_000n,
  million: 1_000_000n,
  bn: 1_000_000_000n,
  billion: 1_000_000_000n,
};

/** Bracket, sign, pound sign with its scale, sign or bracket again, the digits, a scale, and what closes it. */
const MONEY =
  /^(?<open>\()?\s*(?<sign>[-+])?\s*(?:£\s*(?<before>(?:k|mn|m|bn)(?![a-z])|000s?(?=\s))?)?\s*(?<inner>[-+])?\s*(?<bracket>\()?\s*£?\s*(?<digits>[\d.,](?:[\d., ]*[\d.,])?)\s*(?<after>k|th|thousand|mn|million|m|bn|billion)?\s*(?<close>\))?\s*(?<trailing>-)?$/;
interface MoneyParts {
  readonly digits: string;
  readonly open?: string;
  readonly sign?: string;
  readonly before?: string;
  readonly inner?: string;
  readonly bracket?: string;
  readonly after?: string;
  readonly close?: string;
  readonly trailing?: string;
}
const PLAIN = /^(\d+\.?\d*|\.\d+)$/;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$|^\d{1,3}( \d{3})+(\.\d+)?$/;
/** 1.234 may be one pound and a bit, or what others write for 1,234. */
const DOUBTFUL = /^[1-9]\d{0,2}\.\d{3}$/;

/**
 * Reads a money text as pounds: `£1,234.50`, `(123.45)` and `1,234.50-` below zero, `−5`, `1.2m`, `£k 12`. Digits that can be read as more than one
 * amount (`1.234,50`, `1,5`, `1.234` without a scale) are refused, and so is what is no money: `money-unreadable`.
 */
export function readPounds(text: string, place: Place): Result<number> {
  const plain = readPlainPounds(text);
  return Number.isNaN(plain) ? readWithCare(text, place) : succeed(plain);
}

function readWithCare(text: string, place: Place): Result<number> {
  const refuse = (why: "ambiguous" | "not money"): Result<never> =>
    fail({ code: "money-unreadable", place, text: text.trim(), why });
  const parts = MONEY.exec(tidied(text))?.groups as MoneyParts | undefined;
  if (parts === undefined) return refuse("not money");
  const { open, sign, before, inner, bracket, digits, after, close, trailing } = parts;
  const brackets = [open, bracket].filter((part) => part !== undefined).length;
  const signs = [sign, inner, trailing].filter((part) => part !== undefined).length;
  if ((brackets === 1) !== (close !== undefined) || signs + brackets > 1) return refuse("not money");
  if (before !== undefined && after !== undefined) return refuse("not money");
  const scale = SCALES[String(before ?? after)] ?? 1n;
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return refuse("ambiguous");
  if (scale === 1n && DOUBTFUL.test(digits)) return refuse("ambiguous");
  const size = Number(digits.replace(/[, ]/g, ""));
  if (!Number.isFinite(size)) return refuse("not money");
  const value = multiply(readDecimal(size), fraction(scale));
  const negative = brackets === 1 || [sign, inner, trailing].includes("-");
  return succeed(toNumber(negative ? negate(value) : value));
}

/** One kind of minus, of blank and of pound sign; lower case. */
function tidied(text: string): string {
  const plain = text.replace(/[−–‒]/g, "-").replace(/\s/g, " ");
  return plain.toLowerCase().replace(/\bgbp\b/g, "£");
}
