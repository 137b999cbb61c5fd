import type { FunctionExample } from "./functionExample";
import { column } from "./functionExample";

const flows = [[-100, 30, 30, 30, 30, 30]];

/** Appraisal. */
export const appraisalExamples: readonly FunctionExample[] = [
  {
    id: "DISCOUNTFACTOR",
    question: "Factors at the first step of the standard schedule, and past it.",
    formula: '=FAIRSHARE.DISCOUNTFACTOR({0;1;30;31},"standard 2026")',
    arguments: [column(0, 1, 30, 31), "standard 2026"],
    shown: [],
  },
  {
    id: "PRESENTVALUE",
    question: "£100 is spent now and brings £30 a year for five years.",
    formula: '=FAIRSHARE.PRESENTVALUE({-100,30,30,30,30,30},"standard 2026")',
    arguments: [flows, "standard 2026"],
    shown: [],
  },
  {
    id: "PAYBACK",
    question: "The same flows, not discounted.",
    formula: "=FAIRSHARE.PAYBACK({-100,30,30,30,30,30})",
    arguments: [flows],
    shown: [],
  },
];
