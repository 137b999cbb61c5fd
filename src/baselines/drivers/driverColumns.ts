import type { DriverColumn } from "./driverData";

const census = "ONS, Census 2021 table TS041, Open Government Licence v3.0";
const population = "ONS, mid-2023 population estimates, Open Government Licence v3.0";
const taxbase = (table: string): string => `DLUHC, Council Taxbase 2022 ${table}, Open Government Licence v3.0`;

/** Columns of `england_billing_authority_drivers.csv`: what each counts, when, and who published it. */
export const knownDriverColumns: readonly DriverColumn[] = [
  { column: "population_mid2023", name: "Population", unit: "persons", asAt: "30 June 2023", source: population },
  { column: "households_census2021", name: "Households", unit: "households", asAt: "21 March 2021", source: census },
  {
    column: "dwellings_on_list_oct2022",
    name: "Dwellings",
    unit: "dwellings",
    asAt: "October 2022",
    source: taxbase("table 1.01"),
  },
  {
    column: "chargeable_dwellings_oct2022",
    name: "Chargeable dwellings",
    unit: "dwellings",
    asAt: "October 2022",
    source: taxbase("table 1.04"),
  },
  {
    column: "empty_dwellings_oct2022",
    name: "Empty dwellings",
    unit: "dwellings",
    asAt: "October 2022",
    source: taxbase("table 1.15"),
  },
  {
    column: "tax_base_before_support_bandD",
    name: "Tax base before support",
    unit: "band D equivalents",
    asAt: "October 2022",
    source: taxbase("table 1.27"),
  },
  {
    column: "tax_base_after_support_bandD",
    name: "Tax base",
    unit: "band D equivalents",
    asAt: "October 2022",
    source: taxbase("table 1.33"),
  },
  {
    column: "council_tax_support_pensioner_gbp",
    name: "Council tax support, pensioners",
    unit: "£",
    asAt: "October 2022",
    source: taxbase("table 3.01"),
  },
  {
    column: "council_tax_support_working_age_gbp",
    name: "Council tax support, working age",
    unit: "£",
    asAt: "October 2022",
    source: taxbase("table 3.02"),
  },
  {
    column: "area_km2",
    name: "Area",
    unit: "km²",
    asAt: "July 2025",
    source: "mySociety, UK local authority names and codes 1.6.1, CC BY 4.0",
  },
];
