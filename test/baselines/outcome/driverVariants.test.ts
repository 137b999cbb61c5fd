import { readAnyFile } from "../../../src/baselines/outcome/readAnyFile";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";
import { encoded, valueOf } from "../publishedFiles";
import { someOf } from "./madeReturns";
import { csvOf } from "./outcomeOf";
import { withBlanks, type Cells } from "./returnLayouts";

const cases = Math.ceil(randomRuns.numRuns / 40);

const councils = [
  ["E06000047", "County Durham"],
  ["E06000005", "Darlington"],
  ["E06000023", "Bristol, City of"],
  ["E06000019", "Herefordshire, County of"],
  ["W06000001", "Isle of Anglesey"],
  ["S12000036", "City of Edinburgh"],
  ["E07000223", "Adur"],
  ["E09000007", "Camden"],
] as const;

/** A time as a heading has it, and as it is read. */
const times = [
  ["August 2015", "2015-08"],
  ["Nov-23", "2023-11"],
  ["December 2021 (r)", "2021-12"],
  ["31 March 2019", "2019-03-31"],
  ["Mid-2020", "2020-06-30"],
  ["2017", "2017"],
  ["2018-19 (1)", "2018/19"],
  ["2022-10", "2022-10"],
] as const;

interface MadeDrivers {
  readonly councils: readonly (readonly [code: string, name: string])[];
  readonly times: readonly (readonly [printed: string, date: string])[];
  readonly valueOf: (council: number, time: number) => string | number;
}

function makeDrivers(random: SeededRandom): MadeDrivers {
  const known = new Map<string, string | number>();
  return {
    councils: someOf(random, councils, 4),
    times: someOf(random, times, 2),
    valueOf: (council, time) => {
      const key = `${council} ${time}`;
      const value =
        known.get(key) ??
        (random.chance(0.05)
          ? random.pick(["..", "[x]", "-"])
          : random.chance(0.3)
            ? random.decimal(0, 90_000, 2)
            : random.whole(0, 500_000));
      known.set(key, value);
      return value;
    },
  };
}

const factsOf = (made: MadeDrivers): string[] =>
  made.councils
    .flatMap(([code], council) =>
      made.times.flatMap(([, date], time) => {
        const value = made.valueOf(council, time);
        return typeof value === "number" ? [`${code} | ${date} | ${value}`] : [];
      }),
    )
    .sort();

const title = (random: SeededRandom): Cells => [
  ...(random.chance(0.3) ? [["Stat-Xplore"], []] : []),
  ["Households on Universal Credit"],
  ...(random.chance(0.3) ? [["Published on 14 May 2024 by the Department"]] : []),
  ...(random.chance(0.3) ? [[]] : []),
];

const foot = (random: SeededRandom): Cells =>
  random.chance(0.5)
    ? [
        ["Total", "", 9_999_999, 9_999_999],
        [],
        ["INFO", "Figures were changed at random so that nobody is known by them."],
      ]
    : [];

/** A figure as exports print it: plain, or with commas between thousands. */
const shown = (random: SeededRandom, value: string | number): string | number =>
  typeof value === "number" && random.chance(0.5) ? value.toLocaleString("en-GB", { maximumFractionDigits: 2 }) : value;

const layouts: Readonly<Record<string, (random: SeededRandom, made: MadeDrivers) => Cells>> = {
  "times across, codes beside names": (random, made) => [
    ...title(random),
    ["Area name", "Area code", ...made.times.map(([printed]) => printed)],
    ...(random.chance(0.5) ? [["North East", "E12000001", ...made.times.map(() => 77)]] : []),
    ...made.councils.map(([code, name], council) => [
      name,
      code,
      ...made.times.map((_time, time) => shown(random, made.valueOf(council, time))),
    ]),
    ...foot(random),
  ],
  "times across, names alone, a column of annotations beside each": (random, made) => [
    ...title(random),
    ["Month", ...made.times.flatMap(([printed]) => [printed, `${printed} - Annotations`])],
    ["National - Regional - LA - OAs"],
    ...made.councils.map(([, name], council) => [
      name,
      ...made.times.flatMap((_time, time) => [shown(random, made.valueOf(council, time)), ""]),
    ]),
    ...foot(random),
  ],
  "councils across, times down": (random, made) => [
    ...title(random),
    ["Month", ...made.councils.map(([, name]) => name)],
    ...made.times.map(([printed], time) => [
      printed,
      ...made.councils.map((_council, council) => shown(random, made.valueOf(council, time))),
    ]),
  ],
  "a row for each council and time": (random, made) => [
    ...title(random),
    ["Local authority", "Code", "Month", "Households on Universal Credit"],
    ...made.councils.flatMap(([code, name], council) =>
      made.times.map(([printed], time) => [name, code, printed, shown(random, made.valueOf(council, time))]),
    ),
  ],
  "councils under each time, named once": (random, made) => [
    ...title(random),
    ["Month", "Local authority", "Households on Universal Credit"],
    ...made.times.flatMap(([printed], time) =>
      made.councils.map(([, name], council) => [
        council === 0 ? printed : "",
        name,
        shown(random, made.valueOf(council, time)),
      ]),
    ),
  ],
};

describe(`drivers in any layout have the same values (${seedText})`, () => {
  it.each(Object.keys(layouts))("%s", async (name) => {
    const random = new SeededRandom(randomRuns.seed + name.length);
    for (let run = 0; run < cases; run += 1) {
      const made = makeDrivers(random);
      const cells = withBlanks(random, layouts[name]!(random, made));
      const read = valueOf(await readAnyFile(encoded(csvOf(cells, random.pick([",", ";", "\t"]))), "file"));
      const facts = read.drivers.map(({ code, date, value }) => `${code} | ${String(date)} | ${String(value)}`).sort();
      expect([facts, csvOf(cells)]).toEqual([factsOf(made), csvOf(cells)]);
      expect([read.kind, read.unreadable]).toEqual(["universal credit", []]);
    }
  });
});
