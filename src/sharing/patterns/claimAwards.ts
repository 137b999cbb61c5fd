import { bandCell, cellArea, type Area } from "../area";
import type { Working } from "../working";
import { boundsBands, writeBounds } from "./pennies/bounds";
import { bandAt, type Layout } from "./pennies/layout";

/** Claims on an estate as cells of the workings, each below the other or side by side. */
export interface ClaimCells {
  readonly estate: Area;
  readonly claims: Area;
  readonly all: Area;
}

/** Columns beside each other, or rows below, with their headings, below what is there. */
export function layOut(working: Working, vertical: boolean, count: number, names: readonly string[]): Area[] {
  const head = working.row;
  names.forEach((name, k) =>
    working.put(vertical ? head : head + 1 + k, vertical ? 2 + k : 1, name, { look: "heading" }),
  );
  const layout: Layout = { sheet: working.sheet, row: head + 1, column: 2, vertical, count };
  return names.map((_, k) => bandAt(layout, k));
}

/** Equal awards up to each limit: `amount` shared by one multiplier. Gives the band of awards; the caller says what they are. */
export function writeEqualAwards(working: Working, amount: Area, limit: (index: number) => string, like: Area): Area {
  const vertical = like.rows > 1;
  const count = like.rows * like.columns;
  const top = working.row;
  ["Equal award at break", "Partners still free", "Equal award", "Claims"].forEach((label, k) =>
    working.put(top + k, 1, label, { look: "label" }),
  );
  const scalars = [0, 1, 2, 3].map((k) => cellArea(working.sheet, top + k, 2)) as [Area, Area, Area, Area];
  const [weights, low, high] = layOut(working, vertical, count, ["Weight", "Least", "Most", ...boundsBands]) as [
    Area,
    Area,
    Area,
  ];
  working.fill(weights, () => 1);
  working.fill(low, () => 0);
  working.fillFormula(high, limit, { format: "pence" });
  const layout: Layout = { sheet: working.sheet, row: weights.row, column: weights.column, vertical, count };
  const awards = writeBounds(working, { units: amount, weights, low, high, layout, firstBand: 3, scalars });
  working.gap();
  return awards;
}

/** All groups of earlier arrivals, what they leave of the estate, and how often each comes about; gives formula texts of the awards. */
export function writeArrivals(working: Working, { estate, claims }: ClaimCells): (index: number) => string {
  const at = working.at.bind(working);
  const count = claims.rows * claims.columns;
  const groups = 2 ** count;
  const head = working.row;
  const names = Array.from({ length: count }, (_, i) => `Claim ${i + 1} before`);
  [...names, "Arrived before", "Left of the estate", "Weight"].forEach((word, k) =>
    working.put(head, 1 + k, word, { look: "heading" }),
  );
  const column = (k: number): Area => ({ sheet: working.sheet, row: head + 1, column: k, rows: groups, columns: 1 });
  const [size, room, weight] = [column(count + 1), column(count + 2), column(count + 3)];
  for (let i = 0; i < count; i += 1) working.fill(column(1 + i), (group) => Math.floor(group / 2 ** i) % 2);
  const members = (group: number): string => at({ ...cellArea(working.sheet, head + 1 + group, 1), columns: count });
  working.fillFormula(size, (group) => `SUM(${members(group)})`);
  const taken = (group: number): string =>
    Array.from({ length: count }, (_, i) => i)
      .filter((i) => Math.floor(group / 2 ** i) % 2 === 1)
      .map((i) => `-${at(bandCell(claims, i))}`)
      .join("");
  working.fillFormula(room, (group) => `MAX(0,${at(estate)}${taken(group)})`, { format: "pence" });
  working.fillFormula(weight, (group) => {
    const before = at(bandCell(size, group));
    return `IF(${before}=${count},0,FACT(${before})*FACT(MAX(0,${count - 1}-${before}))/FACT(${count}))`;
  });
  working.gap();
  return (i) => {
    const own = at(bandCell(claims, i));
    const left = at(room);
    return `SUMPRODUCT((1-${at(column(1 + i))})*${at(weight)}*((${left}<${own})*${left}+(${left}>=${own})*${own}))`;
  };
}
