import { gameOfTable, stability as testStability } from "../engine/index";
import { ArgumentReader } from "./argumentReader";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { CHARGES_PARAMETER, GROUPCOSTS_PARAMETER, chargesIn, groupTableIn } from "./groupArguments";

export const stability = defineFunction({
  id: "STABILITY",
  description:
    "The groups of partners that would pay less on their own, the most overcharged first. Returns a header row (Group, Charged, Own cost, Overcharge), then a row a group in pounds, or the row None where the charges are in the core; #VALUE! names a group or charge that is missing, or says that the charges do not add up to the cost of all.",
  spills: true,
  parameters: [
    CHARGES_PARAMETER,
    { ...GROUPCOSTS_PARAMETER, description: `${GROUPCOSTS_PARAMETER.description} At most 12 partners.` },
  ],
  compute: (charges, groupcosts) => {
    const read = new ArgumentReader();
    const paid = chargesIn(read, charges);
    const table = groupTableIn(read, groupcosts);
    read.finish();
    const { failing } = answer(testStability(paid, answer(gameOfTable(table))));
    const rows = failing.map(({ group, charged, ownCost, overcharge }) => [group, charged, ownCost, overcharge]);
    return [["Group", "Charged", "Own cost", "Overcharge"], ...(rows.length > 0 ? rows : [["None", "", "", ""]])];
  },
});
