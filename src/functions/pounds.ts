import { readPounds } from "../engine/index";
import { foundIn } from "../model/tables/cell";
import { ArgumentReader } from "./argumentReader";
import { defineFunction } from "./defineFunction";

export const pounds = defineFunction({
  id: "POUNDS",
  description:
    "A money text as a number of pounds: £1,234.50, (123.45), 1,234.50-, 1.2m, £k 12. Returns the shape of text; #VALUE! for a text that can be read as more than one amount, such as 1.234,50.",
  spills: true,
  parameters: [
    { name: "text", description: "One money text, or a range of them; numbers stay as they are.", range: true },
  ],
  compute: (text) => {
    const read = new ArgumentReader();
    const grid = read.grid("text", text, "a money text such as £1,234.50");
    const single = grid.length === 1 && grid[0]?.length === 1;
    const amounts = grid.map((cells, y) =>
      cells.map((cell, x) => {
        const place = single
          ? { argument: "text" }
          : { argument: "text", row: y + 1, ...(cells.length > 1 && { column: x + 1 }) };
        const found = foundIn(cell);
        if (found.is === "number") return found.number;
        if (found.is === "text") return read.take(readPounds(found.text, place), NaN);
        read.add({ code: "not-text", place, found, expected: "an amount of money" });
        return NaN;
      }),
    );
    read.finish();
    return amounts;
  },
});
