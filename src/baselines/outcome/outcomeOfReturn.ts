import type { CouncilList } from "../councils/councilList";
import { matchCouncil } from "../councils/matchCouncil";
import { describeMarker, type MarkerKind } from "../marker";
import { figureOf, type PublishedReturn, type ReturnCouncil, type ReturnLine } from "../publishedReturn";
import { yearLabel } from "../recognisers/year";
import type { OutcomeLine, OutcomeMissing, OutcomeUnreadable, ReadOutcome } from "./readOutcome";

/** "591 Building control" where the form numbers its lines one by one, else the name. */
const labelOf = (line: ReturnLine): string =>
  line.number === undefined || !line.id.startsWith(line.number) ? line.name : `${line.number} ${line.name}`;

function codeOf(row: ReturnCouncil, list: CouncilList, year: number): string {
  const printed = row.gss ?? row.ecode;
  if (printed !== undefined) return printed;
  const matched = matchCouncil({ name: row.name }, list, { year });
  return matched.kind === "match" || matched.kind === "abolished" ? matched.council.gss : "";
}

/** A published return as an outcome: figures as lines; councils without figures, wholly or in part, as missing, each with its markers. */
export function outcomeOfReturn(published: PublishedReturn, list: CouncilList): ReadOutcome {
  const { councils, lines: columns, source } = published;
  const year = yearLabel(published.year);
  const label = (line: ReturnLine, single: boolean): string =>
    single ? labelOf(line) : `${labelOf(line)}, ${line.measure}`;
  const single = new Set(columns.map(({ measure }) => measure)).size === 1;
  const lines: OutcomeLine[] = [];
  const missing: OutcomeMissing[] = [];
  const noFigureIn = columns.map(() => 0);

  const gaps = councils.map((row, council) => {
    const code = codeOf(row, list, published.year);
    const byKind = new Map<MarkerKind, { readonly words: string; readonly places: number[] }>();
    columns.forEach((line, at) => {
      const figure = figureOf(published, council, at);
      if ("pence" in figure) {
        const { name } = row;
        lines.push({ council: name, code, service: labelOf(line), measure: line.measure, year, pence: figure.pence });
        return;
      }
      noFigureIn[at] = (noFigureIn[at] ?? 0) + 1;
      const { kind } = figure.missing;
      const known = byKind.get(kind);
      if (known) known.places.push(at);
      else byKind.set(kind, { words: describeMarker(figure.missing), places: [at] });
    });
    return { row, code, byKind };
  });

  const empty = new Set(noFigureIn.flatMap((count, at) => (count === councils.length ? [at] : [])));
  for (const { row, code, byKind } of gaps) {
    for (const { words, places } of byKind.values()) {
      const own = places.filter((at) => !empty.has(at));
      if (own.length === 0) continue;
      const whole = own.length === columns.length - empty.size;
      const named = own.flatMap((at) => columns.slice(at, at + 1)).map((line) => label(line, single));
      const why = whole ? `No return: every figure is ${words}.` : `No figure (${words}): ${named.join("; ")}.`;
      missing.push({ council: row.name, code, why });
    }
  }
  const unreadable = published.unreadable.map((cell): OutcomeUnreadable => {
    const why = `The figure of ${cell.council} for ${cell.line} is neither a number nor a known marker.`;
    return { sheet: source.sheet, row: cell.row, column: cell.column, text: cell.text, why };
  });
  const notes = [...published.notes];
  for (const at of empty) {
    const line = columns[at];
    if (line) notes.push(`Column ${line.column}, ${label(line, single)}, has no figure for any council.`);
  }
  return {
    kind: published.kind,
    year,
    unit: published.unit,
    lines,
    drivers: [],
    payments: [],
    contracts: [],
    missing,
    unreadable,
    notes,
  };
}
