import { viabilitySteps } from "../../engine";
import { readCosts } from "../../model/tables/readCosts";
import { readDriverTable } from "../../model/tables/readDriverTable";
import { readRules } from "../../model/tables/readRules";
import { writeModelBlock } from "../patterns/model/modelBlock";
import { readModelLines } from "../patterns/model/modelLines";
import { lineNotFollowed, writeViableCharge } from "../patterns/model/viableCharge";
import { noLimit, writeViableStretches } from "../patterns/model/viableStretches";
import { shows, writeResult } from "../patterns/resultGrid";
import { argumentAt, isGiven, valueOf, type NativeTwin, type TwinArgument, type TwinCall } from "../twin";

/** More starts of blocks than this would fill more rows than anybody reads. */
const mostSteps = 200;
/** Rows that the workings have at least: room for the figures to change. */
const leastRows = 40;
const leastResults = 30;

interface ViabilityArguments {
  readonly partner: TwinArgument;
  readonly driver: string;
  readonly partners: TwinArgument;
  readonly costs: TwinArgument;
  readonly rules: TwinArgument | null;
}

/** How many starts of blocks the engine followed; a text where it gives no answer. */
function stepsWhenCopied({ partner, driver, partners, costs, rules }: ViabilityArguments): number | string {
  const [table, lines] = [readDriverTable(partners.values), readCosts(costs.values)];
  const agreed = isGiven(rules) ? readRules(rules.values) : { ok: true as const, value: [] };
  if (!table.ok || !lines.ok || lines.value.kind !== "lines" || !agreed.ok) return "its tables could not be read";
  const name = String(valueOf(partner) ?? "");
  const steps = viabilitySteps(name, driver, table.value, lines.value.lines, agreed.value);
  return steps.ok ? steps.value : "VIABILITY had no answer when this copy was made, so the copy holds what it showed";
}

function argumentsOf(call: TwinCall): ViabilityArguments | null {
  const [partner, driver, partners, costs] = [0, 1, 2, 3].map((index) => argumentAt(call, index));
  if (!partner || !driver || !partners || !costs) return null;
  return { partner, driver: String(valueOf(driver) ?? ""), partners, costs, rules: argumentAt(call, 4) };
}

/** VIABILITY(partner, driver, partners, lines, [rules]) */
export const viability: NativeTwin = {
  id: "VIABILITY",
  write(call, working) {
    const given = argumentsOf(call);
    if (given === null) return { reason: "VIABILITY needs a partner, a driver, partners and lines" };
    const { partner, driver, partners, costs, rules } = given;
    const lines = readModelLines(costs, rules, null);
    const other = lineNotFollowed(lines, driver);
    if (other !== null) {
      return {
        reason: `the share of ${other.name} does not follow ${driver} in a way that formulas can turn round, so the copy holds what it showed`,
      };
    }
    const steps = stepsWhenCopied(given);
    if (typeof steps === "string") return { reason: steps };
    if (steps > mostSteps) {
      return {
        reason: `intervals are written as formulas over at most ${mostSteps} steps, and there are ${steps}, so the copy holds what it showed`,
      };
    }
    const model = writeModelBlock(working, partners);
    const alone = model.driver("Alone");
    if (alone === null) return { reason: "the table of partners has no column Alone" };
    const charge = writeViableCharge(working, model, { partner, driver, lines, alone });
    if (charge === null) return { reason: `the table of partners has no column ${driver}` };
    const rows = Math.max(leastRows, 2 * steps + 10);
    const intervals = writeViableStretches(working, charge, rows);
    const possible = charge.steps.length === 0 ? 2 : 2 * rows + 1;
    const shown = Math.min(possible, Math.max(leastResults, 2 * call.live.length));
    const result = writeResult(
      working,
      "Viable totals of the others: result",
      Array.from({ length: shown }, (_, index) => {
        const k = String(index + 1);
        const [from, to] = [intervals.from(k), intervals.to(k)].map((total) => `${total}-${charge.own}`);
        const none = index === 0 ? '"None"' : '""';
        const listed = `IF(${k}<=${intervals.count},${from ?? ""},${none})`;
        const more = `IF(${intervals.count}>${k},"and "&(${intervals.count}-${k}+1)&" more",${listed})`;
        const isLast = index === shown - 1 && shown < possible;
        const end = `IF(${k}<=${intervals.count},IF(${intervals.to(k)}>=${noLimit},"",${to ?? ""}),"")`;
        return [
          shows(isLast ? more : listed, "general"),
          shows(isLast ? `IF(${intervals.count}>${k},"",${end})` : end, "general"),
        ];
      }),
    );
    return {
      result,
      fixed: [
        "behaviours, drivers and rules of the lines",
        "the texts of share formulas",
        `how many started blocks VIABILITY follows (${charge.steps.length === 0 ? "none are needed" : rows}; where more are needed it shows #N/A)`,
      ],
      adjusted: [],
    };
  },
};
