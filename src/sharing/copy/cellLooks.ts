import type { CellFormat, CellLook, PlannedColumn, SheetPlan } from "../../workbook/sheetPlan";
import { a1, parseA1, type Area } from "../area";

export interface CellDress {
  readonly look?: CellLook;
  readonly format?: CellFormat;
  readonly note?: string;
}

/** How cells of a sheet look, as its plan says; nothing is known of a sheet without a plan. */
export class SheetLooks {
  readonly plan: SheetPlan | null;
  readonly #cells = new Map<string, CellDress>();
  readonly #ranges: readonly { readonly area: Area; readonly dress: CellDress }[];

  constructor(plan: SheetPlan | null) {
    this.plan = plan;
    for (const cell of plan?.cells ?? []) this.#cells.set(cell.at, dressOf(cell));
    this.#ranges = (plan?.ranges ?? []).flatMap((range) => {
      const area = parseA1(range.address, plan?.name ?? "");
      return area === null ? [] : [{ area, dress: dressOf(range) }];
    });
  }

  at(cell: Area): CellDress {
    const inRange = this.#ranges
      .filter(
        ({ area }) =>
          cell.row >= area.row &&
          cell.row < area.row + area.rows &&
          cell.column >= area.column &&
          cell.column < area.column + area.columns,
      )
      .reduce<CellDress>((all, { dress }) => ({ ...all, ...dress }), {});
    return {
      ...inRange,
      ...this.#cells.get(a1(cell)),
      ...(inRange.format === undefined ? {} : { format: inRange.format }),
    };
  }

  column(table: string, header: string): PlannedColumn | null {
    const planned = this.plan?.tables.find((one) => one.name.toLowerCase() === table.toLowerCase());
    return planned?.columns.find((one) => one.header.trim().toLowerCase() === header.trim().toLowerCase()) ?? null;
  }
}

function dressOf({ look, format, note }: CellDress): CellDress {
  return {
    ...(look === undefined ? {} : { look }),
    ...(format === undefined ? {} : { format }),
    ...(note === undefined ? {} : { note }),
  };
}
