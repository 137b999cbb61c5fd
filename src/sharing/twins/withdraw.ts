import { keyOf } from "../../engine";
import { bandCell } from "../area";
import { oddInLines } from "../patterns/model/oddInLines";
import { writeLineCharges } from "../patterns/model/lineCharges";
import { writeMembersRow } from "../patterns/model/membersRow";
import { writeModelBlock } from "../patterns/model/modelBlock";
import { readModelLines } from "../patterns/model/modelLines";
import { heading, shows, writeResult, type ResultCell } from "../patterns/resultGrid";
import { yearIn } from "../patterns/model/tableArgument";
import { argumentAt, numberOf, valueOf, type NativeTwin } from "../twin";

/** WITHDRAW(leavers, partners, lines, [rules], [unit], [year]) */
export const withdraw: NativeTwin = {
  id: "WITHDRAW",
  write(call, working) {
    const [leavers, partners, costs] = [argumentAt(call, 0), argumentAt(call, 1), argumentAt(call, 2)];
    if (leavers === null || partners === null || costs === null) {
      return { reason: "WITHDRAW needs leavers, partners and lines" };
    }
    const unit = numberOf(argumentAt(call, 4), 0.01);
    const rules = argumentAt(call, 3);
    const year = yearIn(valueOf(argumentAt(call, 5)));
    const lines = readModelLines(costs, rules, year);
    const at = working.at.bind(working);
    const model = writeModelBlock(working, partners);
    const alone = model.driver("Alone");
    if (alone === null) return { reason: "the table of partners has no column Alone" };
    const stays = writeMembersRow(working, model, leavers, "Stays", 0);
    working.gap();
    const known = { costs, rules, drivers: partners, lines, unit, year };
    const gone = leavers.values.flat().flatMap((name) => (typeof name === "string" ? [keyOf(name)] : []));
    const oddBefore = oddInLines(known);
    const oddAfter = oddInLines({ ...known, without: gone });
    const charged = { lines, unit };
    const before = writeLineCharges(working, model, {
      ...charged,
      takesPart: null,
      title: "Before",
      odd: (k) => oddBefore[k] ?? null,
    }).total;
    const after = writeLineCharges(working, model, {
      ...charged,
      takesPart: stays,
      title: "After",
      odd: (k) => oddAfter[k] ?? null,
    }).total;
    const avoided = working.labelledFormula("Cost avoided", `SUM(${at(before)})-SUM(${at(after)})`, {
      format: "pence",
    });
    const lost = working.labelledFormula("Leavers' charges lost", `SUMPRODUCT(${at(before)},1-${at(stays)})`, {
      format: "pence",
    });
    const blank: ResultCell = { put: null };
    const result = writeResult(working, "Withdrawal: result", [
      ["Partner", "Before", "After", "Change", "Alone", "Verdict"].map(heading),
      ...model.partners.map((_, i) => {
        const [b, a, own, stay] = [before, after, alone, stays].map((row) => at(bandCell(row, i)));
        return [
          shows(at(bandCell(model.names, i))),
          shows(b ?? "", "pence"),
          shows(a ?? "", "pence"),
          shows(`${a ?? ""}-${b ?? ""}`, "pence"),
          shows(own ?? "", "pence"),
          shows(`IF(${stay ?? ""}=0,"leaves",IF(ROUND(${a ?? ""}-${own ?? ""},6)<=0,"better in","better alone"))`),
        ];
      }),
      [shows('"Cost avoided"'), blank, blank, shows(at(avoided), "pence"), blank, blank],
      [shows('"Cost stranded"'), blank, blank, shows(`${at(lost)}-${at(avoided)}`, "pence"), blank, blank],
    ]);
    return {
      result,
      fixed: ["behaviours, drivers and rules of the lines", "the texts of share formulas", "which lines are in force"],
      adjusted: [...oddBefore, ...oddAfter].flatMap((one, k) =>
        one === null
          ? []
          : [`WITHDRAW, ${lines[k % lines.length]?.name ?? ""}: an odd penny is held by a typed adjustment.`],
      ),
    };
  },
};
