import type { CommandWords } from "./command";
import type { CellForm } from "./printCells";

/** Flags by which a command is told how to write its result. */
export const FORM_FLAGS = ["json", "csv"] as const;

/** The form asked for, or the one that the command has by itself. */
export function formOf({ options }: CommandWords, own: CellForm): CellForm {
  if (options.has("csv")) return "csv";
  return options.has("json") ? "json" : own;
}
