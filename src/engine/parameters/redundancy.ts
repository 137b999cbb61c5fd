/** Weeks of pay for a full year of service during the whole of which the employee was at least so old. */
export interface RedundancyBand {
  readonly fromAge: number;
  readonly weeks: number;
}

/** The most of a week's pay that counts, for dismissals from a date on (ISO, until the next). */
export interface WeeklyCap {
  readonly from: string;
  readonly pounds: number;
  readonly source: string;
}

/** Statutory redundancy in Great Britain: dated data. Councils often pay more; their own terms take its place. */
export const redundancy = {
  unit: "weeks of pay for a full year of service; pounds a week",
  published: "1996-05-22",
  source: "Employment Rights Act 1996, sections 155 and 162",
  nextReview: "The weekly cap changes on 6 April of each year: check gov.uk/redundancy-your-rights",
  /** Full years of service before there is any entitlement, and the most that count. */
  qualifyingYears: 2,
  mostYears: 20,
  bands: [
    { fromAge: 41, weeks: 1.5 },
    { fromAge: 22, weeks: 1 },
    { fromAge: 0, weeks: 0.5 },
  ],
  weeklyCaps: [
    { from: "2024-04-06", pounds: 700, source: "GOV.UK figures from 6 April 2024 (maximum £21,000)" },
    { from: "2025-04-06", pounds: 719, source: "GOV.UK figures from 6 April 2025 (maximum £21,570)" },
    { from: "2026-04-06", pounds: 751, source: "GOV.UK figures from 6 April 2026 (maximum £22,530)" },
  ],
} as const satisfies {
  readonly unit: string;
  readonly published: string;
  readonly source: string;
  readonly nextReview: string;
  readonly qualifyingYears: number;
  readonly mostYears: number;
  readonly bands: readonly RedundancyBand[];
  readonly weeklyCaps: readonly WeeklyCap[];
};
