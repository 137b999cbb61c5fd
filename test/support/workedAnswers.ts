import { readFileSync } from "node:fs";
import path from "node:path";

interface Weighted {
  readonly weights: readonly number[];
}

interface ServiceInputs {
  readonly fixed: number;
  readonly stepCost: number;
  readonly stepSize: number;
  readonly variable: number;
  readonly caseload: Readonly<Record<string, number>>;
  readonly standAloneBaseline: Readonly<Record<string, number>>;
  readonly cost: Readonly<Record<string, number>>;
}

interface DriverInputs {
  readonly driver: readonly [number, number];
  readonly adoptedPct: number;
  readonly tolerancePts?: number;
}

/** What groups of partners cost, by their letters. */
interface GroupInputs {
  readonly players: readonly string[];
  readonly cost: Readonly<Record<string, number>>;
}

/** What groups of players gain, by size, then in the order of their numbers. */
interface SavingsInputs {
  readonly n: number;
  readonly v: readonly number[];
}

interface ClaimsInputs {
  readonly E: number;
  readonly claims: readonly number[];
}

interface DriverAnswer {
  readonly rawPct: number;
  readonly withinTolerance: boolean;
}

interface Worked<Inputs, Expected> {
  readonly id: string;
  readonly inputs: Inputs;
  readonly expected: Expected;
  readonly tolerance: number;
}

interface NamedGame {
  readonly players: readonly string[];
  readonly cost: Readonly<Record<string, number>>;
}

/** A savings game, its groups by size, then in the order of their members. */
interface SavingsGame {
  readonly n: number;
  readonly v: readonly number[];
}

interface CommonCost {
  readonly standAlone: readonly number[];
  readonly joint: number;
}

interface ClaimInputs {
  readonly E: number;
  readonly claims: readonly number[];
}

interface GainInputs {
  readonly gain: number;
  readonly baseline: readonly number[];
}

interface RechargeInputs {
  readonly support: Readonly<Record<string, number>>;
  readonly operating?: Readonly<Record<string, number>>;
  readonly use: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly order?: readonly string[];
}

type ThreePoints = Readonly<Record<"min" | "mode" | "max", number>>;
type Flows = Readonly<Record<"flows", readonly number[]>>;
type Years = Readonly<Record<"years", readonly number[]>>;

