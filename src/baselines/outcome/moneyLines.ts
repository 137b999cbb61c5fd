import type { CellValue } from "../../model/cellValue";
import type { PublishedUnit } from "../publishedReturn";
import { readFigure } from "../recognisers/readFigure";
import { describeUnit, penceIn } from "../recognisers/unit";
import { yearLabel } from "../recognisers/year";
import { GapList } from "./gapList";
import { emptyOutcome, type OutcomeLine, type OutcomeUnreadable, type ReadOutcome } from "./readOutcome";
import { signNote } from "./signNote";

/** A cell of a table of money, with what is known of it. */
export interface MoneyCell {
  readonly council: string;
  readonly code: string;
  readonly service: string;
  /** Told before the service where two lines of a council would else be called the same. */
  readonly group: string;
  readonly measure: string;
  readonly year: number;
  readonly cell: CellValue;
  readonly sheet: string;
  readonly place: { readonly row: number; readonly column: string };
}

const keyOf = ({ council, code, service, measure, year }: MoneyCell): string =>
  `${code}|${council}|${service}|${measure}|${year}`;

/** Names of services that stand in more than one group of a council. */
function doubled(cells: readonly MoneyCell[]): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const found = new Set<string>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const group = seen.get(key);
    if (group === undefined) seen.set(key, cell.group);
    else if (group !== cell.group) found.add(cell.service);
  }
  return found;
}

/** Turns the cells of a table into lines in pence; what has no figure is missing, what cannot be read is listed. */
export function moneyLines(
  kind: string,
  cells: readonly MoneyCell[],
  unit: PublishedUnit,
  notes: readonly string[],
): ReadOutcome {
  const inUnit = penceIn(unit);
  const grouped = doubled(cells);
  const lines: OutcomeLine[] = [];
  const unreadable: OutcomeUnreadable[] = [];
  const gaps = new GapList();
  const councils = new Set<string>();
  const years = new Set<number>();
  for (const one of cells) {
    const service = grouped.has(one.service) && one.group !== "" ? `${one.group}: ${one.service}` : one.service;
    const { council, code, measure } = one;
    const year = yearLabel(one.year);
    councils.add(`${code}|${council}`);
    years.add(one.year);
    const read = readFigure(one.cell, inUnit);
    if (read.form === "figure") lines.push({ council, code, service, measure, year, pence: read.pence });
    else if (read.form === "marker") gaps.add(council, code, `${service}, ${measure}, ${year}`, read);
    else {
      const why = `${service}, ${measure} of ${council} for ${year} is neither a number nor a known marker.`;
      unreadable.push({ sheet: one.sheet, ...one.place, text: read.text.slice(0, 200), why });
    }
  }
  const [year] = years;
  const totals = lines.some(({ service }) => /\btotals?\b/iu.test(service));
  return {
    ...emptyOutcome(kind),
    year: years.size === 1 && year !== undefined ? yearLabel(year) : null,
    unit,
    lines,
    missing: gaps.missing(councils.size),
    unreadable,
    notes: [
      ...notes,
      `Figures are read as ${describeUnit(unit)}.`,
      ...(years.size > 1
        ? [
            `The file holds ${[...years]
              .sort((a, b) => a - b)
              .map(yearLabel)
              .join(", ")}; all were read.`,
          ]
        : []),
      ...(totals ? ["Some lines are totals of others: adding up every line would count twice."] : []),
      ...signNote(lines),
      ...gaps.notes(councils.size),
    ],
  };
}
