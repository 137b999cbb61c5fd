import type { CellValue } from "../../model/cellValue";
import type { PublishedUnit } from "../publishedReturn";
import { readDecimal } from "../crossTable/readDecimal";
import { unitIn } from "../recognisers/unit";

export interface FoundUnit {
  readonly unit: PublishedUnit;
  readonly notes: readonly string[];
}

/** The unit that the words around a table state, the nearest first. */
export function unitInTexts(texts: readonly string[]): FoundUnit | undefined {
  for (const text of texts) {
    const unit = unitIn(text);
    if (unit) return { unit, notes: [] };
  }
  return undefined;
}

/** As many figures finer than a penny prove that they are not pounds. */
const PROOF = 3;

/**
 * Where no words state the unit, figures such as 807.0831 do: they are no pounds and pence. StatsWales and the Scottish
 * Government publish revenue in thousands of pounds.
 */
export function unitByFigures(cells: Iterable<CellValue>, publisher: string): FoundUnit | undefined {
  let finer = 0;
  let example = 0;
  for (const cell of cells) {
    const read = readDecimal(cell);
    if (read.form !== "decimal") continue;
    const pence = read.value * 100;
    if (Math.abs(pence - Math.round(pence)) < 1e-6) continue;
    finer += 1;
    if (finer === 1) example = read.value;
    if (finer >= PROOF) {
      const note = `The file does not say its unit. Figures such as ${example} are finer than a penny, so they are not pounds; ${publisher} publishes revenue in £ thousand, and they were read so. If that is wrong, say what the unit is.`;
      return { unit: "thousand pounds", notes: [note] };
    }
  }
  return undefined;
}
