import { bandCell, rowOf, type Area } from "../area";
import { lineCost } from "../patterns/model/lineCharges";
import { writeModelBlock } from "../patterns/model/modelBlock";
import { readModelLines } from "../patterns/model/modelLines";
import { shows, writeResult } from "../patterns/resultGrid";
import { argumentAt, type NativeTwin } from "../twin";

/** With more partners than this the groups would fill more rows than anybody reads. */
const mostPartners = 10;

/** Every group as positions of its members: small groups first, then by the order of the partners. */
function everyGroup(partners: number): number[][] {
  const groups = Array.from({ length: 2 ** partners - 1 }, (_, k) =>
    Array.from({ length: partners }, (__, i) => i).filter((i) => Math.floor((k + 1) / 2 ** i) % 2 === 1),
  );
  return groups.sort((a, b) => {
    const differs = a.findIndex((member, k) => member !== b[k]);
    return a.length - b.length || (a[differs] ?? 0) - (b[differs] ?? 0);
  });
}

/** GROUPCOSTS(partners, lines) */
export const groupCosts: NativeTwin = {
  id: "GROUPCOSTS",
  write(call, working) {
    const [partners, costs] = [argumentAt(call, 0), argumentAt(call, 1)];
    if (partners === null || costs === null) return { reason: "GROUPCOSTS needs partners and lines" };
    const at = working.at.bind(working);
    const model = writeModelBlock(working, partners);
    const count = model.partners.length;
    if (count > mostPartners) {
      return { reason: `groups are written as formulas for at most ${mostPartners} partners, and there are ${count}` };
    }
    const lines = readModelLines(costs, null, null);
    const alone = model.driver("Alone");
    const head = working.row;
    const first = 2 + count;
    working.put(head, 1, "What each group costs, line by line", { look: "heading" });
    model.partners.forEach((name, i) => working.put(head, 2 + i, name, { look: "heading" }));
    lines.forEach((line, k) => working.put(head, first + k, line.name, { look: "heading" }));
    const [together, apart] = [first + lines.length, first + lines.length + 1];
    working.put(head, together, "Together", { look: "heading" });
    working.put(head, apart, "Alone, added up", { look: "heading" });
    const groups = everyGroup(count);
    const members: Area = { sheet: working.sheet, row: head + 1, column: 2, rows: groups.length, columns: count };
    const nameOf = (group: readonly number[]): string =>
      group.map((i) => `TRIM(${at(bandCell(model.names, i))})`).join('&"+"&');
    const figures = groups.map((group, g) => {
      const row = head + 1 + g;
      const takesPart = working.fill(rowOf(members, g), (i) => (group.includes(i) ? 1 : 0));
      const label = at(working.formula(row, 1, nameOf(group), { look: "label" }));
      lines.forEach((line, k) => {
        const cost = `IF(ISNUMBER(${at(line.amount)}),${lineCost(working, model, line, takesPart)},NA())`;
        working.formula(row, first + k, cost, { format: "pence" });
      });
      const own = at({ ...members, row, rows: 1, column: first, columns: Math.max(1, lines.length) });
      const sum = at(working.formula(row, together, lines.length === 0 ? "0" : `SUM(${own})`, { format: "pence" }));
      const cap = alone === null ? sum : `SUMPRODUCT(${at(alone)},${at(takesPart)})`;
      const most = at(working.formula(row, apart, cap, { format: "pence" }));
      return { label, cost: `MIN(${sum},${most})` };
    });
    working.gap();
    const result = writeResult(
      working,
      "Group costs: result",
      figures.map(({ label, cost }) => [shows(label), shows(cost, "pence")]),
    );
    return { result, fixed: ["behaviours and drivers of the lines"], adjusted: [] };
  },
};
