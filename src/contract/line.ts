import { z } from "zod";
import { amount, financialYear, day, optionalText, text } from "./fields";

/** Whether a figure was planned or spent. */
export const basis = z.enum(["budget", "outturn"]);

const measure = z.enum([
  "Employees",
  "Running expenses",
  "Total expenditure",
  "Sales, fees and charges",
  "Other income",
  "Total income",
  "Net current expenditure",
]);

/** CIPFA's ten subjective groups. */
const subjective = z.enum([
  "Employees",
  "Premises",
  "Transport",
  "Supplies and services",
  "Third-party payments",
  "Transfer payments",
  "Support services",
  "Depreciation and impairment",
  "Income",
  "Capital financing",
]);

/** One line of a return: what a service cost, or earned, in a year. */
export const line = z.strictObject({
  service: text(200),
  line: text(200),
  subjective: subjective.nullable().default(null),
  measure: measure.default("Net current expenditure"),
  year: financialYear,
  amount,
  /** Pounds either way that rounding in the source may hide. */
  margin: amount.regex(/^[^-]/u, "must not be below zero").default("0.00"),
  basis,
  behaviour: z.enum(["fixed", "step", "variable", "direct"]).nullable().default(null),
  /** Grades 1 (audited) to 6 (a guess). */
  grade: z.int().min(1).max(6).nullable().default(null),
  /** File, sheet and cell, or ledger code: where a reader finds the figure. */
  source: text(500),
  asAt: day.nullable().default(null),
  note: optionalText(2000).default(""),
});

/** Most lines of one return. */
export const MOST_LINES = 20_000;
