/** What of a project an adjustment is made to. */
export type BiasMeasure = "capital" | "duration" | "operating";

/** Fractions by which early estimates turned out too low, from the least to the most that is to be reckoned with before anything is done about it. */
export interface BiasRange {
  readonly upper: number;
  readonly lower: number;
}

/** A type of project with its ranges; a measure without one was not published. */
export interface OptimismBiasType {
  readonly name: string;
  /** Other words by which the type is known. */
  readonly alias: readonly string[];
  readonly ranges: Readonly<Partial<Record<BiasMeasure, BiasRange>>>;
}

/** The published starting ranges: dated data. The upper bound is not a maximum, nor the lower a minimum. */
export const optimismBias = {
  unit: "fraction of the estimate",
  published: "2003-04-01",
  source:
    "HM Treasury, Supplementary Green Book Guidance: Optimism Bias, after Mott MacDonald, Review of Large Public Procurement in the UK (2002)",
  use: "Starting point where a council has no record of its own; reduced as causes are managed",
  nextReview: "Replace by the council's own record of outturn against estimate as soon as there is one",
  types: [
    type("non-standard buildings", [], { duration: [0.39, 0.02], capital: [0.51, 0.04] }),
    type("standard buildings", [], { duration: [0.04, 0.01], capital: [0.24, 0.02] }),
    type("non-standard civil engineering", ["non-standard civil"], { duration: [0.25, 0.03], capital: [0.66, 0.06] }),
    type("standard civil engineering", ["standard civil"], { duration: [0.2, 0.01], capital: [0.44, 0.03] }),
    type("equipment/development", ["equipment", "development", "IT"], { duration: [0.54, 0.1], capital: [2, 0.1] }),
    type("outsourcing", ["outsourcing (opex)"], { operating: [0.41, 0] }),
  ],
} as const satisfies {
  readonly unit: string;
  readonly published: string;
  readonly source: string;
  readonly use: string;
  readonly nextReview: string;
  readonly types: readonly OptimismBiasType[];
};

function type(
  name: string,
  alias: readonly string[],
  ranges: Readonly<Partial<Record<BiasMeasure, readonly [upper: number, lower: number]>>>,
): OptimismBiasType {
  const range = (pair: readonly [number, number] | undefined): BiasRange | null =>
    pair === undefined ? null : { upper: pair[0], lower: pair[1] };
  const [capital, duration, operating] = [range(ranges.capital), range(ranges.duration), range(ranges.operating)];
  return {
    name,
    alias,
    ranges: { ...(capital && { capital }), ...(duration && { duration }), ...(operating && { operating }) },
  };
}
