import type { SeededRandom } from "../../support/seededRandom";

/** A return made for a test: what each council has of each service and measure, in thousands, or the marker in its place. */
export interface MadeReturn {
  readonly councils: readonly { readonly gss: string; readonly ecode: string; readonly name: string }[];
  readonly services: readonly string[];
  readonly measures: readonly string[];
  readonly year: string;
  readonly figureOf: (council: number, service: number, measure: number) => number | string;
}

const councils = [
  ["E07000118", "E2333", "Chorley"],
  ["E07000119", "E2334", "Fylde"],
  ["E07000121", "E2337", "Lancaster"],
  ["E07000122", "E2338", "Pendle"],
  ["E07000123", "E2339", "Preston"],
  ["E07000124", "E2340", "Ribble Valley"],
  ["E06000009", "E2302", "Blackpool UA"],
  ["E08000003", "E4203", "Manchester"],
  ["E09000007", "E5011", "Camden"],
  ["E10000017", "E2321", "Lancashire"],
] as const;

const services = [
  "Archives",
  "Library service",
  "Open spaces",
  "Building control",
  "Development control",
  "Waste collection",
  "Trade waste",
  "Homelessness",
  "Emergency planning",
  "Parking services",
];

const measures = [
  "Employees",
  "Running expenses",
  "Total expenditure",
  "Sales, fees and charges",
  "Other income",
  "Total income",
  "Net current expenditure",
];

/** Some of a list, in any order. */
export function someOf<T>(random: SeededRandom, list: readonly T[], least: number): T[] {
  const left = [...list];
  const count = random.whole(least, list.length);
  return random.list(count, () => left.splice(random.whole(0, left.length - 1), 1)[0]!);
}

export function makeReturn(random: SeededRandom): MadeReturn {
  const figures = new Map<string, number | string>();
  const own = {
    councils: someOf(random, councils, 4).map(([gss, ecode, name]) => ({ gss, ecode, name })),
    services: someOf(random, services, 3),
    measures: someOf(random, measures, 3),
    year: random.pick(["2013-14", "2016-17", "2019-20", "2022-23", "2024-25"]),
  };
  return {
    ...own,
    figureOf: (council, service, measure) => {
      const key = `${council} ${service} ${measure}`;
      const known = figures.get(key);
      if (known !== undefined) return known;
      const figure = random.chance(0.04)
        ? random.pick(["[x]", "...", "-", "[z]", ""])
        : random.chance(0.2)
          ? 0
          : random.whole(-3_000, 90_000);
      figures.set(key, figure);
      return figure;
    },
  };
}

/** Every figure of a return as text, to compare with what was read. */
export function factsOfReturn(made: MadeReturn): string[] {
  return made.councils
    .flatMap(({ gss }, council) =>
      made.services.flatMap((service, at) =>
        made.measures.flatMap((measure, place) => {
          const figure = made.figureOf(council, at, place);
          return typeof figure === "number" ? [`${gss} | ${service} | ${measure} | ${figure * 100_000}`] : [];
        }),
      ),
    )
    .sort();
}
