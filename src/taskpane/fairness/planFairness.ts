import type { Fairness, FairnessOrder } from "../../model/fairness/fairness";
import { readWorkbookModel } from "../../workbook/readModel";
import { namesOfFairness } from "../../workbook/sheets/fairness/fairnessLooks";
import { whyFigures } from "../../workbook/sheets/fairness/fairnessRecord";
import { fairnessPlans } from "../../workbook/sheets/fairness/fairnessSheet";
import type { Change, Workbook } from "../../workbook/workbook";
import { WorkbookError } from "../../workbook/workbook";
import { formatCount, formatList } from "../format/formatMoney";
import { formatSerialDate } from "../format/formatDate";
import { readCostModel } from "../partnership/costModel";
import { logRow } from "../writing/logRow";
import { orderOf } from "./fairnessState";

const changedSince =
  "The costs have changed since this comparison was worked out, so nothing was written. Go back to Compare, and write what it says then.";

/** Writes the comparison: formulas where the cells of a sheet can say it, else figures with the day and the reason. */
export async function planFairness(
  workbook: Workbook,
  { fairness, asks }: { readonly fairness: Fairness; readonly asks: FairnessOrder },
  today: number,
): Promise<readonly Change[]> {
  const read = await readWorkbookModel(workbook);
  const model = await readCostModel(workbook);
  if (!read || !model.ok) throw new WorkbookError(changedSince);
  const { partnership } = read;
  // The question went to the worker and back as plain data.
  if (JSON.stringify(orderOf(model.model, partnership, asks.methods)) !== JSON.stringify(asks)) {
    throw new WorkbookError(changedSince);
  }
  const why = whyFigures(fairness, asks);
  const sheets = await namesOfFairness(workbook);
  const plans = fairnessPlans({ partnership, fairness, worked: formatSerialDate(today), whyFigures: why, sheets });
  const isThere = (await workbook.findNames(["GroupCostsState"])).length > 0;
  const answered = fairness.methods.filter(({ ok }) => ok).map(({ method }) => method);
  return [
    ...plans.map((plan): Change => ({ kind: "sheet", plan })),
    ...(why !== null && isThere ? [{ kind: "delete-sheet", sheet: sheets.groupCosts } as const] : []),
    ...(await logRow(
      workbook,
      today,
      "Fairness",
      `${formatCount(answered.length, "way")} of sharing compared: ${formatList(answered)}.`,
    )),
  ];
}
