import type { Partnership } from "../../model/partnership";
import { headerRow } from "./sheetParts";

/** Where things stand on Savings, counted from 0. Every block has a row a partner in the same order and a total below. */
export interface SavingsLayout {
  readonly count: number;
  /** Block of one row a partner: what goes in and what comes out. */
  readonly summaryRow: number;
  /** Rows that hold, a column a year: year, label, ramp, discount factor. */
  readonly yearRow: number;
  readonly labelRow: number;
  readonly rampRow: number;
  readonly factorRow: number;
  /** First partner's row of the net cash and of the cumulative cash. */
  readonly cashRow: number;
  readonly cumulativeRow: number;
  /** Column of year 0 and number of year columns. */
  readonly yearColumn: number;
  readonly years: number;
}

export const savingsColumns = {
  partner: 0,
  alone: 1,
  charge: 2,
  saving: 3,
  benefits: 4,
  oneOff: 5,
  presentValue: 6,
  payback: 7,
  nonCashable: 8,
  words: 9,
} as const;

const smallestSpan = 10;
/** Rows below the summary that the chart covers. */
export const chartRows = 16;

export function savingsLayout({ partners, savings }: Partnership): SavingsLayout {
  const count = partners.length;
  const summaryRow = headerRow + 1;
  const yearRow = summaryRow + count + chartRows + 5;
  const cashRow = yearRow + 6;
  return {
    count,
    summaryRow,
    yearRow,
    labelRow: yearRow + 1,
    rampRow: yearRow + 2,
    factorRow: yearRow + 3,
    cashRow,
    cumulativeRow: cashRow + count + 4,
    yearColumn: 1,
    years: Math.max(savings.horizonYears, smallestSpan) + 1,
  };
}
