/** A rate a year, as a fraction, from one year after the base year on until the next step. */
export interface RateStep {
  readonly from: number;
  readonly rate: number;
}

/** A published schedule of discount rates: dated data. A workbook that names the vintage keeps it whatever is added here. */
export interface DiscountSchedule {
  readonly name: "standard" | "health" | "lower";
  readonly vintage: number;
  /** Unit of the rates. */
  readonly unit: "fraction a year, real";
  readonly steps: readonly RateStep[];
  readonly published: string;
  readonly source: string;
  readonly use: string;
  readonly nextReview: string;
}

const SOURCE_2026 =
  "HM Treasury, The Green Book (re-issued 5 February 2026); rates as tabled by the Department for Transport, Forthcoming change: Green Book updates, 16 April 2026";
const REVIEW_2026 =
  "Independent review of the discount rate, conclusions published 30 June 2026: check gov.uk for a change of rates before relying on them";

/** Every schedule that can be named, the vintages of a name from the latest on: the first is what the name alone means. */
export const discountSchedules: readonly DiscountSchedule[] = [
  {
    name: "standard",
    vintage: 2026,
    unit: "fraction a year, real",
    steps: [
      { from: 0, rate: 0.035 },
      { from: 31, rate: 0.03 },
      { from: 76, rate: 0.025 },
      { from: 126, rate: 0.02 },
      { from: 201, rate: 0.015 },
      { from: 301, rate: 0.01 },
    ],
    published: "2026-02-05",
    source: SOURCE_2026,
    use: "Costs and benefits in general",
    nextReview: REVIEW_2026,
  },
  {
    name: "health",
    vintage: 2026,
    unit: "fraction a year, real",
    steps: [
      { from: 0, rate: 0.015 },
      { from: 31, rate: 0.0129 },
      { from: 76, rate: 0.0107 },
      { from: 126, rate: 0.0086 },
      { from: 201, rate: 0.0064 },
      { from: 301, rate: 0.0043 },
    ],
    published: "2026-02-05",
    source: SOURCE_2026,
    use: "Risks to life and health, measured in quality-adjusted life years",
    nextReview: REVIEW_2026,
  },
  {
    name: "lower",
    vintage: 2026,
    unit: "fraction a year, real",
    steps: [
      { from: 0, rate: 0.03 },
      { from: 31, rate: 0.0257 },
      { from: 76, rate: 0.0214 },
      { from: 126, rate: 0.0171 },
      { from: 201, rate: 0.0129 },
      { from: 301, rate: 0.0086 },
    ],
    published: "2026-02-05",
    source: SOURCE_2026,
    use: "Sensitivity test for effects beyond 50 years",
    nextReview: REVIEW_2026,
  },
];
