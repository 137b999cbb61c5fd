import type { Partnership } from "../../model/partnership";
import { cellName, rectangleName } from "../a1";
import type { CellInput, SheetPlan } from "../sheetPlan";
import { driverColumns, tableShapes } from "../tableShapes";
import {
  area,
  cell,
  checkFormula,
  head,
  headerRow,
  statusColours,
  wordColours,
  counted,
  keptBlank,
} from "./sheetParts";

/** Drivers to the left, and to the right where each of them comes from. */
export function driversSheet(partnership: Partnership): SheetPlan {
  const { partners, drivers } = partnership;
  const rows = partners.map((partner, index): readonly CellInput[] => [
    partner.name,
    {
      formula: `=${keptBlank(`INDEX(Partners[Alone],MATCH($A${headerRow + 2 + index},Partners[Partner],0))`)}`,
      value: partner.alone.value,
    },
    ...drivers.map((driver) => driver.values[partner.name] ?? null),
  ]);
  const sourceColumn = drivers.length + 4;
  const sources = drivers.map((driver) => [driver.name, driver.unit, driver.asAt, driver.status, driver.source]);
  return {
    name: "Drivers",
    widths: [28, 15, ...drivers.map(() => 16), 4, 4, 30, 26, 20, 14, 90],
    freezeRows: headerRow + 1,
    cells: [
      ...head(
        "Drivers",
        "Quantities that costs are shared by, a row a partner; Alone (£ a year) comes from Partners. Units, dates and sources stand to the right.",
        checkFormula(
          "COUNTBLANK(Drivers[#All])=0",
          "every driver has a figure for every partner.",
          `"Needs you: "&${counted("COUNTBLANK(Drivers[#All])", "blank cell")}&" in Drivers. Type the figure (Alone in Partners); a zero has to be typed."`,
        ),
      ),
      cell(headerRow - 1, sourceColumn, "Where the drivers come from", "label"),
    ],
    tables: [
      { name: "Drivers", at: cellName(headerRow, 0), columns: driverColumns(drivers), rows },
      {
        name: "DriverSources",
        at: cellName(headerRow, sourceColumn),
        columns: tableShapes.DriverSources,
        rows: sources,
      },
    ],
    highlights: [
      ...wordColours("A3"),
      ...statusColours(rectangleName(area(headerRow + 1, sourceColumn + 3, Math.max(sources.length, 1), 1))),
    ],
    printTitleRows: "1:5",
  };
}
