import type { Driver, PartnerRole, Partnership, SharingType } from "../../model/partnership";

export interface NewPartner {
  readonly name: string;
  readonly gssCode: string | null;
  readonly eCode: string | null;
  readonly role: PartnerRole;
}

/** What is chosen when a partnership is started. */
export interface NewPartnershipChoices {
  readonly name: string;
  readonly service: string;
  readonly sharing: SharingType;
  readonly firstYear: string;
  readonly partners: readonly NewPartner[];
  /** Such as 21 November 2026. */
  readonly asAt: string;
  readonly baselineYear?: string;
  /** Published drivers, where there are any for the councils; a blank column Population where not. */
  readonly drivers?: readonly Driver[];
}

const unknown = { value: null } as const;

/** Sheets with labelled inputs and nothing invented: what is not known is blank, and the checks ask for it. */
export function newModel(choices: NewPartnershipChoices): Partnership {
  const { partners } = choices;
  return {
    name: choices.name,
    service: choices.service,
    sharing: choices.sharing,
    firstYear: choices.firstYear,
    baselineYear: choices.baselineYear ?? choices.firstYear,
    baselineMeasure: "Net current expenditure",
    asAt: choices.asAt,
    about: [
      "Yellow cells wait for figures. Checks lists what is missing and where to type it; results appear once the inputs are complete.",
    ],
    partners: partners.map((partner) => ({
      ...partner,
      aloneLow: unknown,
      alone: unknown,
      aloneHigh: unknown,
      status: "assumed",
      source: "",
    })),
    baselines: [],
    drivers: choices.drivers ?? [
      {
        name: "Population",
        unit: "persons",
        asAt: "",
        status: "stated",
        source: "",
        values: Object.fromEntries(partners.map((partner) => [partner.name, null])),
      },
    ],
    costs: [],
    rules: [],
    investmentSharing: { kind: "typed" },
    investment: partners.map((partner) => ({ partner: partner.name, oneOff: null, basis: "" })),
    benefits: [],
    assumptions: [],
    membership: [],
    facts: [],
    leaving: {
      leavers: [],
      noticeGiven: null,
      noticeMonths: null,
      permittedExpiry: "any",
      runOff: [null],
      discountRate: null,
      oneOff: null,
      credit: null,
      tolerance: 0,
    },
    savings: { horizonYears: 10, schedule: "standard 2026", timing: "end", ramp: [null] },
    log: [{ when: choices.asAt, what: "Sheets made", why: `New partnership: ${choices.name}.` }],
  };
}
