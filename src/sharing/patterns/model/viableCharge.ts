import { keyOf, shareShape } from "../../../engine";
import { bandCell, type Area } from "../../area";
import type { TwinArgument } from "../../twin";
import type { Working } from "../../working";
import { lineCost, shareSource, writeLineCharges } from "./lineCharges";
import type { ModelBlock } from "./modelBlock";
import type { ModelLine } from "./modelLines";
import { writeShares } from "./shareRows";

/** What a partner pays above its cost alone, as everybody's total V of a driver changes: formula texts of slope x V + constant + pull / V, to which steps add. */
export interface ViableCharge {
  /** The partner's own quantity of the driver: the least that the total can be. */
  readonly own: string;
  readonly slope: string;
  readonly constant: string;
  readonly pull: string;
  readonly steps: readonly StepCharge[];
}

/** A line that is charged for each started block of the total: cells of its amount and block, and of what a block adds to the constant and to the pull. */
export interface StepCharge {
  readonly name: string;
  readonly amount: string;
  readonly block: string;
  readonly constant: string;
  readonly pull: string;
}

export interface ViableInput {
  readonly partner: TwinArgument;
  readonly driver: string;
  readonly lines: readonly ModelLine[];
  readonly alone: Area;
}

/** Whether a line's amount follows the driver. */
function follows(line: ModelLine, driver: string): boolean {
  const byDriver = line.behaviour === "step" || line.behaviour === "variable";
  return byDriver && keyOf(line.driver ?? "") === keyOf(driver);
}

/** The first line whose share is not followed; null where all are. */
export function lineNotFollowed(lines: readonly ModelLine[], driver: string): ModelLine | null {
  return lines.find((line) => shapeOf(line, driver) === "other") ?? null;
}

function shapeOf(line: ModelLine, driver: string): ReturnType<typeof shareShape> {
  if (line.behaviour === "pool") return "other";
  const rule = line.formula === null ? null : { formula: line.formula, ...line.bounds };
  return shareShape({ behaviour: line.behaviour, driver: line.driver }, rule, driver);
}

/** Formula text of a sum that is nothing where only the noise of doubles is left of it. */
export function cleanSum(terms: readonly string[]): string {
  if (terms.length < 2) return terms[0] ?? "0";
  const sum = terms.join("+");
  return `IF(ABS(${sum})<=10^-13*(${terms.map((term) => `ABS(${term})`).join("+")}),0,${sum})`;
}

/**
 * Writes how a partner's charge answers to everybody's total of a driver: its shares are worked out at two totals of the others, and what they have in common is split into
 * a part that stays and a part that falls as the total grows. Null where the driver has no column.
 */
