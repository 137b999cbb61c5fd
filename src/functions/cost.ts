import { costOf } from "../engine/index";
import { ArgumentReader } from "./argumentReader";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { driversIn, linesIn, partnersNamed } from "./tableArguments";
import { LINES_PARAMETER, PARTNERS_PARAMETER } from "./tableParameters";

export const cost = defineFunction({
  id: "COST",
  description:
    "What the service costs, in pounds, if only the members take part: never more than they would pay alone together. Not rounded. #VALUE! for a name that is not one of the partners, #N/A for a blank in the tables.",
  spills: false,
  parameters: [
    {
      name: "members",
      description: "Names of the partners that take part, in any range; blank cells are left out.",
      range: true,
    },
    PARTNERS_PARAMETER,
    LINES_PARAMETER,
  ],
  compute: (members, partners, lines) => {
    const read = new ArgumentReader();
    const table = driversIn(read, "partners", partners);
    const costLines = linesIn(read, lines);
    const names = partnersNamed(read, "members", members, table);
    read.finish();
    return answer(costOf(names, table, costLines));
  },
});
