/** A cost driver that the drivers file holds for each billing authority. */
export interface DriverColumn {
  /** "Population", "Households", "Dwellings", "Tax base". */
  readonly name: string;
  readonly unit: string;
  /** "mid-2023", "21 March 2021", "October 2022". */
  readonly asAt: string;
  readonly source: string;
  readonly column: string;
}

export interface DriverRow {
  readonly name: string;
  readonly gss: string;
  readonly ecode: string;
  /** In the order of the columns; null where the file is blank: missing, never 0. */
  readonly values: readonly (number | null)[];
}

export interface DriverData {
  readonly columns: readonly DriverColumn[];
  readonly rows: readonly DriverRow[];
  readonly notes: readonly string[];
}
