import { bandCell } from "../area";
import { oddInLines } from "../patterns/model/oddInLines";
import { writeLineCharges } from "../patterns/model/lineCharges";
import { writeModelBlock } from "../patterns/model/modelBlock";
import { readModelLines } from "../patterns/model/modelLines";
import { heading, shows, writeResult } from "../patterns/resultGrid";
import { yearIn } from "../patterns/model/tableArgument";
import { argumentAt, numberOf, valueOf, type NativeTwin } from "../twin";

/** ALLOCATE(costs, rules, drivers, [unit], [year]) */
export const allocate: NativeTwin = {
  id: "ALLOCATE",
  write(call, working) {
    const [costs, rules, drivers] = [argumentAt(call, 0), argumentAt(call, 1), argumentAt(call, 2)];
    if (costs === null || drivers === null) return { reason: "ALLOCATE needs costs and drivers" };
    const unit = numberOf(argumentAt(call, 3), 0.01);
    const year = yearIn(valueOf(argumentAt(call, 4)));
    const lines = readModelLines(costs, rules, year);
    if (lines.length === 0) return { reason: "no cost line is in force" };
    const at = working.at.bind(working);
    const model = writeModelBlock(working, drivers);
    const odd = oddInLines({ costs, rules, drivers, lines, unit, year });
    const { charges, total } = writeLineCharges(working, model, {
      lines,
      takesPart: null,
      unit,
      title: "Allocation",
      odd: (k) => odd[k] ?? null,
    });
    const across = model.partners.map((_, i) => i);
    const row = (name: string, figures: (i: number) => string, sum: string) => [
      shows(name),
      ...across.map((i) => shows(figures(i), "pence")),
      shows(sum, "pence", "total"),
    ];
    const result = writeResult(working, "Allocation: result", [
      [
        heading("Pool"),
        ...across.map((i) => shows(at(bandCell(model.names, i)), undefined, "heading")),
        heading("Total"),
      ],
      ...lines.map((line, k) => {
        const charge = charges[k] ?? total;
        return row(at(line.nameCell), (i) => at(bandCell(charge, i)), `SUM(${at(charge)})`);
      }),
      row('"Total"', (i) => at(bandCell(total, i)), `SUM(${at(total)})`),
    ]);
    return {
      result,
      fixed: ["behaviours, drivers and rules of the lines", "the texts of share formulas", "which lines are in force"],
      adjusted: odd.flatMap((one, k) =>
        one === null ? [] : [`${lines[k]?.name ?? ""}: an odd penny is held by a typed adjustment.`],
      ),
    };
  },
};