/** What each worked answer holds, as far as a test reads it. */
interface WorkedAnswers {
  "PRT-01": Worked<{ readonly omp: readonly (readonly [number, number, number])[] }, readonly number[]>;
  "PRT-02": Worked<ThreePoints, Readonly<Record<"alpha" | "beta" | "mean" | "variance" | "classicalSd", number>>>;
  "PRT-03": Worked<ThreePoints, Readonly<Record<"mean" | "variance", number>>>;
  "RND-01": Worked<Weighted & { readonly total: number }, readonly number[]>;
  "RND-02": Worked<Weighted & { readonly total: number }, readonly number[]>;
  "RND-03": Worked<Weighted & { readonly totals: readonly number[] }, readonly number[][]>;
  "RND-04": Worked<Weighted & { readonly totalPence: number }, readonly number[]>;
  "UKF-01": Worked<{ readonly wda: number; readonly shares: readonly number[] }, number>;
  "UKD-01": Worked<DriverInputs, DriverAnswer>;
  "UKD-02": Worked<DriverInputs, DriverAnswer>;
  "UKD-04": Worked<DriverInputs, DriverAnswer>;
  "UKD-06": Worked<DriverInputs, DriverAnswer>;
  "UKD-08": Worked<DriverInputs, DriverAnswer>;
  "HSE-03": Worked<
    {
      readonly raw: readonly number[];
      readonly prior: readonly number[];
      readonly collarPct: number;
      readonly total: number;
    },
    readonly number[]
  >;
  "HSE-04": Worked<
    { readonly old: readonly number[]; readonly new: readonly number[]; readonly weights: readonly number[] },
    readonly number[][]
  >;
  "TAL-01": Worked<ClaimInputs, readonly number[]>;
  "TAL-02": Worked<ClaimInputs, readonly number[]>;
  "TAL-04": Worked<ClaimInputs, readonly number[]>;
  "CLM-01": Worked<ClaimInputs, readonly number[]>;
  "CLM-02": Worked<ClaimInputs, readonly number[]>;
  "CLM-03": Worked<ClaimInputs, readonly number[]>;
  "CLM-04": Worked<ClaimInputs, readonly number[]>;
  "CLM-07": Worked<ClaimInputs, readonly number[]>;
  "SVC-01": Worked<RechargeInputs, readonly number[]>;
  "SVC-02": Worked<RechargeInputs, readonly number[]>;
  "SVC-09": Worked<RechargeInputs, readonly number[]>;
  "SVC-03": Worked<RechargeInputs, Readonly<Record<string, number>>>;
  "SVC-11": Worked<RechargeInputs, string>;
  "HSE-01": Worked<
    { readonly usage: readonly number[]; readonly bands: readonly (readonly (number | null)[])[] },
    readonly number[]
  >;
  "HSE-06": Worked<GainInputs, readonly number[]>;
  "HSE-07": Worked<
    GainInputs & { readonly weights: Readonly<Record<"equal" | "baseline", number>> },
    readonly number[]
  >;
  "HSE-08": Worked<GainInputs & { readonly hurdle: number }, readonly number[]>;
  "HSE-11": Worked<
    { readonly outputs: readonly number[]; readonly threshold: number; readonly rate: number; readonly cap: number },
    readonly number[]
  >;
  "WDR-01": Worked<ServiceInputs, Readonly<Record<string, number>>>;
  "WDR-02": Worked<ServiceInputs, Readonly<Record<"newTotal" | "avoided" | "stranded" | "A" | "B" | "C", number>>>;
  "WDR-04": Worked<ServiceInputs, Readonly<Record<"B" | "D", readonly (readonly string[])[]>>>;
  "WDR-05": Worked<
    { readonly stranded: number; readonly runOff: readonly number[]; readonly oneOff: number; readonly rate: number },
    Readonly<Record<"undiscounted" | "presentValue", number>>
  >;
  "WDR-07": Worked<{ readonly leave: string; readonly annualCharge: number }, Readonly<Record<"charge", number>>>;
  "WDR-08": Worked<{ readonly notice: string; readonly months: number; readonly expires: string }, string>;
  "WDR-10": Worked<ServiceInputs, Readonly<Record<"shapley" | "nucleolus" | "aca", number[]>>>;
  "TVA-01": Worked<NamedGame, readonly number[]>;
  "TVA-02": Worked<NamedGame, { readonly separable: readonly number[]; readonly nonSeparable: number }>;
  "TVA-03": Worked<NamedGame, readonly number[]>;
  "TVA-04": Worked<NamedGame, readonly number[]>;
  "TVA-05": Worked<NamedGame, readonly number[]>;
  "TVA-07": Worked<NamedGame, readonly number[]>;
  "TVA-08": Worked<NamedGame, { readonly allocation: readonly number[]; readonly propensity: number }>;
  "TVA-09": Worked<NamedGame, readonly number[]>;
  "SKN-01": Worked<NamedGame, readonly number[]>;
  "SKN-02": Worked<NamedGame, readonly number[]>;
  "SKN-03": Worked<NamedGame, readonly number[]>;
  "SKN-12": Worked<
    { readonly rows: Readonly<Record<string, readonly number[]>>; readonly total: number },
    readonly number[]
  >;
  "SKN-13": Worked<NamedGame, readonly string[]>;
  "GAT-01": Worked<SavingsGame, readonly number[]>;
  "TAU-02": Worked<SavingsGame, Readonly<Record<"minimalRights" | "utopia", readonly number[]>>>;
  "TAU-03": Worked<SavingsGame, readonly number[]>;
  "SHP-01": Worked<SavingsGame, readonly number[]>;
  "APT-00": Worked<{ readonly n: number; readonly cost: readonly number[] }, readonly number[]>;
  "AIR-01": Worked<{ readonly costs: readonly number[] }, readonly number[]>;
  "AIR-03": Worked<{ readonly costs: readonly number[] }, readonly number[]>;
  "SVC-07": Worked<CommonCost, readonly number[]>;
  "SVC-08": Worked<CommonCost, readonly number[]>;
  "LRG-01": Worked<{ readonly n: number; readonly fixed: number }, readonly [number, number]>;
  "SKN-04": Worked<GroupInputs, readonly number[]>;
  "SKN-05": Worked<GroupInputs, readonly number[]>;
  "SKN-09": Worked<GroupInputs & { readonly allocation: readonly number[] }, number>;
  "SKN-10": Worked<
    GroupInputs & Readonly<Record<"SCRB" | "Shapley", readonly number[]>>,
    Readonly<Record<"SCRB_excess_HKL" | "Shapley_excess_HKL", number>>
  >;
  "NUC-01": Worked<SavingsInputs, readonly number[]>;
  "NUC-02": Worked<SavingsInputs, readonly number[]>;
  "COR-01": Worked<
    SavingsInputs,
    { readonly coreEmpty: boolean; readonly epsilon: number; readonly nucleolus: readonly number[] }
  >;
  "TAL-11": Worked<ClaimsInputs, readonly number[]>;
  "TAL-12": Worked<ClaimsInputs, readonly number[]>;
  "DSC-01": Worked<Years, readonly number[]>;
  "DSC-02": Worked<Years, readonly number[]>;
  "DSC-03": Worked<unknown, readonly number[]>;
  "DSC-04": Worked<Readonly<Record<"delta" | "L" | "mu" | "g", number>>, number>;
  "DSC-05": Worked<Flows, number>;
  "DSC-07": Worked<Flows, Readonly<Record<"npv" | "eanc" | "simplePayback" | "discountedPayback", number>>>;
  "DSC-09": Worked<Flows, Readonly<Record<"benefitFallPct" | "costRisePct", number>>>;
  "OPB-01": Worked<
    { readonly order: readonly string[] },
    Readonly<Record<"durationU" | "durationL" | "capexU" | "capexL", readonly (number | null)[]>>
  >;
  "OPB-03": Worked<
    Readonly<Record<"upper" | "mitigation" | "base" | "riskCost", number>>,
    Readonly<Record<"residualPct" | "capex" | "withRiskCost", number>>
  >;
  "PPL-02": Worked<Readonly<Record<"weeklyCap" | "weeks", number>>, number>;
  "JON-01": Worked<
    Readonly<Record<"setup" | "life" | "elapsed" | "share", number>>,
    Readonly<Record<"unamortised" | "buyIn", number>>
  >;
  "CAP-01": Worked<
    Readonly<Record<"capex" | "life" | "rate", number>>,
    Readonly<Record<"eip" | "annuityTotal" | "mrpYear1" | "mrpYear10" | "mrpSum", number>>
  >;
  "DSC-11": Worked<{ readonly real: readonly number[]; readonly r: number; readonly i: number }, readonly number[]>;
}

const file = path.resolve(__dirname, "../cases/workedAnswers.json");
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { readonly cases: readonly Worked<unknown, unknown>[] };

/** A worked answer by its id; its source stands beside it in the file. */
export function workedAnswer<Id extends keyof WorkedAnswers>(id: Id): WorkedAnswers[Id] {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no worked answer ${id}.`);
  return found as WorkedAnswers[Id];
}
