import { stepDownRecharge } from "../../engine";
import { bandCell, cellOf, columnOf, part, type Area } from "../area";
import { writeRechargeResult } from "../patterns/rechargeResult";
import { headColumns, writeServiceUse, writeUnitCharges, type ServiceCells } from "../patterns/serviceUse";
import { argumentAt, isGiven, numberOf, type NativeTwin, type TwinArgument } from "../twin";
import type { Working } from "../working";

/** The positions of the departments in the order in which they pass on, one below the other: as given, or the largest share of service to other support departments first. */
function writeOrder(working: Working, service: ServiceCells, given: TwinArgument | null): Area {
  const at = working.at.bind(working);
  const { supports, units, use } = service;
  const head = working.row;
  ["Support department", "Share to support", "Rank", "Order"].forEach((word, k) =>
    working.put(head, 1 + k, word, { look: "heading" }),
  );
  const column = (k: number): Area => ({ sheet: working.sheet, row: head + 1, column: k, rows: supports, columns: 1 });
  const [ids, shares, ranks, order] = [column(1), column(2), column(3), column(4)];
  working.fill(ids, (i) => i + 1);
  if (given === null) {
    const all = at(shares);
    working.fillFormula(
      shares,
      (i) => {
        const whole = `SUM(${at(part(use, i, 0, 1, supports + units))})`;
        return `IF(${whole}=0,0,SUM(${at(part(use, i, 0, 1, supports))})/${whole})`;
      },
      { format: "share" },
    );
    working.fillFormula(ranks, (i) => {
      const own = at(bandCell(shares, i));
      return `1+SUMPRODUCT((${all}>${own}+10^-13)+(ABS(${all}-${own})<=10^-13)*(${at(ids)}<${i + 1}))`;
    });
  }
  working.fillFormula(order, (i) => {
    if (given === null) return `MATCH(${i + 1},${at(ranks)},0)`;
    const cell = at(bandCell(given.area, i));
    return `IF(ISNUMBER(${cell}),${cell},NA())`;
  });
  working.gap();
  return order;
}

/** A row a step: the department, what it passes on, and to whom. Gives the area of what is passed on, columns as those of the use. */
function writeSteps(working: Working, service: ServiceCells, order: Area): Area {
  const at = working.at.bind(working);
  const { supports, units, use, costs } = service;
  const width = supports + units;
  const head = working.row;
  ["Department", "Passes on"].forEach((word, k) => working.put(head, 1 + k, word, { look: "heading" }));
  headColumns(working, head, supports, units);
  const counted = 3 + width;
  working.put(head, counted, "Use that counts", { look: "heading" });
  for (let j = 0; j < width; j += 1) working.put(head, counted + 1 + j, "Use", { look: "heading" });
  const passed = { sheet: working.sheet, row: head + 1, column: 3, rows: supports, columns: width };
  for (let t = 0; t < supports; t += 1) {
    const row = head + 1 + t;
    const own = at(working.formula(row, 1, at(bandCell(order, t))));
    const received = t === 0 ? "" : `+SUM(INDEX(${at(part(passed, 0, 0, t, width))},0,${own}))`;
    const cost = at(working.formula(row, 2, `INDEX(${at(costs)},${own})${received}`, { format: "pence" }));
    const closed = at({ ...order, rows: t + 1 });
    const used = part({ ...passed, column: counted + 1 }, t, 0, 1, width);
    working.fillFormula(used, (j) => {
      const quantity = `INDEX(${at(columnOf(use, j))},${own})`;
      return j < supports ? `IF(COUNTIF(${closed},${j + 1})=0,${quantity},0)` : quantity;
    });
    const all = at(working.formula(row, counted, `SUM(${at(used)})`, { format: "general" }));
    working.fillFormula(
      part(passed, t, 0, 1, width),
      (j) => `IF(${all}=0,IF(ABS(${cost})<10^-9,0,NA()),${cost}*${at(cellOf(used, 0, j))}/${all})`,
      { format: "pence" },
    );
  }
  working.gap();
  return passed;
}

/** STEPDOWN(costs, usage, [order], [unit]) */
export const stepDown: NativeTwin = {
  id: "STEPDOWN",
  write(call, working) {
    const [costs, usage, steps] = [argumentAt(call, 0), argumentAt(call, 1), argumentAt(call, 2)];
    const unit = numberOf(argumentAt(call, 3), 0.01);
    const at = working.at.bind(working);
    working.heading("Step-down recharge: each department to those that come later and to the operating units");
    const service = writeServiceUse(working, costs, usage);
    if (typeof service === "string") return { reason: service };
    const given = isGiven(steps) ? steps : null;
    if (given !== null && given.area.rows * given.area.columns !== service.supports) {
      return { reason: "the order needs a position for each cost" };
    }
    const order = writeOrder(working, service, given);
    const ids = at({ ...order, column: 1 });
    const sound = working.labelledFormula(
      "Each department once in the order",
      `SUMPRODUCT(--(COUNTIF(${at(order)},${ids})=1))=${service.supports}`,
      { look: "check" },
    );
    working.gap();
    const passed = writeSteps(working, service, order);
    const figures = writeUnitCharges(
      working,
      service,
      (_, column) => `IF(${at(sound)},SUM(${at(column)}),NA())`,
      passed,
      unit === 0 ? "result" : "text",
    );
    const known = given?.values.flat().map((value) => (typeof value === "number" ? value : 0)) ?? null;
    return writeRechargeResult(working, {
      name: "STEPDOWN",
      figures,
      unit,
      costs,
      usage,
      charges: (use, one) => stepDownRecharge(use, known, one),
    });
  },
};
