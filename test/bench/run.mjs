/**
 * Runs each section in a fresh process and prints work, contender, median and ratio to the limit of that work.
 * node test/bench/run.mjs [section ...]      --write also puts the tables into docs/benchmarks.md
 */
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = path.dirname(fileURLToPath(import.meta.url));
const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const sections = readdirSync(path.join(folder, "sections"))
  .map((file) => path.basename(file, ".mjs"))
  .filter((name) => asked.length === 0 || asked.includes(name));
const machine = `${os.cpus().length} x ${os.cpus()[0].model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
const date = new Date().toISOString().slice(0, 10);
console.log(`${date}, ${machine}`);
const tables = [];
for (const name of sections) {
  const { stdout: printed, status } = spawnSync(process.execPath, [path.join(folder, "sections", `${name}.mjs`)], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    stdio: ["ignore", "pipe", "inherit"],
  });
  console.log(printed);
  // The other sections are measured all the same; the run as a whole fails.
  if (status !== 0) {
    console.error(`${name} failed`);
    process.exitCode = 1;
  }
  tables.push(printed.trim());
}
if (process.argv.includes("--write")) {
  const intro =
    "# Benchmarks\n\nEvery figure below was printed by `npm run bench` in one run: each work in a fresh process, all contenders in turn, two warm-ups, the median of at least nine (of five for starting the workbench and opening the sample). " +
    "Ratios of one run hold to about 15%; milliseconds do not travel from machine to machine.\n";
  writeFileSync(
    path.join(folder, "../../docs/benchmarks.md"),
    `${intro}\nMeasured ${date} on ${machine}.\n\n${tables.join("\n\n")}\n`,
  );
}
