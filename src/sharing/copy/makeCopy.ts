import type { SheetPlan } from "../../workbook/sheetPlan";
import type { Area } from "../area";
import type { Working } from "../working";
import { copyChecks } from "./copyChecks";
import { WorkbookContents, type CopyInput } from "./copyInput";
import { copySheet } from "./copySheet";
import { coverSheet } from "./coverSheet";
import { freezeSheets, spillAround } from "./freezeSheets";
import { scanPlans } from "./formula/nativeFunctions";

export interface Copy {
  /** Cover, the workbook's sheets, their workings, the checks; in this order. */
  readonly plans: readonly SheetPlan[];
  /** What stayed a value, and why, a sentence each. */
  readonly left: readonly string[];
}

/**
 * A copy of a workbook that needs no add-in: inputs as they are, results as ordinary formulas over visible workings, with checks against what the
 * add-in showed. Formulas that would not work elsewhere stay values and are listed.
 */
export function makeCopy(input: CopyInput): Copy {
  const contents = new WorkbookContents(input);
  const frozen = freezeSheets(contents);
  const spillOf = (cell: Area): Area | null => spillAround(contents, cell);
  const copied = input.sheets.map((sheet) => copySheet(sheet, contents, frozen, spillOf));
  const valued = copied.flatMap(({ plan, valued: cells }) =>
    cells.length === 0
      ? []
      : [
          `${plan.name}: ${cells.length === 1 ? "one formula" : `${cells.length} formulas`} that only newer programs know or that point outside this copy (${cells.slice(0, 5).join(", ")}${cells.length > 5 ? ", …" : ""}).`,
        ],
  );
  const left = [...frozen.left, ...valued];
  const plans = [
    coverSheet(input, frozen, left),
    ...copied.map(({ plan }) => plan),
    ...frozen.workings.map(workingSheet),
    copyChecks(frozen, contents),
  ];
  const foreign = scanPlans(plans);
  if (foreign.length > 0)
    throw new Error(`A copy must hold ordinary formulas alone: ${foreign.slice(0, 3).join("; ")}`);
  return { plans, left };
}

function workingSheet(working: Working): SheetPlan {
  return {
    name: working.sheet,
    widths: [44, ...Array.from({ length: Math.max(working.width - 1, 1) }, () => 16)],
    freezeRows: 2,
    cells: working.cells,
    tables: [],
  };
}
