import { bandCell } from "../area";
import { allNumbers } from "../patterns/guards";
import { roundedUnits, perUnit, timesUnit } from "../patterns/pennies/pennies";
import { argumentAt, isGiven, numberOf, type NativeTwin, type TwinArgument } from "../twin";

/** EXITCHARGE(stranded, [profile], [rate], [oneoff], [credit], [unit]) */
export const exitCharge: NativeTwin = {
  id: "EXITCHARGE",
  write(call, working) {
    const stranded = argumentAt(call, 0);
    if (stranded === null) return { reason: "EXITCHARGE needs the stranded cost" };
    const given = argumentAt(call, 1);
    const profile = isGiven(given) ? given : null;
    const [rate, oneOff, credit] = [2, 3, 4].map((k) => argumentAt(call, k)).map((one) => (isGiven(one) ? one : null));
    const unit = numberOf(argumentAt(call, 5), 0.01);
    const at = working.at.bind(working);
    const single = (argument: TwinArgument | null | undefined): string =>
      argument === null || argument === undefined ? "0" : at(argument.area);
    working.heading("Make-whole exit charge");
    const costs = stranded.area.rows * stranded.area.columns;
    const years = profile !== null ? profile.area.rows * profile.area.columns : costs;
    const head = working.row;
    ["Year", "Part still stranded", "Discount factor", "Stranded cost today"].forEach((name, k) => {
      working.put(head, 1 + k, name, { look: "heading" });
    });
    const first = working.row;
    const perYear = costs > 1;
    for (let year = 0; year < years; year += 1) {
      const row = working.row;
      working.put(row, 1, year + 1);
      const partOf = working.formula(row, 2, profile === null ? "1" : at(bandCell(profile.area, year)), {
        format: "share",
      });
      const factor = working.formula(row, 3, `1/(1+${single(rate)})^${year}`, { format: "factor" });
      const cost = at(perYear ? bandCell(stranded.area, year) : stranded.area);
      working.formula(row, 4, `${cost}*${at(partOf)}*${at(factor)}`, { format: "pence" });
    }
    const today = at({ sheet: working.sheet, row: first, column: 4, rows: years, columns: 1 });
    const inputs = [stranded, profile, rate, oneOff, credit].flatMap((a) =>
      a === null || a === undefined ? [] : [at(a.area)],
    );
    const raw = working.labelledFormula(
      "Before rounding",
      `IF(${allNumbers(...inputs)},MAX(0,SUM(${today})+${single(oneOff)}-${single(credit)}),NA())`,
      { format: "pence" },
    );
    const result = working.labelledFormula(
      "Exit charge",
      unit === 0 ? at(raw) : timesUnit(roundedUnits(perUnit(at(raw), unit)), unit),
      { look: "result", format: "pence" },
    );
    working.gap();
    return { result, fixed: unit === 0.01 ? [] : [`rounded to ${unit}`], adjusted: [] };
  },
};
