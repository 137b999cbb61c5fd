import { domino as followLeavers } from "../engine/index";
import type { NumberRule } from "./argumentReader";
import { ArgumentReader } from "./argumentReader";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { LEAVERS_PARAMETER, LINES_PARAMETER, PARTNERS_PARAMETER, RULES_PARAMETER } from "./tableParameters";
import { driversIn, linesIn, partnersNamed, rulesIn } from "./tableArguments";

const TOLERANCE: NumberRule = { expected: "a fraction, 0 or more (5% is 0.05)", holds: (value) => value >= 0 };

export const domino = defineFunction({
  id: "DOMINO",
  description:
    "Who would follow when partners leave, round by round. Returns a header row (Round, Partner, Charge, Alone), the first leavers as round 0, then those whose charge exceeds their cost alone, all at once in each round; the row None where nobody follows.",
  spills: true,
  parameters: [
    LEAVERS_PARAMETER,
    PARTNERS_PARAMETER,
    LINES_PARAMETER,
    { ...RULES_PARAMETER, optional: true },
    {
      name: "tolerance",
      description: "Fraction of the cost alone that a partner puts up with: 0 if left out, 0.05 is 5%.",
      optional: true,
    },
  ],
  compute: (leavers, partners, lines, rules, tolerance) => {
    const read = new ArgumentReader();
    const table = driversIn(read, "partners", partners);
    const model = [linesIn(read, lines), rulesIn(read, rules)] as const;
    const names = partnersNamed(read, "leavers", leavers, table);
    const patience = read.optionalNumber("tolerance", tolerance, TOLERANCE) ?? 0;
    read.finish();
    const rounds = answer(followLeavers(names, table, ...model, patience));
    const rows = rounds.flatMap((leaving, round) =>
      leaving.map(({ partner, charge, alone }) => [round, partner, charge, alone]),
    );
    const followed = rounds.length > 1;
    return [["Round", "Partner", "Charge", "Alone"], ...rows, ...(followed ? [] : [["None", "", "", ""]])];
  },
});
