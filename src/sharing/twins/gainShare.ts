import { allNumbers } from "../patterns/guards";
import { numbersOf, oddInCall } from "../patterns/pennies/oddInCall";
import { writeStackedSplit } from "../patterns/pennies/splitBlock";
import { argumentAt, isGiven, numberOf, valueOf, type NativeTwin } from "../twin";

/** GAINSHARE(gain, weights, [hurdle], [unit]) */
export const gainShare: NativeTwin = {
  id: "GAINSHARE",
  write(call, working) {
    const [gain, weights, given] = [argumentAt(call, 0), argumentAt(call, 1), argumentAt(call, 2)];
    if (gain === null || weights === null) return { reason: "GAINSHARE needs a gain and weights" };
    const hurdle = isGiven(given) ? given : null;
    const unit = numberOf(argumentAt(call, 3), 0.01);
    const at = working.at.bind(working);
    const [amount, keys] = [at(gain.area), at(weights.area)];
    const first = hurdle === null ? "0" : at(hurdle.area);
    working.heading("Gain share");
    const sound = working.labelledFormula(
      "Weights and hurdle are not below 0, and there is a weight",
      `IF(${allNumbers(amount, keys, ...(hurdle === null ? [] : [first]))},AND(MIN(${keys})>=0,SUM(${keys})>0,${first}>=0),FALSE)`,
      { look: "check" },
    );
    const shared = working.labelledFormula(
      "Shared: the gain above the hurdle, or the whole loss",
      `IF(${at(sound)},IF(${amount}<0,${amount},MAX(0,${amount}-${first})),NA())`,
      { format: "pence" },
    );
    const [pounds, known] = [valueOf(gain), numbersOf(weights.values)];
    const above = typeof pounds !== "number" ? null : pounds < 0 ? pounds : Math.max(0, pounds - numberOf(hurdle, 0));
    const odd =
      above === null || known === null
        ? null
        : oddInCall({ amount: above, weights: known, live: call.live.flat(), unit, order: known.map((_, i) => i) });
    const result = writeStackedSplit(
      working,
      "Split in proportion to weights",
      { amount: at(shared), guard: at(sound), weights: weights.area, bounds: null, unit, order: null, odd },
      (i) => `Weight ${i + 1}`,
    );
    return {
      result,
      fixed: unit === 0.01 ? [] : [`rounded to ${unit}`],
      adjusted: odd === null ? [] : ["GAINSHARE: an odd penny is held by a typed adjustment."],
    };
  },
};
