import type { CellValue } from "../../model/cellValue";
import type { SheetPlan } from "../../workbook/sheetPlan";
import { absolute, parseA1, quoteSheet } from "../area";
import { sheetToWrite, type KnownValues } from "./sheetToWrite";

export interface CopyToWrite {
  readonly plans: readonly SheetPlan[];
  /** Values that formulas are known to have, by sheet and A1 address; other formulas carry none and are worked out on opening. */
  readonly known: ReadonlyMap<string, KnownValues>;
  readonly title: string;
}

const nothingKnown: KnownValues = new Map<string, CellValue>();

/** The .xlsx file of a copy: visible sheets only, no macro, no link to another file, no personal data, recalculated on opening. */
export async function writeCopy(copy: CopyToWrite): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    sheets: copy.plans.map((plan) => sheetToWrite(plan, copy.known.get(plan.name) ?? nothingKnown)),
    properties: { title: copy.title, creator: "Fairshare" },
    namedRanges: copy.plans.flatMap((plan) =>
      (plan.names ?? []).flatMap(({ name, at }) => {
        const area = parseA1(at, plan.name);
        return area === null ? [] : [{ name, range: `${quoteSheet(plan.name)}!${absolute(area, plan.name)}` }];
      }),
    ),
    activeSheet: 0,
  });
}
