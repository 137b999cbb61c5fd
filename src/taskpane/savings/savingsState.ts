import { discountSchedules, sharesOf } from "../../engine";
import { describe } from "../../engine";
import type { Partnership } from "../../model/partnership";
import type { FieldProblem } from "../components/ProblemList";
import { formatQuantity } from "../format/formatMoney";
import { readAmount, readPercentList, readWhole } from "../format/readTyped";
import type { CostModel } from "../partnership/costModel";

/** What is typed, as it is typed. */
export interface SavingsState {
  readonly step: number;
  readonly kind: "typed" | "shared";
  /** One-off cost by the partner's name. */
  readonly oneOff: Readonly<Record<string, string>>;
  readonly total: string;
  readonly formula: string;
  readonly ramp: string;
  readonly horizon: string;
  readonly schedule: string;
  readonly timing: "end" | "mid";
}

export type SavingsEvent =
  | { readonly type: "go"; readonly step: number }
  | { readonly type: "kind"; readonly kind: SavingsState["kind"] }
  | { readonly type: "oneOff"; readonly partner: string; readonly text: string }
  | {
      readonly type: "type";
      readonly field: "total" | "formula" | "ramp" | "horizon" | "schedule";
      readonly text: string;
    }
  | { readonly type: "timing"; readonly timing: SavingsState["timing"] };

export const savingsSteps = [
  { key: "investment", title: "Say what it costs once" },
  { key: "time", title: "Say how fast it pays" },
  { key: "gain", title: "See what each gains" },
  { key: "write", title: "Look and write" },
] as const;

const longestHorizon = 60;

/** Named vintages only: what a workbook names never changes when tables of rates are updated. */
export const scheduleChoices: readonly { readonly name: string; readonly words: string }[] = discountSchedules.map(
  ({ name, vintage, use }) => ({ name: `${name} ${vintage}`, words: `${name} ${vintage}: ${use.toLowerCase()}` }),
);

export function startSavings({ partners, investment, investmentSharing, savings }: Partnership): SavingsState {
  const typed = new Map(investment.map(({ partner, oneOff }) => [partner, oneOff]));
  const plain = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));
  return {
    step: 0,
    kind: investmentSharing.kind,
    oneOff: Object.fromEntries(partners.map(({ name }) => [name, plain(typed.get(name))])),
    total: investmentSharing.kind === "shared" ? plain(investmentSharing.total) : "",
    formula: investmentSharing.kind === "shared" ? investmentSharing.formula : "EQUAL()",
    ramp: savings.ramp
      .filter((part) => part !== null)
      .map((part) => `${formatQuantity(part * 100)}%`)
      .join(", "),
    horizon: String(savings.horizonYears),
    schedule: savings.schedule || (scheduleChoices[0]?.name ?? ""),
    timing: savings.timing,
  };
}

export function reduceSavings(state: SavingsState, event: SavingsEvent): SavingsState {
  switch (event.type) {
    case "go":
      return { ...state, step: event.step };
    case "kind":
      return { ...state, kind: event.kind };
    case "oneOff":
      return { ...state, oneOff: { ...state.oneOff, [event.partner]: event.text } };
    case "type":
      return { ...state, [event.field]: event.text };
    case "timing":
      return { ...state, timing: event.timing };
  }
}

/** The parts of the partnership that this job decides. */
export type SavingsInputs = Pick<Partnership, "savings" | "investmentSharing"> & {
  /** Pounds by partner, where they are typed. */
  readonly oneOff: Readonly<Record<string, number>>;
};

export type SavingsRead =
  | { readonly ok: true; readonly inputs: SavingsInputs }
  | { readonly ok: false; readonly problems: readonly (FieldProblem & { readonly step: number })[] };

/** The typed figures as the model holds them, or a sentence for each that cannot be read. */
export function savingsOf(state: SavingsState, { drivers }: Pick<CostModel, "drivers">): SavingsRead {
  const problems: (FieldProblem & { readonly step: number })[] = [];
  const oneOff: Record<string, number> = {};
  const total = readAmount(state.total);
  if (state.kind === "typed") {
    for (const [at, name] of drivers.partners.entries()) {
      const amount = readAmount(state.oneOff[name] ?? "");
      if (amount === null) {
        problems.push({
          step: 0,
          field: `one-off-${at}`,
          message: `Type the one-off cost of ${name} in pounds; a zero has to be typed.`,
        });
      } else oneOff[name] = amount;
    }
  } else {
    if (total === null)
      problems.push({ step: 0, field: "total", message: "Type the one-off cost to be shared, in pounds." });
    const shares = sharesOf(state.formula, drivers);
    if (!shares.ok) {
      problems.push(...shares.problems.map((problem) => ({ step: 0, field: "formula", message: describe(problem) })));
    }
  }
  const ramp = readPercentList(state.ramp);
  if (!ramp) {
    problems.push({
      step: 1,
      field: "ramp",
      message: "Write the part of the full saving reached in each year, such as 50%, 75%, 100%.",
    });
  }
  const horizonYears = readWhole(state.horizon);
  if (horizonYears === null || horizonYears < 1 || horizonYears > longestHorizon) {
    problems.push({
      step: 1,
      field: "horizon",
      message: `Write the horizon as a whole number of years from 1 to ${longestHorizon}.`,
    });
  }
  if (problems.length > 0 || !ramp || horizonYears === null) return { ok: false, problems };
  return {
    ok: true,
    inputs: {
      oneOff,
      investmentSharing:
        state.kind === "typed"
          ? { kind: "typed" }
          : { kind: "shared", total, formula: state.formula.trim().replace(/^=\s*/u, "") },
      savings: { horizonYears, schedule: state.schedule, timing: state.timing, ramp },
    },
  };
}
