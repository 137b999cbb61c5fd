import { describeMarker, type MarkerKind } from "../marker";
import type { OutcomeMissing } from "./readOutcome";

const NAMED = 12;

interface Gaps {
  readonly council: string;
  readonly code: string;
  /** What has no figure, by the marker that stands in its place. */
  readonly byMarker: Map<string, string[]>;
}

/** Collects what has no figure: what no council has goes into the notes, all else is listed council by council. */
export class GapList {
  private readonly byCouncil = new Map<string, Gaps>();
  private readonly counts = new Map<string, number>();

  add(council: string, code: string, what: string, marker: { readonly kind: MarkerKind; readonly text: string }): void {
    const key = `${code}|${council}`;
    const gaps = this.byCouncil.get(key) ?? { council, code, byMarker: new Map<string, string[]>() };
    this.byCouncil.set(key, gaps);
    const why = describeMarker(marker);
    const places = gaps.byMarker.get(why);
    if (places) places.push(what);
    else gaps.byMarker.set(why, [what]);
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  private emptyFor(councils: number): ReadonlySet<string> {
    return new Set([...this.counts].filter(([, count]) => count >= councils && councils > 1).map(([what]) => what));
  }

  /** One entry a council and marker, with all that it lacks. `councils` in the file: what all of them lack is left to the notes. */
  missing(councils = Infinity): OutcomeMissing[] {
    const empty = this.emptyFor(councils);
    return [...this.byCouncil.values()].flatMap(({ council, code, byMarker }) =>
      [...byMarker].flatMap(([marker, whats]) => {
        const own = whats.filter((what) => !empty.has(what));
        const shown = own.slice(0, NAMED).join("; ");
        const more = own.length > NAMED ? ` and ${own.length - NAMED} more` : "";
        return own.length === 0 ? [] : [{ council, code, why: `No figure (${marker}): ${shown}${more}.` }];
      }),
    );
  }

  /** What no council has a figure for. */
  notes(councils: number): string[] {
    const empty = [...this.emptyFor(councils)];
    if (empty.length === 0) return [];
    const more = empty.length > NAMED ? ` and ${empty.length - NAMED} more` : "";
    return [`No council has a figure for ${empty.slice(0, NAMED).join("; ")}${more}.`];
  }
}
