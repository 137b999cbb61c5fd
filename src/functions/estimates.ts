import type { BiasMeasure, Deflator, ProjectPart } from "../engine/index";
import { optimism as remainingBias, readPriceYear, realTerms as inPricesOf } from "../engine/index";
import type { CellValue } from "../model/cellValue";
import { foundIn, isBlank } from "../model/tables/cell";
import type { NumberRule } from "./argumentReader";
import { ArgumentReader, FRACTION, isOmitted } from "./argumentReader";
import type { Argument } from "./defineFunction";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";

const MEASURES: readonly BiasMeasure[] = ["capital", "duration", "operating"];
const INDEX: NumberRule = { expected: "an index above 0", holds: (value) => value > 0 };
const TYPE = "a type of project, such as standard buildings";

export const optimism = defineFunction({
  id: "OPTIMISM",
  description:
    "The optimism bias that remains to be added to an early estimate: the published upper bound less what has been mitigated. Returns a fraction (0.04 is 4%); #N/A where no bias is published for that measure.",
  spills: false,
  parameters: [
    {
      name: "type",
      description:
        "non-standard buildings, standard buildings, non-standard civil engineering, standard civil engineering, equipment/development or outsourcing; or two columns, types and their weights, for a mix.",
      range: true,
    },
    {
      name: "mitigated",
      description:
        "Fraction of the bias that has been dealt with (0.92 is 92%), or several that add up; 0 if left out.",
      optional: true,
      range: true,
    },
    { name: "measure", description: "capital (if left out), duration or operating.", optional: true },
  ],
  compute: (type, mitigated, measure) => {
    const read = new ArgumentReader();
    const parts = partsIn(read, type);
    const managed = isOmitted(mitigated) ? [] : read.vector("mitigated", mitigated, FRACTION).values;
    const kind = measureIn(read, measure);
    read.finish();
    return answer(remainingBias(parts, managed, kind));
  },
});

export const realTerms = defineFunction({
  id: "REALTERMS",
  description:
    "An amount of one year in the prices of another: amount x index of the year to over index of the year from. Returns pounds, not rounded; #N/A where the deflators have no index for a year.",
  spills: false,
  parameters: [
    { name: "amount", description: "Pounds in the prices of the year from." },
    { name: "from", description: "Year of the amount: a financial year such as 2019/20, or a calendar year." },
    { name: "to", description: "Year whose prices are asked for, written as the deflators write it." },
    { name: "deflators", description: "Two columns, year and index; a header row may stand above.", range: true },
  ],
  compute: (amount, from, to, deflators) => {
    const read = new ArgumentReader();
    const pounds = read.number("amount", amount);
    const years = [yearIn(read, "from", from), yearIn(read, "to", to)] as const;
    const series = deflatorsIn(read, deflators);
    read.finish();
    return answer(inPricesOf(pounds, ...years, series));
  },
});

function partsIn(read: ArgumentReader, value: Argument): ProjectPart[] {
  const grid = read.grid("type", value, TYPE);
  const columns = grid[0]?.length ?? 0;
  const mix = columns === 2;
  if (grid.length > 0 && !mix && (grid.length > 1 || columns > 1)) {
    const expected = "one type of project, or two columns, types and their weights";
    read.add({ code: "shape-unfit", argument: "type", rows: grid.length, columns, expected });
    return [];
  }
  return grid.flatMap((cells, index): ProjectPart[] => {
    const place = { argument: "type", ...(mix && { row: index + 1 }) };
    const [name, weight] = [foundIn(cells[0]), foundIn(cells[1])];
    if (name.is !== "text") read.add({ code: "not-text", place, found: name, expected: TYPE });
    if (mix && weight.is !== "number")
      read.add({ code: "not-a-number", place: { ...place, column: 2 }, found: weight });
    if (name.is !== "text") return [];
    return [{ type: name.text, weight: mix ? (weight.is === "number" ? weight.number : 0) : 1 }];
  });
}

function measureIn(read: ArgumentReader, value: Argument): BiasMeasure {
  if (isOmitted(value)) return "capital";
  const word = read.text("measure", value, "capital, duration or operating");
  const measure = MEASURES.find((known) => known === word.toLowerCase());
  if (measure === undefined && word !== "")
    read.add({ code: "word-unknown", place: { argument: "measure" }, found: word, expected: MEASURES });
  return measure ?? "capital";
}

function yearIn(read: ArgumentReader, argument: string, value: Argument): string {
  return priceYear(read, read.cells(argument, value, "one year").values[0] ?? null, { argument });
}

function priceYear(read: ArgumentReader, cell: CellValue, place: { argument: string; row?: number }): string {
  const found = foundIn(cell);
  if (found.is === "text") return read.take(readPriceYear(found.text, place), "");
  if (found.is === "number") return read.take(readPriceYear(found.number, place), "");
  read.add({ code: "year-unreadable", place, found });
  return "";
}

/** A blank index is a year without a figure, which is told only where it is asked for. */
function deflatorsIn(read: ArgumentReader, value: Argument): Deflator[] {
  const expected = "two columns, year and index";
  const grid = read.grid("deflators", value, expected);
  const columns = grid[0]?.length ?? 0;
  if (grid.length > 0 && columns !== 2) {
    read.add({ code: "shape-unfit", argument: "deflators", rows: grid.length, columns, expected });
    return [];
  }
  const seen = new Set<string>();
  return grid.flatMap((cells, index): Deflator[] => {
    const [label = null, cell = null] = cells;
    const found = foundIn(cell);
    const header = index === 0 && (found.is === "text" || (isBlank(label) && isBlank(cell)));
    if (header || (isBlank(label) && isBlank(cell))) return [];
    const place = { argument: "deflators", row: index + 1 };
    const year = priceYear(read, label, place);
    if (seen.has(year) && year !== "") read.add({ code: "name-repeated", place, name: year });
    seen.add(year);
    if (found.is === "blank") return [{ year, index: null }];
    if (found.is !== "number") read.add({ code: "not-a-number", place: { ...place, column: 2 }, found });
    else if (!INDEX.holds(found.number)) {
      const where = { ...place, column: 2 };
      read.add({ code: "number-out-of-range", place: where, value: found.number, expected: INDEX.expected });
    } else return [{ year, index: found.number }];
    return [];
  });
}
