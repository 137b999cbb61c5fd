import { groupCosts as costsOfGroups } from "../engine/index";
import { ArgumentReader } from "./argumentReader";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { driversIn, linesIn } from "./tableArguments";
import { LINES_PARAMETER, PARTNERS_PARAMETER } from "./tableParameters";

export const groupCosts = defineFunction({
  id: "GROUPCOSTS",
  description:
    "What every group of partners would cost on its own by the cost model: never more than its members would pay alone together. Returns two columns, group (partners joined by +) and pounds, not rounded; #VALUE! beyond 12 partners, #N/A for a blank in the tables.",
  spills: true,
  parameters: [
    {
      ...PARTNERS_PARAMETER,
      description:
        "Table with header: Partner, Alone (pounds a year when going alone), then a column for each driver. At most 12 partners.",
    },
    LINES_PARAMETER,
  ],
  compute: (partners, lines) => {
    const read = new ArgumentReader();
    const table = driversIn(read, "partners", partners);
    const costLines = linesIn(read, lines);
    read.finish();
    return answer(costsOfGroups(table, costLines)).map(({ group, cost }) => [group, cost]);
  },
});
