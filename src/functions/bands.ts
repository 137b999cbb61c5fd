import type { Band } from "../engine/index";
import { foundIn, isBlank } from "../model/tables/cell";
import type { ArgumentReader, NumberRule } from "./argumentReader";
import type { Argument } from "./defineFunction";

/** Two columns, limit and rate; a blank limit (or none) has no end. Some versions of Excel hand a blank over as 0: in the last row that is a blank. A header may stand above. */
export function bandsIn(read: ArgumentReader, value: Argument, rate: string, rule?: NumberRule): Band[] {
  const expected = `two columns, the upper limit and the ${rate}`;
  const grid = read.grid("bands", value, expected);
  const columns = grid[0]?.length ?? 0;
  if (grid.length > 0 && columns !== 2) {
    read.add({ code: "shape-unfit", argument: "bands", rows: grid.length, columns, expected });
    return [];
  }
  return grid.flatMap((cells, index): Band[] => {
    const [limit, price] = cells.map(foundIn);
    if (limit === undefined || price === undefined) return [];
    if (index === 0 && grid.length > 1 && limit.is === "text" && price.is === "text") return [];
    const place = { argument: "bands", row: index + 1 };
    if (price.is !== "number") read.add({ code: "not-a-number", place: { ...place, column: 2 }, found: price });
    else if (rule?.holds(price.number) === false)
      read.add({
        code: "number-out-of-range",
        place: { ...place, column: 2 },
        value: price.number,
        expected: rule.expected,
      });
    const isLast = index === grid.length - 1;
    const isOpen =
      isBlank(cells[0]) ||
      (isLast && cells[0] === 0) ||
      (limit.is === "text" && limit.text.trim().toLowerCase() === "none");
    if (!isOpen && limit.is !== "number")
      read.add({ code: "not-a-number", place: { ...place, column: 1 }, found: limit });
    return [
      { upTo: limit.is === "number" && !isOpen ? limit.number : null, rate: price.is === "number" ? price.number : 0 },
    ];
  });
}
