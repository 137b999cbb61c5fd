import { writeCascade } from "../patterns/model/cascade";
import { writeModelBlock } from "../patterns/model/modelBlock";
import { readModelLines } from "../patterns/model/modelLines";
import { heading, shows, writeResult } from "../patterns/resultGrid";
import { argumentAt, isGiven, type NativeTwin, type TwinCall } from "../twin";

/** With more partners than this the workings hold the rounds there were when copied and some more, not every round there could be. */
const everyRoundUpTo = 12;
const roundsToSpare = 3;

function roundsOf(call: TwinCall, partners: number): number {
  const most = Math.max(partners - 1, 1);
  if (partners <= everyRoundUpTo) return most;
  const seen = call.live.flatMap(([round]) => (typeof round === "number" ? [round] : []));
  return Math.min(most, Math.max(0, ...seen) + roundsToSpare);
}

/** DOMINO(leavers, partners, lines, [rules], [tolerance]) */
export const domino: NativeTwin = {
  id: "DOMINO",
  write(call, working) {
    const [leavers, partners, costs] = [argumentAt(call, 0), argumentAt(call, 1), argumentAt(call, 2)];
    if (leavers === null || partners === null || costs === null) {
      return { reason: "DOMINO needs leavers, partners and lines" };
    }
    const at = working.at.bind(working);
    const model = writeModelBlock(working, partners);
    const alone = model.driver("Alone");
    if (alone === null) return { reason: "the table of partners has no column Alone" };
    const patience = argumentAt(call, 4);
    const cascade = writeCascade(working, model, {
      lines: readModelLines(costs, argumentAt(call, 3), null),
      leavers,
      alone,
      tolerance: isGiven(patience) ? at(patience.area) : "0",
      rounds: roundsOf(call, model.partners.length),
    });
    const [keys, names] = [at(cascade.keys), at(model.names)];
    const place = (k: number): string => `MOD(SMALL(${keys},${k}),1000)`;
    const listed = (k: number, figure: string): string => `IF(${k}<=COUNT(${keys}),${figure},"")`;
    const rows = Array.from({ length: model.partners.length + 1 }, (_, index) => {
      const k = index + 1;
      const none = `IF(AND(${k}=COUNT(${keys})+1,MAX(${keys})<1000),"None","")`;
      return [
        shows(`IF(NOT(${at(cascade.ended)}),NA(),IF(${k}<=COUNT(${keys}),INT(SMALL(${keys},${k})/1000),${none}))`),
        shows(listed(k, `INDEX(${names},1,${place(k)})`)),
        shows(listed(k, `INDEX(${at(cascade.charges)},1,${place(k)})`), "pence"),
        shows(listed(k, `INDEX(${at(alone)},1,${place(k)})`), "pence"),
      ];
    });
    const result = writeResult(working, "Who follows: result", [
      ["Round", "Partner", "Charge", "Alone"].map(heading),
      ...rows,
    ]);
    return {
      result,
      fixed: ["behaviours, drivers and rules of the lines", "the texts of share formulas"],
      adjusted: [],
    };
  },
};
