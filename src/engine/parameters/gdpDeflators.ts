import { writeFinancialYear } from "../time/financialYear";

/** A published price index, year after year: dated data. A later file of the same publisher takes its place. */
export interface GdpDeflators {
  readonly years: "financial" | "calendar";
  readonly unit: string;
  /** The year that is 100. */
  readonly base: string;
  /** `carried`: the publisher gives a forecast change alone, by which the index was carried on, to 15 digits. */
  readonly values: readonly { readonly year: string; readonly index: number; readonly carried: boolean }[];
  readonly published: string;
  readonly source: string;
  readonly nextReview: string;
}

const FIRST_YEAR = 1955;
const FACTS = {
  published: "2020-03-11",
  source:
    "HM Treasury, GDP deflators at market prices, and money GDP: March 2020 (Budget), Open Government Licence v3.0; outturn of the ONS, forecast of the OBR",
  nextReview: "HM Treasury publishes every quarter: load the latest file before relying on years after 2018-19",
};

const FINANCIAL = [
  4.10465, 4.36215, 4.562875, 4.673225, 4.69615, 4.79175, 4.966875, 5.1222, 5.20825, 5.45445, 5.7485, 6.041925,
  6.208175, 6.53305, 6.985125, 7.674425, 8.2539, 8.955425, 9.74355, 11.721975, 14.591375, 16.6224, 18.90825, 21.037475,
  24.582225, 29.283875, 32.3675, 34.75005, 36.40995, 38.480475, 40.6233, 42.3067, 44.6742, 47.592425, 51.28195, 55.4989,
  58.722275, 60.251575, 61.731525, 62.540225, 64.3688, 66.91815, 67.20145, 68.24805, 68.51835, 69.852675, 70.7235,
  72.36535, 73.820625, 75.909675, 77.76025, 79.96835, 82.0952, 84.190175, 85.57825, 87.043975, 88.372425, 90.1926,
  91.932775, 93.216575, 94.01935, 96.245425, 97.908175, 100, 101.916868962219, 103.924736489718, 106.122752749881,
  108.369925872789, 110.61767957915, 112.953856049738,
];
const CALENDAR = [
  3.9888, 4.2654, 4.4361, 4.5985, 4.6318, 4.6798, 4.857, 5.032, 5.1056, 5.2889, 5.6037, 5.9034, 6.0783, 6.334, 6.7544,
  7.4038, 8.0174, 8.623, 9.3874, 10.9052, 13.7554, 15.8823, 18.0833, 20.2185, 23.1375, 27.8133, 31.242, 33.7435,
  35.6141, 37.4728, 39.4908, 41.262, 43.4821, 46.0569, 49.6705, 53.6828, 57.2415, 59.0409, 60.6473, 61.4631, 62.9586,
  65.5506, 66.2571, 66.8799, 67.4954, 68.7482, 69.4323, 70.8971, 72.4967, 74.3463, 76.2067, 78.3207, 80.3421, 82.6693,
  84.0252, 85.3124, 87.0535, 88.4971, 90.1734, 91.8234, 92.3573, 94.3314, 96.1167, 98.1698, 100, 102.049146462264,
  104.098833018868, 106.343976650943, 108.54296745283, 110.827761084905,
];
const FINANCIAL_OUTTURN = 64;
const CALENDAR_OUTTURN = 65;

/** The deflators that are kept, by financial and by calendar year. */
export const gdpDeflators: readonly GdpDeflators[] = [
  {
    years: "financial",
    unit: "index, 2018-19 = 100",
    base: "2018-19",
    values: FINANCIAL.map((index, at) => ({
      year: writeFinancialYear(FIRST_YEAR + at),
      index,
      carried: at >= FINANCIAL_OUTTURN,
    })),
    ...FACTS,
  },
  {
    years: "calendar",
    unit: "index, 2019 = 100",
    base: "2019",
    values: CALENDAR.map((index, at) => ({ year: String(FIRST_YEAR + at), index, carried: at >= CALENDAR_OUTTURN })),
    ...FACTS,
  },
];
