import { reciprocalRecharge } from "../../engine";
import { bandCell, cellOf, columnOf, part, type Area } from "../area";
import { writeRechargeResult } from "../patterns/rechargeResult";
import { writeServiceUse, writeUnitCharges, writeUseParts, type ServiceCells } from "../patterns/serviceUse";
import { argumentAt, numberOf, type NativeTwin } from "../twin";
import type { Working } from "../working";

/** TRUE where the service of every department reaches an operating unit, directly or through others: otherwise no charge follows. */
function writeReach(working: Working, service: ServiceCells, parts: Area): Area {
  const at = working.at.bind(working);
  const { supports, units, use, costs } = service;
  const head = working.row;
  working.put(head, 1, "Reaches a unit", { look: "heading" });
  const row = (round: number): Area => ({
    sheet: working.sheet,
    row: head + 1 + round,
    column: 3,
    rows: 1,
    columns: supports,
  });
  for (let round = 0; round < supports; round += 1) {
    working.put(head + 1 + round, 1, `Through at most ${round} others`, { look: "label" });
    const before = round === 0 ? "" : at(row(round - 1));
    working.fillFormula(row(round), (k) => {
      if (round > 0) {
        const reached = at(bandCell(row(round - 1), k));
        return `IF(${reached}+SUMPRODUCT(${at(part(parts, k, 0, 1, supports))},${before})>0,1,0)`;
      }
      const idle = `AND(${at(bandCell(costs, k))}=0,SUM(${at(part(use, k, 0, 1, supports + units))})=0,SUM(${at(columnOf(use, k))})=0)`;
      return `IF(OR(SUM(${at(part(parts, k, supports, 1, units))})>0,${idle}),1,0)`;
    });
  }
  return working.labelledFormula("Every cost reaches a unit", `SUM(${at(row(supports - 1))})=${supports}`, {
    look: "check",
  });
}

/** The equations, what each department passes on, and what is left over in each equation: nothing where it is right. */
function writeSolution(working: Working, service: ServiceCells, parts: Area, sound: Area): Area {
  const at = working.at.bind(working);
  const { supports, costs } = service;
  const head = working.row;
  ["Support department", "Passes on", "Left over in its equation", "Equations"].forEach((word, k) =>
    working.put(head, 1 + k, word, { look: "heading" }),
  );
  const passed = { sheet: working.sheet, row: head + 1, column: 2, rows: supports, columns: 1 };
  const matrix = { ...passed, column: 4, columns: supports };
  const solution = `MMULT(MINVERSE(${at(matrix)}),${at(costs)})`;
  for (let i = 0; i < supports; i += 1) {
    const row = head + 1 + i;
    working.put(row, 1, i + 1, { look: "label" });
    const all = at(working.formula(row, 2, `IF(${at(sound)},INDEX(${solution},${i + 1},1),NA())`, { format: "pence" }));
    const given = `SUMPRODUCT(${at(columnOf(parts, i))},${at(passed)})`;
    working.formula(row, 3, `${at(bandCell(costs, i))}+${given}-${all}`, { format: "general" });
    for (let k = 0; k < supports; k += 1) {
      working.formula(row, 4 + k, `${i === k ? "1" : "0"}-${at(cellOf(parts, k, i))}`, { format: "general" });
    }
  }
  const left = at({ ...passed, column: 3 });
  working.labelledFormula("Every equation holds", `SUMPRODUCT(ABS(${left}))<=10^-9*(1+SUMPRODUCT(ABS(${at(costs)})))`, {
    look: "check",
  });
  working.gap();
  return passed;
}

/** RECIPROCAL(costs, usage, [unit]) */
export const reciprocal: NativeTwin = {
  id: "RECIPROCAL",
  write(call, working) {
    const [costs, usage] = [argumentAt(call, 0), argumentAt(call, 1)];
    const unit = numberOf(argumentAt(call, 2), 0.01);
    const at = working.at.bind(working);
    working.heading("Reciprocal recharge: all support departments at once, by simultaneous equations");
    const service = writeServiceUse(working, costs, usage);
    if (typeof service === "string") return { reason: service };
    const parts = writeUseParts(working, service, 0);
    const sound = writeReach(working, service, parts);
    working.gap();
    const passed = at(writeSolution(working, service, parts, sound));
    const figures = writeUnitCharges(
      working,
      service,
      (_, column) => `SUMPRODUCT(${at(column)},${passed})`,
      parts,
      unit === 0 ? "result" : "text",
    );
    return writeRechargeResult(working, {
      name: "RECIPROCAL",
      figures,
      unit,
      costs,
      usage,
      charges: reciprocalRecharge,
    });
  },
};
