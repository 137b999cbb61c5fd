import { optimismBias, type BiasMeasure } from "../../engine";
import { part, type Area } from "../area";
import { allNumbers } from "../patterns/guards";
import { argumentAt, isGiven, valueOf, type NativeTwin } from "../twin";
import type { Working } from "../working";

/** Types of project, by every name they are known by, with the published upper bound; gives the columns of names and bounds. */
function writePublished(working: Working, measure: BiasMeasure): { readonly names: Area; readonly uppers: Area } {
  working.put(working.row, 1, optimismBias.source, { look: "source" });
  const head = working.row;
  ["Type of project", "Upper bound"].forEach((word, k) => working.put(head, 1 + k, word, { look: "heading" }));
  const named = optimismBias.types.flatMap(({ name, alias, ranges }) =>
    [name, ...alias].map((word) => ({ word, upper: ranges[measure]?.upper ?? null })),
  );
  named.forEach(({ word, upper }, k) => {
    working.put(head + 1 + k, 1, word);
    working.put(head + 1 + k, 2, upper ?? "not published", { format: "share" });
  });
  const names = { sheet: working.sheet, row: head + 1, column: 1, rows: named.length, columns: 1 };
  return { names, uppers: { ...names, column: 2 } };
}

/** OPTIMISM(type, [mitigated], [measure]) */
export const optimism: NativeTwin = {
  id: "OPTIMISM",
  write(call, working) {
    const type = argumentAt(call, 0);
    if (type === null) return { reason: "OPTIMISM needs a type of project" };
    const word = String(valueOf(argumentAt(call, 2)) ?? "capital")
      .trim()
      .toLowerCase();
    const measure = (["capital", "duration", "operating"] as const).find((known) => known === word);
    if (measure === undefined) return { reason: `OPTIMISM does not know the measure ${word}` };
    const at = working.at.bind(working);
    const { rows, columns } = type.area;
    const mix = columns === 2;
    working.heading(`Optimism bias that remains: ${measure}`);
    const published = writePublished(working, measure);
    const head = working.row;
    ["Type", "Weight", "Upper bound"].forEach((label, k) => working.put(head, 1 + k, label, { look: "heading" }));
    for (let k = 0; k < rows; k += 1) {
      const row = head + 1 + k;
      const name = working.formula(row, 1, at(part(type.area, k, 0, 1, 1)), { look: "link" });
      working.formula(row, 2, mix ? at(part(type.area, k, 1, 1, 1)) : "1");
      const place = `MATCH(TRIM(${at(name)}),${at(published.names)},0)`;
      working.formula(row, 3, `IF(ISNUMBER(${place}),INDEX(${at(published.uppers)},${place}),NA())`, {
        format: "share",
      });
    }
    const column = (k: number): string => at({ sheet: working.sheet, row: head + 1, column: k, rows, columns: 1 });
    const weights = mix ? at(part(type.area, 0, 1, rows, 1)) : column(2);
    const bound = working.labelledFormula(
      "Upper bound of the mix",
      `IF(AND(${allNumbers(weights, column(3))},MIN(${weights})>=0,SUM(${weights})>0),SUMPRODUCT(${column(2)},${column(3)})/SUM(${column(2)}),NA())`,
      { format: "share" },
    );
    const dealt = argumentAt(call, 1);
    const mitigated = isGiven(dealt) ? at(dealt.area) : null;
    const left = working.labelledFormula(
      "Part not dealt with",
      mitigated === null
        ? "1"
        : `IF(AND(${allNumbers(mitigated)},MIN(${mitigated})>=0,SUM(${mitigated})<=1+10^-12),1-SUM(${mitigated}),NA())`,
      { format: "share" },
    );
    const result = working.labelledFormula("Bias that remains", `${at(bound)}*${at(left)}`, {
      look: "result",
      format: "share",
    });
    working.gap();
    return { result, fixed: [`the published bounds of optimism bias (${measure})`], adjusted: [] };
  },
};
