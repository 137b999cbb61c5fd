/** Statutory guidance on minimum revenue provision in England: dated data. */
export const minimumRevenueProvision = {
  unit: "years",
  published: "2024-04-10",
  effectiveFrom: "2025-04-01",
  source:
    "Ministry of Housing, Communities and Local Government, Statutory guidance: capital finance, guidance on minimum revenue provision, 5th edition",
  use: "Asset life method, by equal instalments or by annuity; provision begins in the year after the asset comes into use",
  nextReview: "A sixth edition; and each council's own yearly statement of its policy",
  /** Longest life that the guidance accepts without a professional's opinion. */
  longestLife: 50,
} as const satisfies {
  readonly unit: string;
  readonly published: string;
  readonly effectiveFrom: string;
  readonly source: string;
  readonly use: string;
  readonly nextReview: string;
  readonly longestLife: number;
};
