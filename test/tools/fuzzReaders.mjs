/**
 * Reads published files with faults put in by chance, for as long as it is told: node test/tools/fuzzReaders.mjs [minutes, 5 by itself] [seed].
 * What goes wrong is printed with its file and seed, by which it can be made again, and kept beside the files of the tests.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundleSources } from "./bundleSources.mjs";

const SECONDS = 5;
const folder = fileURLToPath(new URL("../baselines/files/", import.meta.url));
const script = await bundleSources({
  readAnyFile: "src/baselines/outcome/readAnyFile.ts",
  describeReadProblem: "src/baselines/describeReadProblem.ts",
  mutateFile: "test/support/mutateFile.ts",
});
const { readAnyFile, describeReadProblem, mutateFile } = createRequire(import.meta.url)(script);
const [minutes = "5", first = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
const until = Date.now() + Number(minutes) * 60_000;
const names = readdirSync(folder).filter((name) => /\.(?:csv|xlsx|ods|xls)$/.test(name));
console.log(`seed ${first}, ${names.length} files, ${minutes} minutes`);
let seed = Number(first);
let reads = 0;
let faults = 0;
while (Date.now() < until) {
  const name = names[seed % names.length];
  const bytes = mutateFile(new Uint8Array(readFileSync(path.join(folder, name))), seed);
  const before = process.cpuUsage();
  let fault = "";
  try {
    const read = await readAnyFile(bytes, name);
    const sentences = read.ok ? read.value.notes : read.problems.map(describeReadProblem);
    if (sentences.some((sentence) => sentence.length < 10)) fault = "a sentence that says nothing";
    const figures = read.ok ? [...read.value.payments, ...read.value.lines] : [];
    if (figures.some(({ pence }) => !Number.isSafeInteger(pence))) fault = "pence that are none";
  } catch (error) {
    fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1e6 > SECONDS) fault ||= `${(user + system) / 1e6} seconds`;
  if (fault !== "") {
    faults += 1;
    console.log(`${name}, seed ${seed}: ${fault}`);
    writeFileSync(path.join(folder, `fuzz-${seed}-${name}`), bytes);
  }
  reads += 1;
  seed += 1;
}
console.log(`${reads} files read, ${faults} faults.`);
process.exitCode = faults === 0 ? 0 : 1;
