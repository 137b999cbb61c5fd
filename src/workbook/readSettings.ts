import { statuses } from "../model/partnership";
import type { Assumption, Leaving, Partnership } from "../model/partnership";
import { leavingSettings, savingsSettings } from "./settingWords";
import type { TableRow } from "./tableReader";

const numberIn = (rows: ReadonlyMap<string, TableRow>, words: string): number | null => {
  const row = rows.get(words.toLowerCase());
  return row === undefined ? null : row.number("Value");
};
const textIn = (rows: ReadonlyMap<string, TableRow>, words: string): string =>
  rows.get(words.toLowerCase())?.text("Value") ?? "";
const byWords = (rows: readonly TableRow[], header: string) =>
  new Map(rows.map((row) => [row.text(header).toLowerCase(), row]));

export function readLeaving(
  settings: readonly TableRow[],
  leavers: readonly TableRow[],
  runOff: readonly TableRow[],
): Leaving {
  const rows = byWords(settings, "Setting");
  return {
    leavers: leavers.map((row) => row.text("Leaver")).filter((leaver) => leaver !== "" && leaver !== "0"),
    noticeGiven: numberIn(rows, leavingSettings.NoticeGiven),
    noticeMonths: numberIn(rows, leavingSettings.NoticeMonths),
    permittedExpiry: textIn(rows, leavingSettings.PermittedExpiry),
    runOff: runOff.map((row) => row.number("Still there")),
    discountRate: numberIn(rows, leavingSettings.ExitRate),
    oneOff: numberIn(rows, leavingSettings.ExitOneOff),
    credit: numberIn(rows, leavingSettings.ExitCredit),
    tolerance: numberIn(rows, leavingSettings.FollowTolerance) ?? 0,
  };
}

/** Settings of the appraisal stand among the assumptions; the rest of them are the author's own. */
export function readSavings(
  rows: readonly TableRow[],
  ramp: readonly TableRow[],
): Pick<Partnership, "savings" | "investmentSharing" | "assumptions"> {
  const found = byWords(rows, "Assumption");
  const own = new Set<string>(Object.values(savingsSettings).map((words) => words.toLowerCase()));
  const shared = found.has(savingsSettings.InvestmentFormula.toLowerCase());
  return {
    savings: {
      horizonYears: numberIn(found, savingsSettings.Horizon) ?? 10,
      schedule: textIn(found, savingsSettings.DiscountSchedule),
      timing: textIn(found, savingsSettings.FlowTiming).toLowerCase() === "mid" ? "mid" : "end",
      ramp: ramp.length === 0 ? [null] : ramp.map((row) => row.number("Share")),
    },
    investmentSharing: shared
      ? {
          kind: "shared",
          total: numberIn(found, savingsSettings.InvestmentTotal),
          formula: textIn(found, savingsSettings.InvestmentFormula),
        }
      : { kind: "typed" },
    assumptions: rows.filter((row) => !own.has(row.text("Assumption").toLowerCase())).map(assumptionOf),
  };
}

function assumptionOf(row: TableRow): Assumption {
  const formula = row.formula("Value");
  const name = row.text("Name");
  return {
    assumption: row.text("Assumption"),
    value: row.value("Value"),
    unit: row.text("Unit"),
    status: row.oneOf("Status", statuses) ?? "assumed",
    source: row.text("Source"),
    ...(formula === null ? {} : { formula }),
    ...(name === "" ? {} : { name }),
  };
}
