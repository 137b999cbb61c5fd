import type { Assumption, Baseline, CostLineEntry, Driver, Figure } from "../../model/partnership";

const coverBlock = 125_000;
const managementShare = 0.2;
const coverShare = 0.2;

/** What the cost lines and the cost of going alone of the sample are built on. */
export interface SampleGround {
  readonly baselines: readonly Baseline[];
  readonly population: Driver;
  readonly dwellings: Driver;
  readonly partners: readonly string[];
}

const total = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
const sumOf = (driver: Driver, partners: readonly string[]) =>
  total(partners.map((name) => driver.values[name] ?? null));
const numbered = (baselines: readonly Baseline[], numbers: readonly string[]) =>
  baselines.filter((line) => numbers.some((number) => line.line.startsWith(`${number} `)));

/** Formula that adds up published lines by their names, for all partners or one. */
function sumFormula(lines: readonly Baseline[], partner?: string): string {
  const names = [...new Set(lines.map((line) => line.line))];
  const whose = partner === undefined ? "" : `,Baselines[Partner],"${partner}"`;
  return names
    .map((name) => `SUMIFS(Baselines[Amount],Baselines[Line],"${name}",Baselines[Year],BaselineYear${whose})`)
    .join("+");
}

const joint = {
  FoodAndSafety: { words: "Food safety, health and safety (lines 521, 524)", lines: ["521", "524"] },
  Environment: { words: "Environmental protection, water safety (lines 520, 522)", lines: ["520", "522"] },
  AnimalHealth: { words: "Animal and public health, port health (lines 526, 529)", lines: ["526", "529"] },
} as const;

/** Published sums that the cost lines start from, and the assumed split of them into behaviours. */
export function sampleCostAssumptions(ground: SampleGround): readonly Assumption[] {
  const published = Object.entries(joint).map(([name, { words, lines }]): Assumption => {
    const found = numbered(ground.baselines, lines);
    return {
      name,
      assumption: `${words}, all partners`,
      value: total(found.map((line) => line.amount)),
      formula: `=${sumFormula(found)}`,
      unit: "£ a year",
      status: "published",
      source: "Sum of the lines in Baselines.",
    };
  });
  const assumed = (name: string, assumption: string, value: number, unit: string, source: string): Assumption => ({
    name,
    assumption,
    value,
    unit,
    status: "assumed",
    source,
  });
  const illustration = "Illustration: the service has not published how its cost behaves.";
  return [
    ...published,
    assumed(
      "ManagementShare",
      "Part of the joint lines that is management and systems (fixed)",
      managementShare,
      "part of the lines",
      illustration,
    ),
    assumed(
      "CoverShare",
      "Part of the joint lines that is team leaders and duty cover (step)",
      coverShare,
      "part of the lines",
      illustration,
    ),
    assumed("CoverBlock", "Residents that one team leader's area holds", coverBlock, "residents", illustration),
    assumed(
      "PopulationAtStart",
      "Population for which unit costs were set",
      sumOf(ground.population, ground.partners),
      "persons",
      `The partners' population added up, ${ground.population.asAt}; kept here so that a changed driver changes cost, not the unit cost.`,
    ),
    assumed(
      "DwellingsAtStart",
      "Dwellings for which unit costs were set",
      sumOf(ground.dwellings, ground.partners),
      "dwellings",
      `The partners' dwellings added up, ${ground.dwellings.asAt}.`,
    ),
  ];
}

const jointCost = "(FoodAndSafety+Environment+AnimalHealth)";
const round = (value: number, places: number) => Number(value.toFixed(places));

