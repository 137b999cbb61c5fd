import { readAnyFile } from "../../../src/baselines/outcome/readAnyFile";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";
import { encoded, valueOf } from "../publishedFiles";
import { factsOfReturn, makeReturn } from "./madeReturns";
import { csvOf } from "./outcomeOf";
import {
  longCells,
  turnedCells,
  wideCells,
  withBlanks,
  type Cells,
  type HeadingForm,
  type Identity,
} from "./returnLayouts";

const cases = Math.ceil(randomRuns.numRuns / 40);
const identities: readonly Identity[] = ["all", "ecode", "gss", "name"];
const forms: readonly HeadingForm[] = ["one row", "services over measures", "measures over services"];

const gssOf = new Map([
  ["E2333", "E07000118"],
  ["E2334", "E07000119"],
  ["E2337", "E07000121"],
  ["E2338", "E07000122"],
  ["E2339", "E07000123"],
  ["E2340", "E07000124"],
  ["E2302", "E06000009"],
  ["E4203", "E08000003"],
  ["E5011", "E09000007"],
  ["E2321", "E10000017"],
] as const);

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer);

/** Reads a made return from a table of it, and compares every figure. */
async function expectSame(
  random: SeededRandom,
  layout: (random: SeededRandom, made: ReturnType<typeof makeReturn>) => Cells,
) {
  const made = makeReturn(random);
  const cells = withBlanks(random, layout(random, made));
  const delimiter = random.pick([",", ";", "\t"]);
  const text = csvOf(cells, delimiter);
  const bytes = random.chance(0.2) ? utf16(text) : encoded(text);
  const read = valueOf(await readAnyFile(bytes, "file"));
  const facts = read.lines
    .map(
      ({ code, service, measure, pence }) =>
        `${gssOf.get(code as "E2333") ?? code} | ${service} | ${measure} | ${pence}`,
    )
    .sort();
  if (facts.join() !== factsOfReturn(made).join()) {
    throw new Error(
      `${read.kind}: ${read.notes.join(" ")}\n${csvOf(cells.slice(0, 14)).slice(0, 3000)}\n${facts.slice(0, 5).join("\n")}`,
    );
  }
  expect([facts, read.unreadable]).toEqual([factsOfReturn(made), []]);
  expect([read.unit, new Set(read.lines.map(({ year }) => year))]).toEqual([
    "thousand pounds",
    new Set([made.year.replace("-", "/")]),
  ]);
}

describe(`a return in any layout has the same figures (${seedText})`, () => {
  it.each(identities.flatMap((identity) => forms.map((form) => [identity, form] as const)))(
    "a council a row, known by %s, headings: %s",
    async (identity, form) => {
      const random = new SeededRandom(randomRuns.seed + identities.indexOf(identity) * 31 + forms.indexOf(form));
      for (let run = 0; run < cases; run += 1)
        await expectSame(random, (own, made) => wideCells(own, made, identity, form));
    },
  );

  it.each(identities)("a council and a service a row, known by %s", async (identity) => {
    const random = new SeededRandom(randomRuns.seed + 7 + identities.indexOf(identity));
    for (let run = 0; run < cases; run += 1) await expectSame(random, (own, made) => longCells(own, made, identity));
  });

  it("councils across the top", async () => {
    const random = new SeededRandom(randomRuns.seed + 99);
    for (let run = 0; run < cases; run += 1) await expectSame(random, turnedCells);
  });
});
