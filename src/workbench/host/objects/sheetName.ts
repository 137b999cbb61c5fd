import type { Grid } from "../../grid/grid";
import { invalidArgument, RichApiError } from "../richApi/richApiError";

/** Refuses what Excel refuses as a sheet's name: nothing, over 31 characters, : \ / ? * [ ], an apostrophe at an end, "History", a name in use. */
export function checkSheetName(grid: Grid, name: string, except: string | null): void {
  const bad = name.length === 0 || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name);
  if (bad || name.toLowerCase() === "history") {
    throw invalidArgument("The name for the sheet is not valid. Use 1 to 31 characters, none of : \\ / ? * [ ].");
  }
  const taken = grid.sheets().some((sheet) => sheet.id !== except && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new RichApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

/** The next free "Sheet1", "Sheet2", ... */
export function freeSheetName(grid: Grid): string {
  const taken = new Set(grid.sheets().map((sheet) => sheet.name.toLowerCase()));
  let number = grid.sheets().length + 1;
  while (taken.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}
