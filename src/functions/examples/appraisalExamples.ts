import type { FunctionExample } from "./functionExample";
import { column } from "./functionExample";

const deflators = [
  ["Year", "Index"],
  ["2010/11", 87.043975],
  ["2018/19", 100],
];
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
  {
    id: "ANNUALEQUIVALENT",
    question: "What are the same flows worth as a level sum a year?",
    formula: '=FAIRSHARE.ANNUALEQUIVALENT({-100,30,30,30,30,30},"standard 2026")',
    arguments: [flows, "standard 2026"],
    shown: [],
  },
  {
    id: "SWITCHING",
    question: "How far may the benefits fall, or the cost rise, before they are worth nothing?",
    formula: '=FAIRSHARE.SWITCHING({-100,30,30,30,30,30},"standard 2026")',
    arguments: [flows, "standard 2026"],
    shown: [],
  },
  {
    id: "OPTIMISM",
    question: "A non-standard building of which 92% of the causes of overrun are dealt with: 4.08% is still added.",
    formula: '=FAIRSHARE.OPTIMISM("non-standard buildings",0.92)',
    arguments: ["non-standard buildings", 0.92],
    shown: [],
  },
  {
    id: "REALTERMS",
    question: "£100,000 of 2010/11 in the prices of 2018/19.",
    formula: '=FAIRSHARE.REALTERMS(100000,"2010/11","2018/19",Deflators[#All])',
    arguments: [100000, "2010/11", "2018/19", deflators],
    shown: [{ name: "Deflators", rows: deflators }],
  },
  {
    id: "REDUNDANCYWEEKS",
    question: "Somebody of 45 leaves after ten years: four years at 41 or over, six below.",
    formula: "=FAIRSHARE.REDUNDANCYWEEKS(45,10)",
    arguments: [45, 10],
    shown: [],
  },
  {
    id: "MRP",
    question: "£1,200,000 over four years by annuity at 4%.",
    formula: '=FAIRSHARE.MRP(1200000,4,"annuity",0.04)',
    arguments: [1200000, 4, "annuity", 0.04],
    shown: [],
  },
];
