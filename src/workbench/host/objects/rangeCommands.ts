import type { GridRange } from "../../grid/gridCells";
import { intersection, reshaped } from "../address/rangeGeometry";
import type { ArgumentList } from "../richApi/argumentList";
import type { ObjectContext } from "../richApi/hostObject";
import { invalidArgument, RichApiError } from "../richApi/richApiError";
import { otherRange } from "./rangeMoves";
import { checkEditable } from "./sheetProtection";

type Command = (args: ArgumentList, range: GridRange, context: ObjectContext) => unknown;

const CLEARS = { All: "all", Contents: "contents", Formats: "formats" } as const;
const COPIES = { All: "all", Formulas: "formulas", Values: "values", Formats: "formats" } as const;

/** Cells of a table cannot be pushed aside one by one. */
function checkTables(range: GridRange, shift: "row" | "column", { grid }: ObjectContext): void {
  const cuts = grid.tables().some((table) => {
    const common = intersection(table.range, range);
    if (!common) return false;
    return shift === "row" ? common.columns < table.range.columns : common.rows < table.range.rows;
  });
  if (cuts) {
    throw new RichApiError("InsertDeleteConflict", "The operation would shift only part of a table.");
  }
}

export const rangeCommands: Readonly<Record<string, Command>> = {
  Clear: async (args, range, { grid }) => {
    const applyTo = args.textOr(0, "All");
    if (applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks" || applyTo === "ResetContents") {
      throw new RichApiError("ApiNotFound", `The workbench does not support Range.clear("${applyTo}").`);
    }
    const what = args.choice(0, CLEARS, "All");
    await checkEditable(grid, range);
    await grid.clear(range, what);
  },
  Insert: async (args, range, context) => {
    const shift = args.text(0);
    if (shift !== "Down" && shift !== "Right") throw invalidArgument();
    await checkEditable(context.grid, range);
    checkTables(range, shift === "Down" ? "row" : "column", context);
    await context.grid.insert(range, shift === "Down" ? "down" : "right");
    return context.make("Range", range);
  },
  Delete: async (args, range, context) => {
    const shift = args.text(0);
    if (shift !== "Up" && shift !== "Left") throw invalidArgument();
    await checkEditable(context.grid, range);
    checkTables(range, shift === "Up" ? "row" : "column", context);
    await context.grid.remove(range, shift === "Up" ? "up" : "left");
  },
  CopyFrom: async (args, range, context) => {
    const from = otherRange(args, 0, range, context);
    const what = args.choice(1, COPIES, "All");
    if (args.flag(2) || args.flag(3)) {
      throw new RichApiError(
        "ApiNotFound",
        "The workbench does not support Range.copyFrom with skipBlanks or transpose.",
      );
    }
    const single = range.rows === 1 && range.columns === 1;
    const to = single ? reshaped(range, { rows: from.rows, columns: from.columns }) : range;
    await checkEditable(context.grid, to);
    await context.grid.copy(from, to, what);
  },
  Select: (_args, range, { grid }) => grid.select(range),
  Calculate: (_args, _range, { grid }) => grid.recalculate("changed"),
  SetDirty: (_args, _range, { grid }) => grid.recalculate("full"),
};
