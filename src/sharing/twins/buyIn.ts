import { allNumbers } from "../patterns/guards";
import { argumentAt, isGiven, type NativeTwin } from "../twin";

/** BUYIN(setup, life, elapsed, share, [outstanding], [credit]) */
export const buyIn: NativeTwin = {
  id: "BUYIN",
  write(call, working) {
    const [setup, life, elapsed, share] = [0, 1, 2, 3].map((k) => argumentAt(call, k));
    if (!setup || !life || !elapsed || !share) return { reason: "BUYIN needs setup, life, elapsed and share" };
    const at = working.at.bind(working);
    const [outstanding, credit] = [4, 5].map((k) => {
      const given = argumentAt(call, k);
      return isGiven(given) ? at(given.area) : null;
    });
    const [cost, years, gone, part] = [setup, life, elapsed, share].map(({ area }) => at(area)) as [
      string,
      string,
      string,
      string,
    ];
    working.heading("What a partner pays to join");
    const extra = [outstanding, credit].flatMap((one) => (one === null || one === undefined ? [] : [one]));
    const sound = working.labelledFormula(
      "Figures are numbers in their range",
      `IF(${allNumbers(cost, years, gone, part, ...extra)},AND(${cost}>=0,${years}>0,${gone}>=0,${part}>=0,${part}<=1),FALSE)`,
      { look: "check" },
    );
    const left = working.labelledFormula(
      "Part not yet written off",
      `IF(${at(sound)},MAX(0,1-${gone}/${years}),NA())`,
      {
        format: "share",
      },
    );
    const unamortised = working.labelledFormula("Set-up cost not yet written off", `${cost}*${at(left)}`, {
      format: "pence",
    });
    const ofSetup = working.labelledFormula("The joiner's share of it", `${at(unamortised)}*${part}`, {
      format: "pence",
    });
    const owed = working.labelledFormula("Still owed", outstanding ?? "0", { format: "pence" });
    const behind = working.labelledFormula("Left behind", credit ?? "0", { format: "pence" });
    const result = working.labelledFormula("Buy-in", `${at(ofSetup)}+${at(owed)}-${at(behind)}`, {
      look: "result",
      format: "pence",
    });
    working.gap();
    return { result, fixed: [], adjusted: [] };
  },
};
