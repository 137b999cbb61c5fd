import type { Fairness, MethodFairness } from "../../../model/fairness/fairness";
import type { Partnership } from "../../../model/partnership";
import type { SheetPlan } from "../../sheetPlan";
import { readRows } from "../../tableReader";
import type { Workbook } from "../../workbook";
import type { FairnessSheetNames } from "./fairnessRecord";
import { fairnessSheetNames } from "./fairnessRecord";
import { fairnessPlans } from "./fairnessSheet";

/** What Fairness and Group costs are called in the workbook, or would be where they are not there. */
export async function namesOfFairness(workbook: Workbook): Promise<FairnessSheetNames> {
  const methods = (await workbook.readTables(["FairnessMethods"])).get("FairnessMethods");
  const [state] = await workbook.findNames(["GroupCostsState"]);
  return {
    fairness: methods?.sheet ?? fairnessSheetNames.fairness,
    groupCosts: state?.sheet ?? fairnessSheetNames.groupCosts,
  };
}

/** How the sheets of the comparison look, for a copy of the workbook; none where it was never written. The figures are not to be read from it. */
export async function fairnessLooks(workbook: Workbook, partnership: Partnership): Promise<readonly SheetPlan[]> {
  const methods = (await workbook.readTables(["FairnessMethods"])).get("FairnessMethods");
  if (methods === undefined) return [];
  const rows = readRows(methods, [], () => undefined);
  const isLive = rows.some((row) => row.text("Figures") === "live");
  const hasRanges = (await workbook.findNames(["FairnessRanges"])).length > 0;
  const blank = { worst: [], failing: 0, tried: 0, isComplete: true };
  const fairness: Fairness = {
    partners: partnership.partners.map(({ name }) => ({
      partner: name,
      today: 0,
      alone: 0,
      aloneLow: null,
      aloneHigh: null,
      lastIn: 0,
      propensity: null,
      least: null,
      most: null,
    })),
    totalToday: 0,
    totalAlone: 0,
    total: 0,
    methods: rows.map((row): MethodFairness => ({
      method: row.text("Method"),
      ok: true,
      charges: [],
      standardErrors: row.text("Figures") === "estimated" ? [] : null,
      orders: 0,
      groups: blank,
    })),
    today: blank,
    core: hasRanges ? { kind: "ranges" } : { kind: "problems", problems: [] },
    sure: { kind: "no-ranges" },
  };
  const sheets = await namesOfFairness(workbook);
  return fairnessPlans({ partnership, fairness, worked: "", whyFigures: isLive ? null : "", sheets });
}
