import type { SheetPlan } from "../../workbook/sheetPlan";
import type { TableContent, Workbook } from "../../workbook/workbook";
import type { CopyInput, NamedPlace } from "./copyInput";

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
    names: namesOf(plans, present, tables),
    looks: plans,
    title,
    made,
    leftOut: present
      .filter((name) => behind.has(name.toLowerCase()))
      .map((name) => `The sheet ${name} was left out by whoever made this copy.`),
  };
}

/** Names as the plans give them; a sheet that was renamed is found by a table on it. */
function namesOf(
  plans: readonly SheetPlan[],
  present: readonly string[],
  tables: ReadonlyMap<string, TableContent>,
): NamedPlace[] {
  return plans.flatMap((plan) => {
    const sheet = present.includes(plan.name)
      ? plan.name
      : plan.tables.flatMap((table) => tables.get(table.name)?.sheet ?? [])[0];
    return sheet === undefined
      ? []
      : (plan.names ?? []).map(({ name, at }) => ({ name, sheet, address: at.slice(at.lastIndexOf("!") + 1) }));
  });
}
