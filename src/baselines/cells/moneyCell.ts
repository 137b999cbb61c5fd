import { readPounds } from "../../engine/index";
import type { CellValue } from "../../model/cellValue";
import { markerOf } from "../marker";
import { readFigure } from "../recognisers/readFigure";

export type MoneyCell =
  | { readonly form: "pence"; readonly pence: number }
  /** Blank, or a marker of no value. */
  | { readonly form: "none"; readonly text: string }
  | { readonly form: "unreadable"; readonly text: string; readonly why: string };

const place = { argument: "amount" };
/** Beyond this many characters a double may not hold the amount as written. */
const MOST_DIGITS = 15;
/** "1,234.56CR", "CR 1,234.56": a credit; DR: a debit, the usual way round. */
const MARKED = /^(?:(CR|DR)[\s:]*(?=[£\d(])(.*)|(.*[\d)])\s*(CR|DR)\.?)$/iu;
/** A pound sign that went through a wrong encoding on its way. */
const BROKEN_POUND = /^(\(?-?)(?:Â£|\uFFFD|ú(?=[\d(-]))/u;

const unreadable = (text: string, why: string): MoneyCell => ({ form: "unreadable", text, why });

export interface MoneyForm {
  /** 100 for pounds, 100,000 for thousands of pounds. */
  readonly penceInUnit: number;
  /** The column shows that its points are decimal points with three places behind them, so that 1.234 is not in doubt. */
  readonly threePlaces: boolean;
}

const POUNDS: MoneyForm = { penceInUnit: 100, threePlaces: false };
const DOUBTFUL = /^[(£\s-]*\d{1,3}\.\d{3}\)?-?$/u;

/** Whether an amount can only be one with three places behind the point: 1234.560, 0.125, 1,234.500. */
export const showsThreePlaces = (text: string): boolean =>
  /(?:\d{4}|,\d{3}|^[(£\s-]*0?)\.\d{3}\)?-?$/u.test(text.trim());

/** Pence that doubles hold but for their own noise; undefined where there are parts of a penny, which are rounded exactly. */
function wholePence(scaled: number): number | undefined {
  const pence = Math.round(scaled);
  return Math.abs(scaled - pence) < 1e-4 ? pence + 0 : undefined;
}

/** A digit, a pound sign, a bracket or a minus in front: an amount as nearly every cell has it. */
function plainPence(text: string): number | undefined {
  const first = text.charCodeAt(0);
  const mayBeMoney = (first >= 48 && first <= 57) || first === 0xa3 || first === 40 || first === 45;
  if (!mayBeMoney || text.length > MOST_DIGITS || text.length < 2) return undefined;
  const read = readPounds(text, place);
  return read.ok ? wholePence(read.value * 100) : undefined;
}

function fromText(text: string, form: MoneyForm): MoneyCell {
  const plain = form.penceInUnit === 100 ? plainPence(text) : undefined;
  if (plain !== undefined) return { form: "pence", pence: plain };
  if (markerOf(text) !== undefined) return { form: "none", text };
  const whole = text.replace(BROKEN_POUND, "$1£");
  const marked = MARKED.exec(whole);
  const bare = (marked?.[2] ?? marked?.[3] ?? whole).trim();
  const credited = (marked?.[1] ?? marked?.[4] ?? "").toUpperCase() === "CR";
  const read = readPounds(bare, place);
  const certain = read.ok || (form.threePlaces && DOUBTFUL.test(bare));
  if (!certain) {
    const [problem] = read.problems;
    return problem.code === "money-unreadable" && problem.why === "ambiguous"
      ? unreadable(text, "These digits can be read as more than one amount.")
      : unreadable(text, "This is not an amount of money.");
  }
  const exact = readFigure(bare, form.penceInUnit);
  const pence = exact.form === "figure" ? exact.pence : read.ok ? Math.round(read.value * form.penceInUnit) : NaN;
  if (!Number.isSafeInteger(pence)) return unreadable(text, "This amount is too large.");
  if (credited && pence < 0) return unreadable(text, "This is marked as a credit and as negative.");
  return { form: "pence", pence: credited && pence !== 0 ? -pence : pence + 0 };
}

/**
 * Reads a cell of pounds as whole pence: `£1,234.56`, `(1,234.56)`, `1,234.56-`, `1,234.56CR` (a credit, below zero). A part of a penny
 * rounds, half away from zero. Blank and markers are no amount, never 0; `1.234,56` and `1.234` are doubtful, and refused.
 */
export function moneyCell(cell: CellValue | undefined, form: MoneyForm = POUNDS): MoneyCell {
  if (cell === null || cell === undefined) return { form: "none", text: "" };
  if (typeof cell === "string") return fromText(cell.trim(), form);
  const read = readFigure(cell, form.penceInUnit);
  if (read.form === "figure") return { form: "pence", pence: read.pence };
  return unreadable(String(cell), "This is not an amount of money.");
}
