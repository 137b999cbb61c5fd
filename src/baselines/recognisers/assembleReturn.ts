import { describeMarker, type MarkerKind } from "../marker";
import type { MarkerWords, PublishedReturn, PublishedUnit, ReturnSource, UnreadableCell } from "../publishedReturn";
import { readFigure } from "./readFigure";
import type { RecognisedReturn } from "./recogniser";
import { penceIn } from "./unit";

/** Marker words once each; a blank is always the first. */
function markerStore(): {
  readonly markers: MarkerWords[];
  readonly markOf: (kind: MarkerKind, text: string) => number;
} {
  const markers: MarkerWords[] = [];
  const places = new Map<string, number>();
  const markOf = (kind: MarkerKind, text: string): number => {
    const key = `${kind} ${text.trim()}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    markers.push({ kind, text: text.trim() });
    places.set(key, markers.length);
    return markers.length;
  };
  return { markers, markOf };
}

function markerNotes(counts: ReadonlyMap<number, number>, markers: readonly MarkerWords[]): string[] {
  return [...counts].flatMap(([mark, times]) => {
    const marker = markers[mark - 1];
    if (!marker || marker.kind === "unreadable") return [];
    return [`${times.toLocaleString("en-GB")} cells have no figure: ${describeMarker(marker)}.`];
  });
}

/** Turns every cell of a recognised return into pence or the marker in its place. */
export function assembleReturn(
  recognised: RecognisedReturn,
  year: number,
  unit: PublishedUnit,
  source: ReturnSource,
  notes: readonly string[],
): PublishedReturn {
  const { councils, lines, cellAt } = recognised;
  const size = councils.length * lines.length;
  const pence = new Float64Array(size);
  const marks = new Uint16Array(size);
  const { markers, markOf } = markerStore();
  const counts = new Map<number, number>();
  const flags = new Map<string, number>();
  const unreadable: UnreadableCell[] = [];
  const inUnit = penceIn(unit);
  let place = 0;
  councils.forEach((council, councilIndex) => {
    lines.forEach((line, lineIndex) => {
      const { cell, row } = cellAt(councilIndex, lineIndex);
      const read = readFigure(cell, inUnit);
      if (read.form === "figure") {
        pence[place] = read.pence;
        if (read.flag !== undefined) flags.set(read.flag, (flags.get(read.flag) ?? 0) + 1);
      } else {
        const mark = read.form === "marker" ? markOf(read.kind, read.text) : markOf("unreadable", "");
        pence[place] = NaN;
        marks[place] = mark;
        counts.set(mark, (counts.get(mark) ?? 0) + 1);
        if (read.form === "unreadable") {
          const text = read.text.slice(0, 200);
          unreadable.push({ row, column: line.column, text, council: council.name, line: line.name });
        }
      }
      place += 1;
    });
  });
  const flagNotes = [...flags].map(
    ([flag, times]) => `${times} figures carry the mark ${flag}; they were taken as they stand.`,
  );
  const uncertified = councils.filter(({ certified }) => certified === false).length;
  return {
    kind: recognised.kind,
    basis: recognised.basis,
    year,
    unit,
    councils,
    lines,
    pence,
    marks,
    markers,
    unreadable,
    skipped: recognised.skipped,
    notes: [
      ...notes,
      ...recognised.notes,
      ...markerNotes(counts, markers),
      ...flagNotes,
      ...(uncertified > 0 ? [`${uncertified} councils had not certified their return when the file was made.`] : []),
    ],
    source,
  };
}
