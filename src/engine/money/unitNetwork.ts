import { entry } from "../entry";
import { invariant } from "../invariant";
/** The fewest and the most units that a row may get above the floors of its cells. */
export interface RowRange {
  readonly least: number;
  readonly most: number;
}

/** A cell that can be raised by a unit, and what that is worth. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly worth: bigint;
}

/** One change: a cell goes up (from its row to its column) or down (from its column to its row), or a row takes a unit from the ground or gives it one. */
interface Arc {
  readonly from: number;
  readonly to: number;
  readonly cost: bigint;
  readonly cell: OpenCell | null;
}

/**
 * A table of cells up or not, as a network of what can still change. Places are rows, then columns, then the ground, by way of which rows exchange units
 * within their ranges. Whatever is changed here, no other table with the same row totals is worth more.
 */
export class UnitNetwork {
  readonly #cells: readonly OpenCell[];
  readonly #ranges: readonly RowRange[];
  readonly #up: boolean[][];
  readonly #counts: number[];
  readonly #ground: number;
  /** More than any chain costs: a place that is not reached. */
  readonly #far: bigint;

  /** `cells` in the order in which ties are decided; `up` is changed in place, and starts with the best cells of each column alone. */
  constructor(cells: readonly OpenCell[], ranges: readonly RowRange[], up: boolean[][]) {
    this.#cells = cells;
    this.#ranges = ranges;
    this.#up = up;
    this.#counts = up.map((row) => row.filter(Boolean).length);
    this.#ground = ranges.length + Math.max(0, ...up.map((row) => row.length));
    this.#far = cells.reduce((sum, { worth }) => sum + worth, 1n);
  }

  countOf(row: number): number {
    return entry(this.#counts, row);
  }

  /** Takes a unit from a row in the way that costs least; false where there is none. */
  lower(row: number): boolean {
    const chain = this.#cheapest(this.#ground, row);
    if (chain !== null) this.#counts[row] = this.countOf(row) - 1;
    return this.#follow(chain);
  }

  /** Gives a row a unit in the way that costs least; false where there is none. */
  lift(row: number): boolean {
    const chain = this.#cheapest(row, this.#ground);
    if (chain !== null) this.#counts[row] = this.countOf(row) + 1;
    return this.#follow(chain);
  }

  /** Among tables that are worth the same: the earliest cell that can be up is, then the next. */
  settleTies(): void {
    const { distances } = this.#distances(null);
    const isFree = ({ from, to, cost }: Arc): boolean => entry(distances, from) + cost === entry(distances, to);
    const settled = new Set<OpenCell>();
    for (const cell of this.#cells) {
      const raise = this.#arcOf(cell);
      settled.add(cell);
      if (raise.from !== cell.row || !isFree(raise)) continue;
      const isOpen = (arc: Arc): boolean => (arc.cell === null || !settled.has(arc.cell)) && isFree(arc);
      const chain = this.#anyChain(raise.to, raise.from, isOpen);
      if (chain !== null) this.#follow([raise, ...chain]);
    }
  }

  #isUp({ row, column }: OpenCell): boolean {
    return entry(entry(this.#up, row), column);
  }

  #arcOf(cell: OpenCell): Arc {
    const place = this.#ranges.length + cell.column;
    return this.#isUp(cell)
      ? { from: place, to: cell.row, cost: cell.worth, cell }
      : { from: cell.row, to: place, cost: -cell.worth, cell };
  }

  #arcs(): Arc[] {
    const exchanges = this.#ranges.flatMap(({ least, most }, row): Arc[] => [
      ...(this.countOf(row) < most ? [{ from: this.#ground, to: row, cost: 0n, cell: null }] : []),
      ...(this.countOf(row) > least ? [{ from: row, to: this.#ground, cost: 0n, cell: null }] : []),
    ]);
    return [...this.#cells.map((cell) => this.#arcOf(cell)), ...exchanges];
  }

  #follow(chain: readonly Arc[] | null): boolean {
    for (const { from, to, cell } of chain ?? []) {
      if (cell !== null) entry(this.#up, cell.row)[cell.column] = from === cell.row;
      else if (from === this.#ground) this.#counts[to] = this.countOf(to) + 1;
      else this.#counts[from] = this.countOf(from) - 1;
    }
    return chain !== null;
  }

  #cheapest(from: number, to: number): Arc[] | null {
    return chainTo(to, from, this.#distances(from).last);
  }

  /** The least cost of reaching each place, from one place or from anywhere (Bellman and Ford: no round trip gains anything). */
  #distances(start: number | null): { readonly distances: bigint[]; readonly last: (Arc | undefined)[] } {
    const distances = Array.from({ length: this.#ground + 1 }, (_, place) =>
      start === null || place === start ? 0n : this.#far,
    );
    const last = distances.map((): Arc | undefined => undefined);
    const arcs = this.#arcs();
    for (let rounds = 0, changed = true; changed; rounds++) {
      invariant(rounds <= distances.length, "no round trip gains anything");
      changed = false;
      for (const arc of arcs) {
        const reached = entry(distances, arc.from);
        if (reached === this.#far || entry(distances, arc.to) <= reached + arc.cost) continue;
        distances[arc.to] = reached + arc.cost;
        last[arc.to] = arc;
        changed = true;
      }
    }
    return { distances, last };
  }

  #anyChain(from: number, to: number, isOpen: (arc: Arc) => boolean): Arc[] | null {
    const leaving: Arc[][] = Array.from({ length: this.#ground + 1 }, () => []);
    for (const arc of this.#arcs()) if (isOpen(arc)) entry(leaving, arc.from).push(arc);
    const last = leaving.map((): Arc | undefined => undefined);
    const reached = new Set([from]);
    for (const place of reached) {
      for (const arc of entry(leaving, place)) {
        if (reached.has(arc.to)) continue;
        reached.add(arc.to);
        last[arc.to] = arc;
      }
    }
    return chainTo(to, from, last);
  }
}

/** The changes from one place to another, by the last change before each place; null where it was not reached. */
function chainTo(to: number, from: number, last: readonly (Arc | undefined)[]): Arc[] | null {
  const chain: Arc[] = [];
  for (let place = to; place !== from;) {
    const arc = last[place];
    if (arc === undefined) return null;
    chain.unshift(arc);
    place = arc.from;
  }
  return chain;
}
