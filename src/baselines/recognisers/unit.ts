import type { PublishedUnit } from "../publishedReturn";

interface UnitFacts {
  readonly unit: PublishedUnit;
  readonly words: string;
  /** Pence in one unit. */
  readonly pence: number;
  /** How titles, headers and notes write it. */
  readonly written: RegExp;
}

const units: readonly UnitFacts[] = [
  {
    unit: "million pounds",
    words: "£ million",
    pence: 100_000_000,
    written: /£\s*m(?:illions?|n)?\b|\b(?:GBP|pounds?) millions?\b|\bmillions? (?:of )?pounds\b/iu,
  },
  {
    unit: "thousand pounds",
    words: "£ thousand",
    pence: 100_000,
    written:
      /£\s*(?:thousands?\b|k\b|['’]?000s?\b)|\b(?:GBP|in|pounds?|£) ?thousands?\b|\bthousands? (?:of )?pounds\b|\bthousands\b|_thousands?\b/iu,
  },
  {
    unit: "pounds",
    words: "£",
    pence: 100,
    written:
      /\(£s?\)|\(in £s?\)|\bin (?:£s?|pounds)(?![\w\s]*(?:thousand|million))|£ ?$|\bwhole pounds\b|\((?:GBP|pounds)\)/iu,
  },
];

const factsOf = (unit: PublishedUnit): UnitFacts | undefined => units.find((known) => known.unit === unit);

/** Pence in one unit of the return. */
export const penceIn = (unit: PublishedUnit): number => factsOf(unit)?.pence ?? 100;

/** Pounds either way that the rounding of a whole unit may hide: half of one. */
export const marginPounds = (unit: PublishedUnit): number => (unit === "pounds" ? 0.5 : penceIn(unit) / 200);

export const describeUnit = (unit: PublishedUnit): string => factsOf(unit)?.words ?? unit;

/** The unit that a stretch of text states, if it states one. */
export function unitIn(text: string): PublishedUnit | undefined {
  return units.find(({ written }) => written.test(text))?.unit;
}
