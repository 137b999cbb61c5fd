import { viability as viableTotals } from "../engine/index";
import { ArgumentReader } from "./argumentReader";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { LINES_PARAMETER, PARTNERS_PARAMETER, RULES_PARAMETER } from "./tableParameters";
import { driversIn, linesIn, rulesIn } from "./tableArguments";

export const viability = defineFunction({
  id: "VIABILITY",
  description:
    "Every interval of the other partners' total of a driver in which a partner pays no more than alone. Returns two columns, from and to (blank: no limit), a row an interval, or the row None; #N/A where a share cannot be followed exactly.",
  spills: true,
  parameters: [
    { name: "partner", description: "Name of the partner." },
    { name: "driver", description: "Name of the driver whose total varies; all else stays as the tables say." },
    PARTNERS_PARAMETER,
    LINES_PARAMETER,
    { ...RULES_PARAMETER, optional: true },
  ],
  compute: (partner, driver, partners, lines, rules) => {
    const read = new ArgumentReader();
    const name = read.text("partner", partner, "the name of a partner");
    const column = read.text("driver", driver, "the name of a driver");
    const table = driversIn(read, "partners", partners);
    const model = [linesIn(read, lines), rulesIn(read, rules)] as const;
    read.finish();
    const intervals = answer(viableTotals(name, column, table, ...model));
    return intervals.length === 0 ? [["None", ""]] : intervals.map(({ from, to }) => [from, to ?? ""]);
  },
});
