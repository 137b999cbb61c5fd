import type { Baseline, Driver, Fact, Partnership } from "../../model/partnership";
import { sampleAlone, sampleAloneAssumptions, sampleCostAssumptions, sampleCostLines } from "./sampleCosts";
import type { SampleGround } from "./sampleCosts";
import { sampleCouncils, sampleLines, samplePartnershipName } from "./sampleSources";
import type { SampleSources } from "./sampleSources";

const measure = "Net current expenditure";
const baselineYear = "2019/20";
const noticeGiven = 46114;

/** Worcestershire Regulatory Services from published files; what nobody published is an assumption and says so. */
export function sampleModel(sources: SampleSources): Partnership {
  const partners = sampleCouncils.map((council) => council.name);
  const baselines = sampleBaselines(sources);
  const drivers = sampleDrivers(sources);
  const ground: SampleGround = {
    baselines,
    partners,
    population: driverCalled(drivers, "Population"),
    dwellings: driverCalled(drivers, "Dwellings"),
  };
  return {
    name: samplePartnershipName,
    service: "Environmental health and regulatory services",
    sharing: "jointly managed",
    firstYear: "2026/27",
    baselineYear,
    baselineMeasure: measure,
    asAt: "21 November 2026",
    about: [
      "Published: the cost lines of each council in the 2019/20 budget return (£ thousand, so each line is right to ±£500), population, households, dwellings and tax base, and the facts on Facts.",
      "The returns show cost today, after sharing. What going alone would cost is assumed, with a low, a likely and a high figure; how cost behaves (fixed, step, variable) is assumed too, and adds up to the published total.",
      "Costs are the 2019/20 budget as it stands, used for 2026/27 without inflation. Licensing (line 530) is left out: its fees exceed its cost, so it shares no cost.",
      "Councils book a shared service in different ways: Bromsgrove's lines come to £242,000, while its published contribution was £468,000 in 2020/21 (Facts). The share rule here is an illustration, not the one the councils agreed.",
    ],
    partners: sampleCouncils.map((council) => ({
      name: council.name,
      gssCode: council.gss,
      eCode: council.ecode,
      role: council.role,
      aloneLow: sampleAlone(council.name, "low", ground),
      alone: sampleAlone(council.name, "likely", ground),
      aloneHigh: sampleAlone(council.name, "high", ground),
      status: "assumed",
      source:
        "Today is published (Baselines). Going alone is assumed: own management, officers by population, own lines; see Assumptions.",
    })),
    baselines,
    drivers,
    costs: sampleCostLines(ground),
    rules: [
      {
        rule: "Core",
        formula: "60%*SHARE([Population])+40%*SHARE([Dwellings])",
        minimum: 75_000,
        maximum: null,
        version: "1",
        agreed: "Illustration, not agreed",
        note: "Management and systems, mostly by population and partly by dwellings; nobody pays less than £75,000 towards them.",
      },
      {
        rule: "Cover",
        formula: "SHARE([Population])",
        minimum: null,
        maximum: null,
        version: "1",
        agreed: "Illustration, not agreed",
        note: "Duty cover follows the residents that it covers.",
      },
    ],
    investmentSharing: { kind: "shared", total: 300_000, formula: "50%*EQUAL()+50%*SHARE([Population])" },
    investment: partners.map((partner) => ({
      partner,
      oneOff: null,
      basis: "Assumed: half of the one-off cost equally, half by population.",
    })),
    benefits: [
      {
        benefit: "Income from advice sold as one service",
        class: "cashable",
        partner: null,
        annual: 30_000,
        rule: "SHARE([Population])",
        status: "assumed",
        source: "Illustration.",
      },
      {
        benefit: "Office space released",
        class: "cashable",
        partner: "Redditch",
        annual: 8_000,
        rule: null,
        status: "assumed",
        source: "Illustration.",
      },
      {
        benefit: "Specialists on call that one council could not keep",
        class: "non-cashable",
        partner: null,
        annual: 60_000,
        rule: null,
        status: "assumed",
        source: "Illustration; never counted as cash.",
      },
    ],
    assumptions: [...sampleCostAssumptions(ground), ...sampleAloneAssumptions()],
    membership: [
      {
        partner: "Worcestershire County Council",
        event: "leaves",
        date: "31 March 2016",
        status: "published",
        source: factSource(sources, "WITHDRAWAL"),
        note: "Left the partnership and paid £173,000; the six districts went on from 1 April 2016.",
      },
    ],
    facts: sampleFacts(sources),
    leaving: {
      leavers: ["Wyre Forest"],
      noticeGiven,
      noticeMonths: 12,
      permittedExpiry: "31 March",
      runOff: [1, 0.6, 0.3, 0],
      discountRate: 0,
      oneOff: 25_000,
      credit: 0,
      tolerance: 0,
    },
    savings: { horizonYears: 10, schedule: "standard 2026", timing: "end", ramp: [0.25, 0.75, 1] },
    log: [
      {
        when: "21 November 2026",
        what: "Sample made from the published files",
        why: "To show a whole partnership: nothing in it was decided by the councils.",
      },
    ],
  };
}

function sampleBaselines({ baselines }: SampleSources): readonly Baseline[] {
  const wanted = sampleCouncils.flatMap((council) =>
    baselines
      .filter((line) => line.gss === council.gss && sampleLines.some((number) => line.line.startsWith(`${number} `)))
      .map((line) => ({ ...line, partner: council.name })),
  );
  return wanted.map((line) => ({
    partner: line.partner,
    gssCode: line.gss,
    service: line.service,
    line: line.line,
    year: line.year,
    measure: line.measure,
    amount: line.amount,
    margin: line.margin,
    basis: line.basis,
    status: "published",
    source: line.source,
    asAt: line.asAt,
  }));
}

function sampleDrivers({ drivers }: SampleSources): readonly Driver[] {
  return drivers.columns.map((column, index) => ({
    name: column.name,
    unit: column.unit,
    asAt: column.asAt,
    status: "published",
    source: column.source,
    values: Object.fromEntries(
      sampleCouncils.map((council) => [
        council.name,
        drivers.rows.find((row) => row.gss === council.gss)?.values[index] ?? null,
      ]),
    ),
  }));
}

function driverCalled(drivers: readonly Driver[], name: string): Driver {
  const found = drivers.find((driver) => driver.name.toLowerCase() === name.toLowerCase());
  return found ?? { name, unit: "", asAt: "", status: "published", source: "", values: {} };
}

function ofPartnership({ facts }: SampleSources): SampleSources["facts"] {
  return facts.filter((fact) => fact["partnership"] === samplePartnershipName);
}

function sampleFacts(sources: SampleSources): readonly Fact[] {
  return ofPartnership(sources).map((fact) => {
    const amount = fact["amount"] ?? "";
    return {
      period: fact["period"] ?? "",
      fact: fact["fact"] ?? "",
      amount: amount === "" ? null : /^-?[0-9]+(\.[0-9]+)?$/.test(amount) ? Number(amount) : amount,
      unit: fact["unit"] ?? "",
      source: fact["source_url"] ?? "",
      quote: fact["quote"] ?? "",
    };
  });
}

function factSource(sources: SampleSources, words: string): string {
  return ofPartnership(sources).find((fact) => fact["fact"]?.includes(words))?.["source_url"] ?? "";
}
