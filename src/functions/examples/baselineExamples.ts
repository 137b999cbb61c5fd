import type { FunctionExample } from "./functionExample";
import { column } from "./functionExample";

/** Baselines. */
export const baselineExamples: readonly FunctionExample[] = [
  {
    id: "POUNDS",
    question: "Money texts as they come in returns and ledgers.",
    formula: '=FAIRSHARE.POUNDS({"£1,234.50";"(123.45)";"1.2m";"£k 12"})',
    arguments: [column("£1,234.50", "(123.45)", "1.2m", "£k 12")],
    shown: [],
  },
];
