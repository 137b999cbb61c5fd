import type { Cell, CellStyle } from "hucre/xlsx";
import type { SnapshotStyle } from "../snapshotStyle";
import { toHucreStyle } from "./toHucreStyle";

const CELL = /<c r="A(\d+)"(?: s="(\d+)")?/g;

/**
 * Numbers that the package writer gave to the looks. It is handed one probe cell a look, and its answer is read back;
 * text that starts like a formula needs a twin of its look that says so, which is added behind them.
 */
export class StyleNumbers {
  readonly #numbers: readonly number[];
  readonly #twins = new Map<number, number>();
  readonly #count: number;

  constructor(numbers: readonly number[], count: number) {
    this.#numbers = numbers;
    this.#count = count;
  }

  /** Cells to hand to the package writer. */
  static probes(styles: readonly SnapshotStyle[]): Map<string, Partial<Cell>> {
    return new Map(
      styles.map((style, index): [string, { style: CellStyle }] => [`${index},0`, { style: toHucreStyle(style) }]),
    );
  }

  /** Reads the numbers from the sheet that the package writer made of the probes, and the count from its styles part. */
  static read(probeSheet: string, stylesXml: string, count: number): StyleNumbers {
    const numbers = new Array<number>(count).fill(0);
    for (const [, row, number] of probeSheet.matchAll(CELL)) numbers[Number(row) - 1] = Number(number ?? 0);
    return new StyleNumbers(numbers, Number(/<cellXfs count="(\d+)"/.exec(stylesXml)?.[1] ?? 1));
  }

  numberOf(style: number | undefined, startsLikeFormula = false): number {
    const number = style === undefined ? 0 : (this.#numbers[style] ?? 0);
    if (!startsLikeFormula) return number;
    const twin = this.#twins.get(number) ?? this.#count + this.#twins.size;
    this.#twins.set(number, twin);
    return twin;
  }

  /** Adds the twins to the styles part. */
  addTwins(stylesXml: string): string {
    if (this.#twins.size === 0) return stylesXml;
    return stylesXml.replace(/<cellXfs count="\d+">(.*?)<\/cellXfs>/s, (_, inside: string) => {
      const looks = inside.match(/<xf [^>]*?\/>|<xf .*?<\/xf>/gs) ?? [];
      const twins = [...this.#twins.keys()].map((number) =>
        (looks[number] ?? "").replace("<xf ", `<xf quotePrefix="1" `),
      );
      return `<cellXfs count="${looks.length + twins.length}">${inside}${twins.join("")}</cellXfs>`;
    });
  }
}
