import { withdraw as withdrawPartners } from "../engine/index";
import { ArgumentReader } from "./argumentReader";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import {
  LEAVERS_PARAMETER,
  LINES_PARAMETER,
  PARTNERS_PARAMETER,
  RULES_PARAMETER,
  YEAR_PARAMETER,
} from "./tableParameters";
import { driversIn, linesIn, partnersNamed, rulesIn, yearIn } from "./tableArguments";
import { UNIT_PARAMETER, unitOption } from "./unit";

export const withdraw = defineFunction({
  id: "WITHDRAW",
  description:
    "What changes for everyone when partners leave. Returns a header row (Partner, Before, After, Change, Alone, Verdict), a row for each partner and the rows Cost avoided and Cost stranded, in pounds a year; #N/A where bounds cannot be met afterwards.",
  spills: true,
  parameters: [
    LEAVERS_PARAMETER,
    PARTNERS_PARAMETER,
    LINES_PARAMETER,
    { ...RULES_PARAMETER, optional: true },
    UNIT_PARAMETER,
    YEAR_PARAMETER,
  ],
  compute: (leavers, partners, lines, rules, unit, year) => {
    const read = new ArgumentReader();
    const table = driversIn(read, "partners", partners);
    const model = [linesIn(read, lines), rulesIn(read, rules)] as const;
    const names = partnersNamed(read, "leavers", leavers, table);
    const options = { ...unitOption(read.unit(unit)), ...yearIn(read, year) };
    read.finish();
    const withdrawal = answer(withdrawPartners(names, table, ...model, options));
    return [
      ["Partner", "Before", "After", "Change", "Alone", "Verdict"],
      ...withdrawal.partners.map(({ partner, before, after, change, alone, verdict }) => [
        partner,
        before,
        after,
        change,
        alone,
        verdict,
      ]),
      ["Cost avoided", "", "", withdrawal.costAvoided, "", ""],
      ["Cost stranded", "", "", withdrawal.costStranded, "", ""],
    ];
  },
});
