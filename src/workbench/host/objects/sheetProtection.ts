import type { Grid } from "../../grid/grid";
import type { GridRange } from "../../grid/gridCells";
import { intersection } from "../address/rangeGeometry";
import type { TypeDefinition } from "../richApi/hostObject";
import { invalidArgument, RichApiError } from "../richApi/richApiError";

const denied = () =>
  new RichApiError("AccessDenied", "You cannot perform the requested operation: the sheet is protected.");

/** Refuses to change cells that are locked on a protected sheet. */
export async function checkEditable(grid: Grid, range: GridRange): Promise<void> {
  if (!grid.protection(range.sheet).protected) return;
  const used = await grid.usedRange(range.sheet, false);
  const common = used && intersection(range, used);
  const beyond = !common || common.rows < range.rows || common.columns < range.columns;
  const styles = common ? await grid.styles(common) : [];
  if (beyond || styles.some((row) => row.some((style) => style.locked))) throw denied();
}

/** Refuses a kind of change that the protection of the sheet does not allow, such as formatting cells. */
export function checkAllowed(grid: Grid, sheet: string, option: string): void {
  const protection = grid.protection(sheet);
  if (protection.protected && protection.allowed[option] !== true) throw denied();
}

const OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
];

export const worksheetProtectionObject: TypeDefinition<"WorksheetProtection"> = {
  name: "WorksheetProtection",
  properties: {
    Protected: { get: (sheet, { grid }) => grid.protection(sheet).protected },
    Options: {
      get: (sheet, { grid }) => {
        const { allowed } = grid.protection(sheet);
        return {
          ...Object.fromEntries(OPTIONS.map((option) => [option, allowed[option] === true])),
          selectionMode: "Normal",
        };
      },
    },
  },
  methods: {
    Protect: async (args, sheet, { grid }) => {
      if (grid.protection(sheet).protected) throw denied();
      const options = args.record(0);
      const unknown = Object.keys(options).find((key) => !OPTIONS.includes(key) && key !== "selectionMode");
      if (unknown !== undefined) throw invalidArgument();
      const allowed = Object.fromEntries(OPTIONS.map((option) => [option, options[option] === true]));
      await grid.setProtection(sheet, { protected: true, allowed, password: args.textOr(1, null) });
    },
    Unprotect: async (args, sheet, { grid }) => {
      const { password } = grid.protection(sheet);
      if (password !== null && password !== args.textOr(0, null)) throw denied();
      await grid.setProtection(sheet, { protected: false, allowed: {}, password: null });
    },
  },
};
