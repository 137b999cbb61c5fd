import { readdirSync, readFileSync } from "node:fs";
import { describeReadProblem } from "../../src/baselines/describeReadProblem";
import { readAnyFile } from "../../src/baselines/outcome/readAnyFile";
import { mutateFile } from "../support/mutateFile";
import { randomRuns, seedText } from "../support/randomRuns";

const folder = "test/baselines/files";
/** Large files take a second each: `node test/tools/fuzzReaders.mjs` changes those as well, for as long as it is told. */
const SMALL = 130_000;
const TURNS = 6;
const files = readdirSync(folder).filter((name) => /\.(?:csv|xlsx|ods|xls)$/u.test(name));
const small = files.filter((name) => readFileSync(`${folder}/${name}`).length < SMALL);

test.each(small)(`%s with faults put in by chance gives figures or a sentence (${seedText})`, async (name) => {
  const bytes = new Uint8Array(readFileSync(`${folder}/${name}`));
  for (let turn = 0; turn < TURNS; turn += 1) {
    const read = await readAnyFile(mutateFile(bytes, randomRuns.seed + turn), name);
    const pence = read.ok ? [...read.value.payments, ...read.value.lines].map((one) => one.pence) : [];
    const sentences = read.ok ? read.value.notes : read.problems.map(describeReadProblem);
    expect(pence.every((figure) => Number.isSafeInteger(figure))).toBe(true);
    for (const sentence of sentences) expect(sentence).toMatch(/^.{10,}$/su);
  }
});