export function writeViableCharge(
  working: Working,
  model: ModelBlock,
  { partner, driver, lines, alone }: ViableInput,
): ViableCharge | null {
  const at = working.at.bind(working);
  const drivers = model.driver(driver);
  if (drivers === null) return null;
  const others = model.partners.length - 1;
  const row = (label: string, figure: (i: number) => string): Area => {
    working.put(working.row, 1, label, { look: "label" });
    return working.fillFormula(model.band(working.row - 1), figure);
  };
  const name = at(partner.area);
  const is = row("Is the partner", (i) => `IF(TRIM(${name})=TRIM(${at(bandCell(model.names, i))}),1,0)`);
  const ofPartner = (band: Area): string => `SUMPRODUCT(${at(is)},${at(band)})`;
  const figure = (label: string, formula: string): string => at(working.labelledFormula(label, formula));
  const isKnown = `AND(SUM(${at(is)})=1,COUNT(${at(drivers)})=COLUMNS(${at(drivers)}))`;
  const own = figure("Its own quantity", `IF(${isKnown},${ofPartner(drivers)},NA())`);
  const each = figure("A quantity of each other partner", `IF(${own}>0,${own},1)`);
  const totals = [1, 2].map((half) =>
    figure(half === 1 ? "Total with it" : "Total with half of it", `${own}+${each}/${half}*${others}`),
  );
  const views = [1, 2].map((half): ModelBlock => {
    const quantities = row(`${driver}, ${half === 1 ? "with it" : "with half of it"}`, (i) => {
      const cell = at(bandCell(is, i));
      return `IF(${cell}=1,${at(bandCell(drivers, i))},${each}/${half})`;
    });
    const isDriver = (one: string): boolean => keyOf(one) === keyOf(driver);
    return { ...model, driver: (one) => (isDriver(one) ? quantities : model.driver(one)) };
  });
  working.gap();

  const still = lines.filter((line) => shapeOf(line, driver) === "constant" && !follows(line, driver));
  const moving = lines.filter((line) => !still.includes(line));
  const stillCharge =
    still.length === 0
      ? "0"
      : ofPartner(
          writeLineCharges(working, model, {
            lines: still,
            takesPart: null,
            unit: 0,
            title: "Lines that the driver leaves as they are",
            odd: () => null,
          }).total,
        );
  const shares = moving.map((line) =>
    views.map((view, k) =>
      ofPartner(
        writeShares(
          working,
          view,
          shareSource(model, line),
          null,
          `${line.name} ${k === 0 ? "with it" : "with half of it"}`,
        ),
      ),
    ),
  );
  working.heading(`Lines that answer to ${driver}, for each unit of their amount`);
  ["Line", "Amount", "Block", "Share", "Share with half", "Pulled part", "Part that stays"].forEach((word, k) =>
    working.put(working.row - (k === 0 ? 0 : 1), 1 + k, word, { look: "heading" }),
  );
  const [near = "", far = ""] = totals;
  const rows = moving.map((line, k) => {
    const at0 = working.row;
    working.put(at0, 1, line.name, { look: "label" });
    const cell = (column: number, formula: string): string => at(working.formula(at0, 1 + column, formula));
    const amount = cell(1, follows(line, driver) ? at(line.amount) : lineCost(working, model, line, null));
    const block =
      line.behaviour === "step" && follows(line, driver) && line.block !== null
        ? cell(2, `IF(${at(line.block)}>0,${at(line.block)},NA())`)
        : null;
    const [one = "", half = ""] = shares[k] ?? [];
    const bounds = [line.minimum, line.maximum].flatMap((bound) => (bound === null ? [] : [`ISNUMBER(${at(bound)})`]));
    const first = cell(3, bounds.length === 0 ? one : `IF(OR(${bounds.join(",")}),NA(),${one})`);
    const second = cell(4, half);
    const isStill = shapeOf(line, driver) === "constant";
    const slope = `(${first}-${second})/(1/${near}-1/${far})`;
    const pulled = cell(5, isStill ? "0" : `IF(${own}=0,0,IF(ABS(${slope})<=10^-11*${own},0,${slope}))`);
    const rest = `${first}-${pulled}/${near}`;
    const stays = cell(6, isStill ? first : `IF(ABS(${rest})<=10^-12,0,${rest})`);
    return { line, amount, block, pulled, stays };
  });
  working.gap();
  const terms = { slope: ["0"], constant: [stillCharge, `-${ofPartner(alone)}`], pull: ["0"] };
  const steps: StepCharge[] = [];
  for (const { line, amount, block, pulled, stays } of rows) {
    const [byConstant, byPull] = [`${amount}*${stays}`, `${amount}*${pulled}`];
    if (!follows(line, driver)) {
      terms.constant.push(byConstant);
      terms.pull.push(byPull);
    } else if (block === null) {
      terms.slope.push(byConstant);
      terms.constant.push(byPull);
    } else steps.push({ name: line.name, amount, block, constant: byConstant, pull: byPull });
  }
  working.heading("What the partner pays above its cost alone: slope x total + constant + pull / total");
  return {
    own,
    slope: figure("Slope", cleanSum(terms.slope)),
    constant: figure("Constant", cleanSum(terms.constant)),
    pull: figure("Pull", cleanSum(terms.pull)),
    steps: steps.map(({ name: step, amount, block, constant, pull }) => ({
      name: step,
      amount,
      block,
      constant: figure(`${step}: a block adds to the constant`, constant),
      pull: figure(`${step}: a block adds to the pull`, pull),
    })),
  };
}
