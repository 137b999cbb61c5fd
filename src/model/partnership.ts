/** The six types of sharing between public bodies (European Services Strategy Unit, 2007). */
export const sharingTypes = [
  { type: "collaboration", meaning: "Shared procedures between two or more public bodies" },
  { type: "consolidation", meaning: "Consolidation within one public body" },
  { type: "lead authority", meaning: "One authority provides on behalf of a group" },
  { type: "jointly managed", meaning: "A group or consortium manages the service together" },
  { type: "strategic partnership", meaning: "Strategic partnership or joint venture with the private sector" },
  { type: "outsourcing", meaning: "Outsourcing" },
] as const;
export type SharingType = (typeof sharingTypes)[number]["type"];

export const partnerRoles = ["host", "member", "customer", "associate"] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** Where a figure comes from: published by a public body, stated by a council, or assumed by the author of the model. */
export const statuses = ["published", "stated", "assumed"] as const;
export type Status = (typeof statuses)[number];

export const behaviours = ["fixed", "step", "variable", "direct"] as const;
export type Behaviour = (typeof behaviours)[number];

export const benefitClasses = ["cashable", "non-cashable"] as const;
export type BenefitClass = (typeof benefitClasses)[number];

export const smallestPartnership = 2;
export const largestPartnership = 50;

/** A figure with its status and source; what is not known has the value null, never 0. */
export interface Figure {
  readonly value: number | null;
  /** An ordinary spreadsheet formula (with its "=") that gives the value live; refers to tables and names only. */
  readonly formula?: string;
}

export interface Partner {
  readonly name: string;
  readonly gssCode: string | null;
  readonly eCode: string | null;
  readonly role: PartnerRole;
  /** Pounds a year if the council ran the service alone: low, likely and high. */
  readonly aloneLow: Figure;
  readonly alone: Figure;
  readonly aloneHigh: Figure;
  readonly status: Status;
  readonly source: string;
}

/** One figure from a return or a council's own file, with the margin that its rounding leaves. */
export interface Baseline {
  readonly partner: string;
  readonly gssCode: string | null;
  readonly service: string;
  readonly line: string;
  readonly year: string;
  readonly measure: string;
  /** Pounds; null where the return has no figure. */
  readonly amount: number | null;
  /** Plus or minus pounds, such as 500 for returns in £ thousand. */
  readonly margin: number | null;
  readonly basis: string;
  readonly status: Status;
  readonly source: string;
  readonly asAt: string;
}

export interface Driver {
  readonly name: string;
  readonly unit: string;
  readonly asAt: string;
  readonly status: Status;
  readonly source: string;
  /** Quantity for each partner's name. */
  readonly values: Readonly<Record<string, number | null>>;
}

export interface CostLineEntry {
  readonly line: string;
  readonly behaviour: Behaviour | null;
  readonly amount: Figure;
  readonly driver: string | null;
  readonly block: number | null;
  readonly partner: string | null;
  /** A name in `rules`, a share formula, or null (by the line's own driver). */
  readonly rule: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly lagMonths: number | null;
  readonly status: Status;
  readonly source: string;
}

export interface SharingRule {
  readonly rule: string;
  /** Share formula without leading "=". */
  readonly formula: string;
  /** Pounds a partner and pool; null is no limit. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly version: string;
  readonly agreed: string;
  readonly note: string;
}

export interface Investment {
  readonly partner: string;
  /** One-off pounds; a zero is typed, a blank asks for a figure. */
  readonly oneOff: number | null;
  readonly basis: string;
}

/** One-off cost typed for each partner, or one sum shared by a share formula. */
export type InvestmentSharing =
  { readonly kind: "typed" } | { readonly kind: "shared"; readonly total: number | null; readonly formula: string };

export interface Benefit {
  readonly benefit: string;
  readonly class: BenefitClass;
  /** A partner's name, or null for all of them. */
  readonly partner: string | null;
  readonly annual: number | null;
  readonly rule: string | null;
  readonly status: Status;
  readonly source: string;
}

export interface Assumption {
  readonly assumption: string;
  readonly value: number | string | null;
  readonly unit: string;
  readonly status: Status;
  readonly source: string;
  /** An ordinary formula that gives the value live. */
  readonly formula?: string;
  /** Workbook name of the value's cell, for formulas. */
  readonly name?: string;
}

export interface Fact {
  readonly period: string;
  readonly fact: string;
  readonly amount: string | number | null;
  readonly unit: string;
  readonly source: string;
  readonly quote: string;
}

/** A dated episode: who joined, left or changed role, and when. Kept, never overwritten. */
export interface MembershipEvent {
  readonly partner: string;
  readonly event: "joins" | "leaves" | "becomes customer" | "re-joins";
  /** Such as 31 March 2016. */
  readonly date: string;
  readonly status: Status;
  readonly source: string;
  readonly note: string;
}

/** What is asked when a partner leaves. Dates are serial day numbers as in a sheet. */
export interface Leaving {
  readonly leavers: readonly string[];
  readonly noticeGiven: number | null;
  readonly noticeMonths: number | null;
  /** `any`, or the day and month on which membership may end, such as "31 March". */
  readonly permittedExpiry: string;
  /** Part of the stranded cost that is still there in each year after exit: 1 is all of it. */
  readonly runOff: readonly (number | null)[];
  readonly discountRate: number | null;
  readonly oneOff: number | null;
  readonly credit: number | null;
  /** The part of going alone that a partner puts up with before it would follow. */
  readonly tolerance: number;
}

export interface Savings {
  /** Last year shown; year 0 is the first year of the model. */
  readonly horizonYears: number;
  /** Named vintage of the discount schedule, so that a signed workbook never changes. */
  readonly schedule: string;
  readonly timing: "end" | "mid";
  /** Part of the full saving reached in year 0, 1, 2 ...; the last one holds from then on. */
  readonly ramp: readonly (number | null)[];
}

export interface LogEntry {
  readonly when: string;
  readonly what: string;
  readonly why: string;
}

/** A partnership as data: everything that the sheets show and the formulas need. Money in pounds. */
export interface Partnership {
  readonly name: string;
  readonly service: string;
  readonly sharing: SharingType;
  /** First financial year of the model, such as 2026/27. */
  readonly firstYear: string;
  readonly baselineYear: string;
  readonly baselineMeasure: string;
  /** What is published and what is assumed, in a few sentences. */
  readonly about: readonly string[];
  readonly asAt: string;
  readonly partners: readonly Partner[];
  readonly baselines: readonly Baseline[];
  readonly drivers: readonly Driver[];
  readonly costs: readonly CostLineEntry[];
  readonly rules: readonly SharingRule[];
  readonly investmentSharing: InvestmentSharing;
  readonly investment: readonly Investment[];
  readonly benefits: readonly Benefit[];
  readonly assumptions: readonly Assumption[];
  readonly membership: readonly MembershipEvent[];
  readonly facts: readonly Fact[];
  readonly leaving: Leaving;
  readonly savings: Savings;
  readonly log: readonly LogEntry[];
}

/** What a partner spends today: its baseline lines of the model's baseline year and measure; null when there is none or one is missing. */
export function todayOf(partnership: Partnership, partner: string): number | null {
  const lines = partnership.baselines.filter(
    (line) =>
      line.partner === partner &&
      line.year === partnership.baselineYear &&
      line.measure === partnership.baselineMeasure,
  );
  let sum = 0;
  for (const line of lines) {
    if (line.amount === null) return null;
    sum += line.amount;
  }
  return lines.length === 0 ? null : sum;
}
