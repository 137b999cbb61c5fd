import { cellOf } from "../area";
import { writeBands } from "../patterns/bandTable";
import { gridLike, shows, writeResult } from "../patterns/resultGrid";
import { argumentAt, type NativeTwin } from "../twin";

/** PAINGAIN(target, outturn, bands) */
export const painGain: NativeTwin = {
  id: "PAINGAIN",
  write(call, working) {
    const [target, outturn, bands] = [argumentAt(call, 0), argumentAt(call, 1), argumentAt(call, 2)];
    if (target === null || outturn === null || bands === null) {
      return { reason: "PAINGAIN needs a target, an outturn and bands" };
    }
    const at = working.at.bind(working);
    working.heading("Share of target less outturn, band by band");
    const given = at(target.area);
    const aim = at(
      working.labelledFormula("Target", `IF(ISNUMBER(${given}),IF(${given}>0,${given},NA()),NA())`, {
        format: "pence",
      }),
    );
    const table = writeBands(working, bands, "Share", aim);
    if (table === null) return { reason: "PAINGAIN needs bands in two columns, limit and share" };
    const [from, to, share, last] = [table.from, table.to, table.rate, table.last].map(at) as [
      string,
      string,
      string,
      string,
    ];
    const shared = (spent: string): string => {
      const [low, high] = [`MIN(${aim},${spent})`, `MAX(${aim},${spent})`];
      const start = `((${low}>${from})*${low}+(${low}<=${from})*${from})`;
      const end = `((${high}<${to})*${high}+(${high}>=${to})*${to})`;
      return `SIGN(${aim}-${spent})*SUMPRODUCT((${end}>${start})*(${end}-${start})*${share})`;
    };
    const result = writeResult(
      working,
      "Gain (positive) or pain (negative)",
      gridLike(outturn.area, (r, c) => {
        const spent = at(cellOf(outturn.area, r, c));
        const within = `AND(${spent}>=0,${spent}<=${last}*(1+10^-13),MIN(${share})>=0,MAX(${share})<=1)`;
        return shows(`IF(ISNUMBER(${spent}),IF(${within},${shared(spent)},NA()),NA())`, "pence");
      }),
    );
    return { result, fixed: [], adjusted: [] };
  },
};
