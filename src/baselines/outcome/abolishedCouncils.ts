import { successorsOf, type CouncilList } from "../councils/councilList";
import type { Council } from "../councils/council";
import type { ReadOutcome } from "./readOutcome";

const MOST = 40;

/** "2023-03-31" as "31 March 2023". */
const spelt = (date: string): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

/** "Allerdale (E07000026) was abolished on 31 March 2023; Cumberland took over." */
export function abolition(council: Council, list: CouncilList): string {
  const successors = successorsOf(council, list).map(({ name }) => name);
  const code = council.gss === "" ? "" : ` (${council.gss})`;
  const heirs = successors.length === 0 ? "" : `; ${successors.join(" and ")} took over`;
  return `${council.name}${code} was abolished on ${spelt(council.end)}${heirs}`;
}

/** Adds a note on the councils in an outcome that exist no more. Their figures stay their own: none is given to a successor unasked. */
export function withAbolished(outcome: ReadOutcome, list: CouncilList): ReadOutcome {
  const listed = new Set(outcome.missing.filter(({ why }) => why.startsWith("Abolished")).map(({ code }) => code));
  const codes = new Set([...outcome.lines, ...outcome.drivers].map(({ code }) => code));
  const ended = [...codes].flatMap((code) => {
    const council = list.byGss.get(code) ?? list.byEcode.get(code);
    return council && council.end !== "" && !listed.has(code) && (council.gss === code || council.ecode === code)
      ? [council]
      : [];
  });
  if (ended.length === 0) return outcome;
  const shown = ended.slice(0, MOST).map((council) => abolition(council, list));
  const more = ended.length > MOST ? `, and ${ended.length - MOST} more` : "";
  const note = `Figures of councils that exist no more were left as their own: ${shown.join("; ")}${more}.`;
  return { ...outcome, notes: [...outcome.notes, note] };
}
