import type { Partnership } from "../model/partnership";
import type { SheetPlan } from "./sheetPlan";
import { allocationSheet } from "./sheets/allocationSheet";
import { assumptionsSheet } from "./sheets/assumptionsSheet";
import { baselinesSheet } from "./sheets/baselinesSheet";
import { benefitsSheet } from "./sheets/benefitsSheet";
import { checksSheet } from "./sheets/checksSheet";
import { costsSheet } from "./sheets/costsSheet";
import { driversSheet } from "./sheets/driversSheet";
import { investmentSheet } from "./sheets/investmentSheet";
import { partnersSheet } from "./sheets/partnersSheet";
import { factsSheet, logSheet, membershipSheet } from "./sheets/recordSheets";
import { rulesSheet } from "./sheets/rulesSheet";
import { savingsSheet } from "./sheets/savingsSheet";
import { startSheet } from "./sheets/startSheet";
import { withdrawalSheet } from "./sheets/withdrawalSheet";
import type { Change, Workbook } from "./workbook";

/** Every sheet of the model, in the order that tells the story. A sheet is added by adding its file and a line here. */
const sheets = [
  startSheet,
  partnersSheet,
  baselinesSheet,
  driversSheet,
  costsSheet,
  rulesSheet,
  investmentSheet,
  benefitsSheet,
  assumptionsSheet,
  membershipSheet,
  allocationSheet,
  withdrawalSheet,
  savingsSheet,
  checksSheet,
  logSheet,
  factsSheet,
] as const;

export function planWorkbook(partnership: Partnership): readonly SheetPlan[] {
  return sheets.map((sheet) => sheet(partnership));
}

/** The changes that make, or make again, the whole workbook. */
export function workbookChanges(partnership: Partnership): readonly Change[] {
  return planWorkbook(partnership).map((plan) => ({ kind: "sheet", plan }));
}

/** The first sheet of a new workbook, by the name that Excel gives it. */
const firstSheetName = /^Sheet\d+$/;

/** The whole workbook in a workbook that may be new: the blank sheet that a new workbook begins with goes, so that the model's first sheet is the first one. */
export async function newWorkbookChanges(workbook: Workbook, partnership: Partnership): Promise<readonly Change[]> {
  const changes = workbookChanges(partnership);
  const [first, ...others] = await workbook.sheets();
  if (first === undefined || others.length > 0 || first.protected || !firstSheetName.test(first.name)) return changes;
  const { values, formulas } = await workbook.readRange(first.name, "A1:XFD1048576");
  const isBlank = [...values, ...formulas].every((row) => row.every((cell) => cell === null || cell === ""));
  return isBlank ? [...changes, { kind: "delete-sheet", sheet: first.name }] : changes;
}

/** The sheets with results alone, laid out anew after partners, lines or horizon changed. */
export function resultChanges(partnership: Partnership): readonly Change[] {
  return [allocationSheet, withdrawalSheet, savingsSheet, checksSheet].map((sheet) => ({
    kind: "sheet",
    plan: sheet(partnership),
  }));
}
