import type { SeededRandom } from "../../support/seededRandom";
import type { MadeReturn } from "./madeReturns";

export type Cells = (string | number)[][];

/** Which columns say whose row it is. */
export type Identity = "all" | "ecode" | "gss" | "name";

/** A figure as publishers print it: 1502, "1,502", "(1,502)", "−1,502". */
export function printed(random: SeededRandom, figure: number | string): string | number {
  if (typeof figure === "string") return figure;
  const size = Math.abs(figure).toLocaleString("en-GB");
  if (figure >= 0) return random.pick([figure, size]);
  return random.pick([figure, `-${size}`, `(${size})`, `−${size}`]);
}

type Council = MadeReturn["councils"][number];

const labels: Readonly<
  Record<Identity, { readonly headings: readonly string[]; readonly of: (council: Council) => string[] }>
> = {
  all: {
    headings: ["E-code", "ONS Code", "Local authority", "Notes", "Class"],
    of: ({ ecode, gss, name }) => [ecode, gss, name, "", "SD"],
  },
  ecode: {
    headings: ["Ecode", "Local Authority", "Class"],
    of: ({ ecode, name }) => [ecode, `${name.replace(" UA", "")} DC`, "L"],
  },
  gss: { headings: ["Authority", "ONS code"], of: ({ gss, name }) => [name, gss] },
  name: { headings: ["Local authority"], of: ({ name }) => [name] },
};

const shortOf = (measure: string): string =>
  `C${["Employees", "Running expenses", "Total expenditure", "Sales, fees and charges", "Other income", "Total income", "Net current expenditure"].indexOf(measure) + 1}`;

/** Title and notes above a table, as many lines as chance will have. */
export function titleOf(random: SeededRandom, year: string): Cells {
  const more = [
    "This worksheet contains one table.",
    "Source: returns of local authorities",
    "Last updated: 12 December 2025",
    "",
  ];
  return [
    [`Revenue Outturn (RO) ${year}: service lines`],
    [random.pick(["Data are reported in £ thousand.", "£000s", "£ thousand", "All figures in £'000"])],
    ...random.list(random.whole(0, 4), () => [random.pick(more)]),
  ];
}

const footnotes = (random: SeededRandom): Cells => [
  [],
  ["Notes:"],
  ...random.list(random.whole(0, 3), (at) => [`(${"abc".charAt(at)}) Figures of ${at + 2} authorities were imputed.`]),
];

interface Column {
  readonly service: number;
  readonly measure: number;
}

const columnsOf = (made: MadeReturn, byMeasure: boolean): Column[] =>
  byMeasure
    ? made.measures.flatMap((_m, measure) => made.services.map((_s, service) => ({ service, measure })))
    : made.services.flatMap((_s, service) => made.measures.map((_m, measure) => ({ service, measure })));

const totalsOf = (columns: readonly Column[], identity: Identity): Cells => {
  const width = labels[identity].headings.length;
  const rowOf = (name: string): (string | number)[] => {
    const own: (string | number)[] =
      identity === "all"
        ? ["Eng", "E92000001", name]
        : identity === "gss"
          ? [name, ""]
          : identity === "ecode"
            ? ["", name]
            : [name];
    while (own.length < width) own.push("");
    return [...own, ...columns.map(({ service, measure }) => 100_000 + service * 10 + measure)];
  };
  return [rowOf("ENGLAND"), rowOf("Shire districts"), rowOf("Unitary authorities")];
};

export type HeadingForm = "one row" | "services over measures" | "measures over services";

/** A council a row; a column for each service and measure, with headings of one row or two. */
export function wideCells(random: SeededRandom, made: MadeReturn, identity: Identity, form: HeadingForm): Cells {
  const columns = columnsOf(made, form === "measures over services");
  const own = labels[identity];
  const service = ({ service: at }: Column): string => made.services[at]!;
  const measure = ({ measure: at }: Column): string => made.measures[at]!;
  const grouped = (name: (column: Column) => string): string[] =>
    columns.map((column, at) => (at > 0 && name(columns[at - 1]!) === name(column) ? "" : name(column)));
  const blank = own.headings.map(() => "");
  const headings =
    form === "one row"
      ? [
          [
            ...own.headings,
            ...columns.map((column) => `${service(column)} - ${measure(column)} (${shortOf(measure(column))})`),
          ],
        ]
      : form === "services over measures"
        ? [
            [...blank, ...grouped(service)],
            [...own.headings, ...columns.map(measure)],
          ]
        : [
            [...blank, ...grouped(measure)],
            [...own.headings, ...columns.map(service)],
          ];
  const hidden = random.chance(0.3)
    ? [[...blank, ...columns.map(({ service: s, measure: m }) => `C${m + 1}R${100 + s}`)]]
    : [];
  const rows = made.councils.map((council, at) => [
    ...own.of(council),
    ...columns.map((column) => printed(random, made.figureOf(at, column.service, column.measure))),
  ]);
  const totals = random.chance(0.5) ? totalsOf(columns, identity) : [];
  const first = random.chance(0.5);
  const again = random.chance(0.3) && totals.length > 0 ? [headings.at(-1)!] : [];
  return [
    ...titleOf(random, made.year),
    ...hidden,
    ...headings,
    ...(first ? totals : []),
    ...rows,
    ...(first ? [] : [...again, ...totals]),
    ...footnotes(random),
  ];
}

/** A council and a service a row, measures across. */
export function longCells(random: SeededRandom, made: MadeReturn, identity: Identity): Cells {
  const own = labels[identity];
  const rows = made.councils.flatMap((council, at) =>
    made.services.map((service, place) => [
      ...own.of(council),
      made.year,
      service,
      ...made.measures.map((_measure, m) => printed(random, made.figureOf(at, place, m))),
    ]),
  );
  return [
    ...titleOf(random, made.year),
    [...own.headings, "Financial year", "Service line", ...made.measures],
    ...rows,
  ];
}

/** Councils across; services and measures down, each service named once or in every row. */
export function turnedCells(random: SeededRandom, made: MadeReturn): Cells {
  const everyRow = random.chance(0.5);
  const rows = made.services.flatMap((service, at) =>
    made.measures.map((measure, place) => [
      everyRow || place === 0 ? service : "",
      measure,
      ...made.councils.map((_council, council) => printed(random, made.figureOf(council, at, place))),
    ]),
  );
  return [...titleOf(random, made.year), ["Service", "Measure", ...made.councils.map(({ name }) => name)], ...rows];
}

/** Blank columns and rows put in anywhere, as drafts and exports have them. */
export function withBlanks(random: SeededRandom, cells: Cells): Cells {
  const left = random.whole(0, 2);
  const above = random.whole(0, 3);
  return [...random.list(above, () => []), ...cells.map((row) => [...random.list(left, () => ""), ...row])];
}