export function sampleCostLines(ground: SampleGround): readonly CostLineEntry[] {
  const amount = (name: keyof typeof joint) =>
    total(numbered(ground.baselines, joint[name].lines).map((line) => line.amount));
  const all = amount("FoodAndSafety") + amount("Environment") + amount("AnimalHealth");
  const people = sumOf(ground.population, ground.partners);
  const homes = sumOf(ground.dwellings, ground.partners);
  const steps = Math.ceil(people / coverBlock);
  const officers = 1 - managementShare - coverShare;
  const blank = {
    driver: null,
    block: null,
    partner: null,
    rule: null,
    from: null,
    to: null,
    lagMonths: null,
  } as const;
  const variable = (line: string, name: keyof typeof joint, driver: Driver, base: number, baseName: string) => ({
    ...blank,
    line,
    behaviour: "variable" as const,
    amount: {
      value: base === 0 ? null : round((officers * amount(name)) / base, 8),
      formula: `=ROUND((1-ManagementShare-CoverShare)*${name}/${baseName},8)`,
    },
    driver: driver.name,
    status: "assumed" as const,
    source: `The rest of the published lines (${joint[name].lines.join(", ")}) as £ a unit; the total is published, the split assumed.`,
  });
  return [
    {
      ...blank,
      line: "Management, systems and accommodation",
      behaviour: "fixed",
      amount: { value: round(managementShare * all, 2), formula: `=ROUND(ManagementShare*${jointCost},2)` },
      rule: "Core",
      status: "assumed",
      source: "Part of the published joint lines; the total is published, the split assumed.",
    },
    {
      ...blank,
      line: "Team leaders and duty cover",
      behaviour: "step",
      amount: {
        value: steps === 0 ? null : round((coverShare * all) / steps, 2),
        formula: `=ROUND(CoverShare*${jointCost}/ROUNDUP(PopulationAtStart/CoverBlock,0),2)`,
      },
      driver: ground.population.name,
      block: coverBlock,
      rule: "Cover",
      status: "assumed",
      source:
        "Part of the published joint lines, £ for every started block of residents; the total is published, the split assumed.",
    },
    variable("Food and safety officers", "FoodAndSafety", ground.population, people, "PopulationAtStart"),
    variable("Environmental protection officers", "Environment", ground.dwellings, homes, "DwellingsAtStart"),
    variable("Animal and public health officers", "AnimalHealth", ground.population, people, "PopulationAtStart"),
    ...directLines(ground),
  ];
}

/** "527 Regulatory services: Pest control" is Pest control. */
const ownName = (line: string) => line.replace(/^[0-9]+ /, "").replace(/^.*: /, "");

/** Lines that only some councils have: each pays its own, as published. */
function directLines({ baselines, partners }: SampleGround): readonly CostLineEntry[] {
  return numbered(baselines, ["523", "527"])
    .filter((line) => (line.amount ?? 0) !== 0 && partners.includes(line.partner))
    .map((line) => ({
      line: `${ownName(line.line)}, ${line.partner}`,
      behaviour: "direct",
      amount: { value: line.amount, formula: `=${sumFormula([line], line.partner)}` },
      driver: null,
      block: null,
      partner: line.partner,
      rule: null,
      from: null,
      to: null,
      lagMonths: null,
      status: "published",
      source: line.source,
    }));
}

const aloneCases = {
  low: { team: 120_000, resident: 3.2, suffix: "Low" },
  likely: { team: 150_000, resident: 3.4, suffix: "" },
  high: { team: 190_000, resident: 3.7, suffix: "High" },
} as const;

export function sampleAloneAssumptions(): readonly Assumption[] {
  const source = "Illustration: nobody has published what going alone would cost.";
  return Object.entries(aloneCases).flatMap(([word, { team, resident, suffix }]): readonly Assumption[] => [
    {
      name: `AloneTeam${suffix}`,
      assumption: `Going alone: a manager and systems of its own, ${word}`,
      value: team,
      unit: "£ a year",
      status: "assumed",
      source,
    },
    {
      name: `AlonePerResident${suffix}`,
      assumption: `Going alone: officers, ${word}`,
      value: resident,
      unit: "£ a resident a year",
      status: "assumed",
      source,
    },
  ]);
}

/** Own management, officers by population, and the lines that only this council has. */
export function sampleAlone(partner: string, word: keyof typeof aloneCases, ground: SampleGround): Figure {
  const { team, resident, suffix } = aloneCases[word];
  const population = ground.population.values[partner] ?? null;
  const own = directLines(ground).filter((line) => line.partner === partner);
  return {
    value:
      population === null
        ? null
        : Math.round(team + resident * population + total(own.map((line) => line.amount.value))),
    formula: `=ROUND(AloneTeam${suffix}+AlonePerResident${suffix}*INDEX(Drivers[${ground.population.name}],MATCH("${partner}",Drivers[Partner],0))+SUMIFS(Costs[Amount],Costs[Partner],"${partner}",Costs[Behaviour],"direct"),0)`,
  };
}
