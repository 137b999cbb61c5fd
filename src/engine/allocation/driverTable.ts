/** What a driver cell holds. Text is allowed (a formula may compare it); null is a blank, never 0; error cells are text such as "#N/A". */
export type DriverValue = number | string | boolean | null;

/** One column of a driver table: a value for each partner, in the table's order. */
export interface Driver {
  readonly name: string;
  readonly values: readonly DriverValue[];
}

/** The partners and what is known of each. The cost of going alone, where given, is the driver named `Alone` (pounds a year). */
export interface DriverTable {
  readonly partners: readonly string[];
  readonly drivers: readonly Driver[];
}

/** The most partners that a table may have. */
export const PARTNER_LIMIT = 50;
