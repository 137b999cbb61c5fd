/** What the engine promises. Nothing behind this door may be imported from outside. */
export type { Result } from "./result";
export type { Found, FormulaPlace, Place, Problem } from "./problem";
export type { Driver, DriverTable, DriverValue } from "./allocation/driverTable";
export { PARTNER_LIMIT } from "./allocation/driverTable";
export type { Rule } from "./allocation/rule";
export type { Behaviour, CostLine, Costs, Pool } from "./cost/costLine";
export type { FinancialYear } from "./time/financialYear";
export { firstDayOf, readFinancialYear, writeFinancialYear, yearOfSerial } from "./time/financialYear";
export type { CivilDate } from "./time/calendar";
export { civilDate, serialOf } from "./time/calendar";
export { readDate } from "./time/readDate";
export type { Bound, SplitOptions } from "./money/splitAmount";
export { splitAmount } from "./money/splitAmount";
export type { ManySplits } from "./money/splitMany";
export { splitMany } from "./money/splitMany";
export { describe, kindOf } from "./describe";
