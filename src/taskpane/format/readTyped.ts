import { readPounds } from "../../engine";

/** A percentage as people type it: 3.5%, 3.5, 100 %. Gives a fraction; null where it is none or below zero. */
export function readPercent(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*%?$/u.exec(text.trim());
  return match?.[1] === undefined ? null : Number((Number(match[1]) / 100).toPrecision(15));
}

/** Percentages with commas between them: 100%, 60%, 30%. None at all is null. */
export function readPercentList(text: string): readonly number[] | null {
  const read = text
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(readPercent);
  const good = read.filter((value) => value !== null);
  return read.length > 0 && good.length === read.length ? good : null;
}

/** Whole number of at least 0. */
export function readWhole(text: string): number | null {
  return /^\d{1,6}$/u.test(text.trim()) ? Number(text.trim()) : null;
}

/** An amount in pounds as people type it: 75000, £75,000 or 1.2m; null where it is none, or below zero. */
export function readAmount(text: string): number | null {
  const read = readPounds(text, { argument: "amount" });
  return read.ok && read.value >= 0 ? read.value : null;
}
