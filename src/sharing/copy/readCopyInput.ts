import type { SheetPlan } from "../../workbook/sheetPlan";
import type { Workbook } from "../../workbook/workbook";
import type { CopyInput } from "./copyInput";

export interface CopyRequest {
  /** Plans of the model's sheets, for looks and names. */
  readonly plans: readonly SheetPlan[];
  /** Sheets that stay behind. */
  readonly leaveOut: readonly string[];
  readonly title: string;
  /** Today in words. */
  readonly made: string;
}

/** More than any sheet of ours uses; the port trims it to what is used. */
const wholeSheet = "A1:XFD20000";

/** Reads from the workbook all that a copy is made from. Rejects with the port's own error. */
export async function readCopyInput(workbook: Workbook, request: CopyRequest): Promise<CopyInput> {
  const { plans, leaveOut, title, made } = request;
  const behind = new Set(leaveOut.map((name) => name.toLowerCase()));
  const present = (await workbook.sheets()).map(({ name }) => name);
  const going = present.filter((name) => !behind.has(name.toLowerCase()));
  const sheets = [];
  for (const name of going) sheets.push(await workbook.readRange(name, wholeSheet));
  const tables = await workbook.readTables(plans.flatMap((plan) => plan.tables.map((table) => table.name)));
  return {
    sheets,
    tables: [...tables.values()],
    names: await workbook.findNames(plans.flatMap(({ names = [] }) => names.map(({ name }) => name))),
    looks: plans,
    title,
    made,
    leftOut: present
      .filter((name) => behind.has(name.toLowerCase()))
      .map((name) => `The sheet ${name} was left out by whoever made this copy.`),
  };
}
