import type { BaselineLine, MissingBaseline } from "./baselineLine";
import type { CouncilReference } from "./councils/council";
import type { CouncilList } from "./councils/councilList";
import { findInReturn } from "./findInReturn";
import { describeMarker } from "./marker";
import { figureOf, type PublishedReturn, type ReturnCouncil, type ReturnLine } from "./publishedReturn";
import { refused, type Read, type ReadProblem } from "./readProblem";
import { marginPounds } from "./recognisers/unit";
import { yearLabel } from "./recognisers/year";

/** A partner as `Partners` has it. */
export interface BaselinePartner extends CouncilReference {
  readonly name: string;
}

export interface Baselines {
  readonly lines: readonly BaselineLine[];
  /** What was asked for and has no figure; to be shown, never written as 0. */
  readonly missing: readonly MissingBaseline[];
}

/** "591 Building control" where the form numbers its lines one by one, else the name. */
const lineLabel = (line: ReturnLine): string =>
  line.number === undefined || !line.id.startsWith(line.number) ? line.name : `${line.number} ${line.name}`;

const serviceOf = (line: ReturnLine): string => line.group ?? line.name;

function sourceOf(published: PublishedReturn, council: ReturnCouncil, column: string): string {
  const { fileName, sheet } = published.source;
  const where = sheet === "" ? "" : `, sheet ${sheet}`;
  const { note, noteMeaning } = council;
  const marked =
    note === undefined || noteMeaning === undefined ? "" : `; marked ${note} (${noteMeaning.replace(/[.]$/u, "")})`;
  const unit = published.unit === "pounds" ? "£" : published.unit === "thousand pounds" ? "£ thousand" : "£ million";
  return `MHCLG ${published.kind} ${published.basis} ${yearLabel(published.year)}, ${unit}; ${fileName}${where}, ${column}${council.row}${marked}`;
}

/** The lines chosen, each once, or a problem for every id that the return does not have. */
function chosenLines(
  published: PublishedReturn,
  ids: readonly string[],
): Read<readonly (readonly [number, ReturnLine])[]> {
  const chosen: (readonly [number, ReturnLine])[] = [];
  const problems: ReadProblem[] = [];
  for (const id of new Set(ids)) {
    const index = published.lines.findIndex((line) => line.id === id);
    const line = published.lines[index];
    if (line) chosen.push([index, line]);
    else problems.push({ code: "line-not-in-return", line: id, title: published.source.title });
  }
  const [first, ...rest] = problems;
  return first ? refused(first, ...rest) : { ok: true, value: chosen };
}

/**
 * The rows for the `Baselines` table: the chosen lines of the chosen partners, in pounds, with margin and source.
 * A partner without a row, or with a marker in place of a figure, is listed as missing.
 */
export function baselineLines(
  published: PublishedReturn,
  partners: readonly BaselinePartner[],
  lineIds: readonly string[],
  list: CouncilList,
): Read<Baselines> {
  const chosen = chosenLines(published, lineIds);
  if (!chosen.ok) return chosen;
  const lines: BaselineLine[] = [];
  const missing: MissingBaseline[] = [];
  for (const partner of partners) {
    const found = findInReturn(published, partner, list);
    const row = found.kind === "found" ? published.councils[found.index] : undefined;
    for (const [index, line] of chosen.value) {
      const label = lineLabel(line);
      if (found.kind !== "found" || !row) {
        const why = found.kind === "found" ? "" : found.why;
        const reason = found.kind === "ambiguous" ? "ambiguous" : "not-in-return";
        missing.push({ partner: partner.name, line: label, reason, why });
        continue;
      }
      const figure = figureOf(published, found.index, index);
      if ("missing" in figure) {
        const marker = figure.missing;
        const why = `${partner.name} has no figure for ${label}: ${describeMarker(marker)}, cell ${line.column}${row.row}.`;
        missing.push({ partner: partner.name, line: label, reason: "marker", marker, why });
        continue;
      }
      lines.push({
        partner: partner.name,
        gss: row.gss ?? partner.gss ?? "",
        service: serviceOf(line),
        line: label,
        year: yearLabel(published.year),
        measure: line.measure,
        amount: figure.pence / 100,
        amountPence: figure.pence,
        margin: marginPounds(published.unit),
        basis: published.basis,
        status: "published",
        source: sourceOf(published, row, line.column),
        asAt: published.source.asAt,
      });
    }
  }
  return { ok: true, value: { lines, missing } };
}
