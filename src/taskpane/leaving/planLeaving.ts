import type { Leaving } from "../../model/partnership";
import { readWorkbookModel } from "../../workbook/readModel";
import { refusals } from "../../workbook/refusals";
import { leavingSettings } from "../../workbook/settingWords";
import type { CellInput } from "../../workbook/sheetPlan";
import { withdrawalSheet } from "../../workbook/sheets/withdrawalSheet";
import type { Change, TableContent, Workbook } from "../../workbook/workbook";
import { formatList } from "../format/formatMoney";
import { logRow } from "../writing/logRow";
import { keptRow, rowByHeader, textAt } from "../writing/tableRows";

const names = ["Leaving", "Leavers", "RunOff"] as const;

/** Writes who leaves and on what terms; the results on Withdrawal follow by themselves. Where its sheet is gone, the sheet is made again. */
export async function planLeaving(workbook: Workbook, leaving: Leaving, today: number): Promise<readonly Change[]> {
  const tables = await workbook.readTables(names);
  const [settings, leavers, runOff] = names.map((name) => tables.get(name));
  const log = await logRow(workbook, today, "Withdrawal", `${formatList(leaving.leavers)} set to leave.`);
  if (!settings || !leavers || !runOff) {
    const read = await readWorkbookModel(workbook);
    if (!read) throw refusals.tableMissing("Leaving");
    return [{ kind: "sheet", plan: withdrawalSheet({ ...read.partnership, leaving }) }, ...log];
  }
  return [
    { kind: "table", table: "Leaving", rows: settingRows(settings, leaving) },
    {
      kind: "table",
      table: "Leavers",
      rows: leaving.leavers.map((name) => rowByHeader(leavers.header, { Leaver: name })),
    },
    {
      kind: "table",
      table: "RunOff",
      rows: leaving.runOff.map((part, at) =>
        rowByHeader(runOff.header, { "Year after exit": at + 1, "Still there": part }),
      ),
    },
    ...log,
  ];
}

function settingRows(table: TableContent, leaving: Leaving): readonly (readonly CellInput[])[] {
  const values = new Map<string, CellInput>([
    [leavingSettings.NoticeGiven, leaving.noticeGiven],
    [leavingSettings.NoticeMonths, leaving.noticeMonths],
    [leavingSettings.PermittedExpiry, leaving.permittedExpiry],
    [leavingSettings.ExitRate, leaving.discountRate],
    [leavingSettings.ExitOneOff, leaving.oneOff],
    [leavingSettings.ExitCredit, leaving.credit],
    [leavingSettings.FollowTolerance, leaving.tolerance],
  ]);
  return table.rows.map((_, at) => {
    const kept = keptRow(table, at);
    const value = values.get(textAt(table, at, "Setting"));
    return value === undefined ? kept : rowByHeader(table.header, { Value: value }, kept);
  });
}
