/** A published way of parting a gain: the weights of its parts, fractions that add up to 1. */
export interface GainPoolWeights {
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly weight: number; readonly isPot: boolean }[];
  /** The date of the figures, ISO. */
  readonly published: string;
  readonly source: string;
  /** Whether the figures were read in their source. */
  readonly isChecked: boolean;
}

/** Weights of pools that share a gain in parts: dated data, a start for a discussion. */
export const gainPools = {
  unit: "fraction of the gain",
  published: "2018-04-01",
  source: "London business rates pilot pool 2018-19, as generally reported: not checked against the pooling agreement",
  nextReview: "Each pool agrees its own weights for each year: read the agreement in force before relying on these",
  pools: [
    {
      name: "London 2018-19",
      parts: [
        { name: "growth", weight: 0.15, isPot: false },
        { name: "need", weight: 0.35, isPot: false },
        { name: "population", weight: 0.35, isPot: false },
        { name: "common pot", weight: 0.15, isPot: true },
      ],
      published: "2018-04-01",
      source: "General knowledge of the pilot's four pots; the agreement itself was not read",
      isChecked: false,
    },
  ],
} as const satisfies {
  readonly unit: string;
  readonly published: string;
  readonly source: string;
  readonly nextReview: string;
  readonly pools: readonly GainPoolWeights[];
};
