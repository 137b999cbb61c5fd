import { amountSplitter } from "../engine/index";
import type { CellValue } from "../model/cellValue";
import { ArgumentReader, shapedAs } from "./argumentReader";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { UNIT_PARAMETER, unitOption } from "./unit";

/** Results that a cell works out in a fifth of a second. */
const MOST_RESULTS = 50_000;
const MOST_WORDS =
  "so many that the results are at most 50,000: take the rest in another cell, or all of them with `splitMany` of the engine as a library";

export const split = defineFunction({
  id: "SPLIT",
  description:
    "Splits an amount in proportion to weights, so that the parts add up to it exactly. Returns pounds in the shape of weights; #VALUE! for bad arguments, #N/A for bounds that cannot be met.",
  spills: true,
  parameters: [
    {
      name: "amount",
      description:
        "Pounds to split: one number, or a column of amounts with weights in a row (or a row of amounts with weights in a column).",
      range: true,
    },
    {
      name: "weights",
      description: "One column or row of numbers, 0 or more, not all 0: one for each partner.",
      range: true,
    },
    {
      name: "minimum",
      description:
        "Pounds that each partner pays at least: one number for all, or one for each. The text none is no minimum.",
      optional: true,
      range: true,
    },
    {
      name: "maximum",
      description:
        "Pounds that each partner pays at most: one number for all, or one for each. The text none is no maximum.",
      optional: true,
      range: true,
    },
    UNIT_PARAMETER,
  ],
  compute: (amount, weights, minimum, maximum, unit) => {
    const read = new ArgumentReader();
    const amounts = read.vector("amount", amount);
    const keys = read.vector("weights", weights);
    const options = {
      minimum: read.bound("minimum", minimum, keys.values.length, "weights"),
      maximum: read.bound("maximum", maximum, keys.values.length, "weights"),
      ...unitOption(read.unit(unit)),
    };
    const many = amounts.values.length > 1;
    if (many && keys.values.length > 1 && amounts.along === keys.along) {
      const rows = amounts.along === "column" ? amounts.values.length : 1;
      const expected =
        "one amount, or amounts across the weights: a column of amounts with a row of weights, or the reverse";
      read.add({ code: "shape-unfit", argument: "amount", rows, columns: amounts.values.length / rows, expected });
    }
    const results = amounts.values.length * keys.values.length;
    if (many && results > MOST_RESULTS) {
      const [rows, columns] = amounts.along === "column" ? [amounts.values.length, 1] : [1, amounts.values.length];
      read.add({ code: "shape-unfit", argument: "amount", rows, columns, expected: MOST_WORDS });
    }
    read.finish();
    const split = amountSplitter(keys.values, options);
    const parts = amounts.values.map((value) => answer(split(value)));
    if (!many) return shapedAs(keys, parts[0] ?? []);
    return amounts.along === "column" ? parts : transposed(parts);
  },
});

function transposed(rows: readonly (readonly number[])[]): CellValue[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}
