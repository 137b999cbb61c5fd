import type { FormulaProblem } from "../problem";
import { entry } from "../entry";
import { bitLength } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, ZERO, roundHalfAway } from "../money/fraction";

/**
 * One partner's value while a formula is worked out. A blank or a fault is carried along, and counts only if the result needs it:
 * IF([Calls]="",0,[Calls]) is a number even where Calls is blank.
 */
export type Element =
  | { readonly kind: "number"; readonly value: Fraction }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "blank"; readonly problem: FormulaProblem }
  | { readonly kind: "fault"; readonly problems: readonly FormulaProblem[] };

export type Fault = Extract<Element, { kind: "fault" }>;

/** Where a value is computed: what a problem needs to say about its place. */
export interface Spot {
  readonly place: { readonly at: number; readonly near: string };
  readonly partner: string;
}

/** One place of the formula, for all the partners that take part. */
export interface Spots {
  readonly place: Spot["place"];
  readonly partners: readonly string[];
}

export function spotAt({ place, partners }: Spots, index: number): Spot {
  return { place, partner: entry(partners, index) };
}

export function numberElement(value: Fraction): Element {
  return { kind: "number", value: kept(value) };
}

export function truthElement(value: boolean): Element {
  return { kind: "truth", value };
}

export function fault(...problems: readonly FormulaProblem[]): Fault {
  return { kind: "fault", problems };
}

/** The number in an element (TRUE is 1, FALSE is 0), or the fault that there is none. */
export function asNumber(element: Element, spot: Spot): Fraction | Fault {
  switch (element.kind) {
    case "number":
      return element.value;
    case "truth":
      return element.value ? ONE : ZERO;
    case "text":
      return fault({ code: "formula-not-a-number", ...spot, found: `the text “${element.text.slice(0, 40)}”` });
    case "blank":
      return fault(element.problem);
    case "fault":
      return element;
  }
}

/** The truth in an element (a number other than zero is true), or the fault that there is none. */
export function asTruth(element: Element, spot: Spot): boolean | Fault {
  switch (element.kind) {
    case "number":
      return element.value.n !== 0n;
    case "truth":
      return element.value;
    case "text":
      return fault({ code: "formula-not-a-condition", ...spot });
    case "blank":
      return fault(element.problem);
    case "fault":
      return element;
  }
}

export function isFault(value: Element | Fraction | readonly Fraction[] | boolean): value is Fault {
  return (value as Partial<Element>).kind === "fault";
}

const WIDEST_DENOMINATOR = 1n << 512n;
const KEPT_BITS = 400;
/** Numbers that no double can tell from zero: about 2^-1074 and less. */
export const FINEST_BITS = 1080;

/**
 * Numbers stay exact up to 512 bits below the line; beyond, the nearest number with 400 bits (120 digits) stands for them, so that no formula,
 * however it nests its shares, can take long. What is smaller than any double is zero, as in a cell.
 */
function kept(value: Fraction): Fraction {
  const { n, d } = value;
  if (d < WIDEST_DENOMINATOR) return value;
  const whole = bitLength(n) - bitLength(d);
  if (whole < -FINEST_BITS) return ZERO;
  const shift = Math.max(0, KEPT_BITS - whole);
  const power = 1n << BigInt(shift);
  return { n: roundHalfAway({ n: n * power, d }), d: power };
}
