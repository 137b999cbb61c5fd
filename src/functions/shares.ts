import { parseShareFormula, partnerShares } from "../engine/index";
import { ArgumentReader } from "./argumentReader";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { driversIn } from "./tableArguments";
import { DRIVERS_PARAMETER } from "./tableParameters";

export const shares = defineFunction({
  id: "SHARES",
  description:
    "Works out each partner's share from a share formula over a table of drivers. Returns one column of fractions that add up to 1; #VALUE! names the place in the formula, #N/A a driver left blank.",
  spills: true,
  parameters: [
    {
      name: "formula",
      description:
        "Share formula as text, best held in a cell: 60%*SHARE([Population])+40%*SHARE([Calls]). The leading equals sign is optional.",
    },
    DRIVERS_PARAMETER,
  ],
  compute: (formula, drivers) => {
    const read = new ArgumentReader();
    const text = read.text("formula", formula, "a share formula such as SHARE([Population])");
    const table = driversIn(read, "drivers", drivers);
    if (text !== "" && table.partners.length === 0) read.take(parseShareFormula(text), null);
    read.finish();
    return answer(partnerShares(text, table)).map((share) => [share]);
  },
});
