import { bandCell, cellOf, columnOf, part, type Area } from "../area";
import type { TwinArgument } from "../twin";
import type { Working } from "../working";

/** Costs of support departments and their use as cells of the workings: a row a department, own use left out. */
export interface ServiceCells {
  readonly supports: number;
  readonly units: number;
  readonly costs: Area;
  /** Support departments first, then operating units. */
  readonly use: Area;
}

/** Writes costs and use as numbers; #N/A where a cell is none or a use is below 0. A text says why not where the shape does not fit. */
export function writeServiceUse(
  working: Working,
  costs: TwinArgument | null,
  usage: TwinArgument | null,
): ServiceCells | string {
  if (costs === null || usage === null) return "costs and usage are needed";
  const supports = usage.area.rows;
  const units = usage.area.columns - supports;
  if (costs.area.rows * costs.area.columns !== supports || units < 1) {
    return "usage needs a row for each cost, and more columns than rows";
  }
  const at = working.at.bind(working);
  const head = working.row;
  ["Support department", "Cost"].forEach((word, k) => working.put(head, 1 + k, word, { look: "heading" }));
  headColumns(working, head, supports, units);
  for (let i = 0; i < supports; i += 1) {
    const row = head + 1 + i;
    working.put(row, 1, i + 1, { look: "label" });
    const cost = at(bandCell(costs.area, i));
    working.formula(row, 2, `IF(ISNUMBER(${cost}),${cost},NA())`, { format: "pence" });
    for (let j = 0; j < supports + units; j += 1) {
      const cell = at(cellOf(usage.area, i, j));
      const sound = `IF(ISNUMBER(${cell}),IF(${cell}>=0,${i === j ? "0" : cell},NA()),NA())`;
      working.formula(row, 3 + j, sound, { format: "general" });
    }
  }
  working.gap();
  const first = { sheet: working.sheet, row: head + 1, column: 2, rows: supports, columns: 1 };
  return { supports, units, costs: first, use: { ...first, column: 3, columns: supports + units } };
}

/** Headings of the columns of a table of use: support departments, then operating units. */
export function headColumns(working: Working, row: number, supports: number, units: number): void {
  for (let j = 0; j < supports + units; j += 1) {
    const name = j < supports ? `To support ${j + 1}` : `To unit ${j - supports + 1}`;
    working.put(row, 3 + j, name, { look: "heading" });
  }
}

/** Use from a first column on as parts of its row's sum; a row without use has no parts. Gives the whole area, its columns as those of the use. */
export function writeUseParts(working: Working, service: ServiceCells, first: number): Area {
  const at = working.at.bind(working);
  const { use, supports, units } = service;
  const head = working.row;
  working.put(head, 1, "Parts passed on", { look: "heading" });
  working.put(head, 2, "Use that counts", { look: "heading" });
  headColumns(working, head, supports, units);
  for (let i = 0; i < supports; i += 1) {
    const row = head + 1 + i;
    working.put(row, 1, i + 1, { look: "label" });
    const counted = part(use, i, first, 1, supports + units - first);
    const all = at(working.formula(row, 2, `SUM(${at(counted)})`, { format: "general" }));
    for (let j = first; j < supports + units; j += 1) {
      working.formula(row, 3 + j, `IF(${all}=0,0,${at(cellOf(use, i, j))}/${all})`, { format: "share" });
    }
  }
  working.gap();
  return { ...use, row: head + 1 };
}

/** A row of unrounded charges, one an operating unit, under its label. */
export function writeUnitCharges(
  working: Working,
  service: ServiceCells,
  figure: (unit: number, column: Area) => string,
  parts: Area,
  look: "result" | "text",
): Area {
  const row = working.row;
  working.put(row, 1, "Unrounded charges of the units", { look: "label" });
  const band = { sheet: working.sheet, row, column: 2, rows: 1, columns: service.units };
  working.fillFormula(band, (unit) => figure(unit, columnOf(parts, service.supports + unit)), {
    look,
    format: "pence",
  });
  working.gap();
  return band;
}
