import { isTimeAlone } from "../crossTable/timeInWords";

/** A kind of table that counts what costs follow. */
export interface DriverKind {
  readonly kind: string;
  /** What is counted, for a heading that does not say so itself: "All ages". */
  readonly noun: string;
  readonly words: RegExp;
}

/** In the order in which they are tried on a title: a census of households is a census. */
const kinds: readonly DriverKind[] = [
  {
    kind: "council tax requirement",
    noun: "Council tax",
    words: /council tax requirements?\b|\bCTR\d?\b|\bband d council tax\b/iu,
  },
  {
    kind: "council taxbase",
    noun: "Council Taxbase",
    words:
      /council tax ?base|\bCTB\d?\b|\btax ?base\b|dwellings on (?:the )?(?:valuation )?list|chargeable dwellings/iu,
  },
  { kind: "universal credit", noun: "Universal Credit", words: /universal credit/iu },
  { kind: "census", noun: "Census", words: /\bcensus\b/iu },
  {
    kind: "population",
    noun: "Population",
    words: /\bpopulations?\b|\bmid-?year\b|\bMYEB?\d?\b|\bpop\b|\ball (?:ages|persons)\b|\bresidents\b/iu,
  },
  {
    kind: "drivers",
    noun: "",
    words:
      /\bhouseholds?\b|\bdwellings?\b|\bproperties\b|\bclaimants?\b|\bcaseload\b|\bpeople\b|\bpersons\b|\bjobs\b|\belectors?\b|\belectorate\b|\bhereditaments\b|\barea\b|\bkm2\b|\bhectares\b|\bpupils\b|\bpremises\b|\bbirths\b|\bdeaths\b|\bcouncil tax\b/iu,
  },
];

/** Words of money spent or received: such a table is a return, whatever else its headings count. */
export const ofMoney =
  /\bexpenditure\b|\boutturn\b|\brevenue (?:account|budget)\b|\bincome\b|\bspend(?:ing)?\b|\bnet (?:current )?cost\b|\brevenue\b/iu;

const plain = (text: string): string => text.replace(/[_-]/gu, " ").replace(/(?<=\p{L})(?=\d)/gu, " ");

const kindOf = (text: string): DriverKind | undefined =>
  kinds.find(({ words }) => words.test(plain(text)) || words.test(text));

/** Which kind of driver table it is, by its title or else by its headings; headings of several kinds make it a table of drivers. */
export function driverKindOf(titles: readonly string[], headings: readonly string[]): DriverKind | undefined {
  for (const kind of kinds) {
    if (titles.some((title) => kind.words.test(title))) return kind;
  }
  if (titles.some((title) => ofMoney.test(title))) return undefined;
  const counted = headings.filter((text) => !isTimeAlone(text));
  const found = counted.map(kindOf).filter((kind) => kind !== undefined);
  if (found.length === 0 || found.length < Math.min(3, counted.length) * 0.5) return undefined;
  const several = new Set(found.map(({ kind }) => kind)).size > 1;
  return several ? kinds.at(-1) : found[0];
}

/** Whether a heading says itself what it counts: "All ages" does not, for of whom is told elsewhere. */
export const saysWhatItCounts = (heading: string): boolean =>
  kindOf(heading) !== undefined && !/^(?:all )?(?:ages|persons|people|residents|males|females)$/iu.test(heading);

/** Headings of a statistical export that says nothing else of what it counts. */
export const isExport = (headings: readonly string[]): boolean =>
  headings.some((text) => /^obs[_ ]value$/iu.test(text));

/** Figures that are counted, of whatever kind. */
export const anyDrivers = (): DriverKind => ({ kind: "drivers", noun: "", words: /(?:)/u });
