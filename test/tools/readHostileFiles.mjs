/**
 * Writes every hostile file of test/baselines/hostile, reads each with the built command line in a process of its own, and prints time and
 * memory: node test/tools/readHostileFiles.mjs [part of a name]. Ends with 1 where one crashes, takes 5 seconds of work or 500 MB.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundleSources } from "./bundleSources.mjs";

const [SECONDS, MEGABYTES] = [5, 500];
const here = fileURLToPath(new URL("./", import.meta.url));
const launcher = path.join(here, "../../src/commandLine/fairshare.mjs");
const script = await bundleSources({ hostileFiles: "test/baselines/hostile/hostileFiles.ts" });
const { hostileFiles } = createRequire(import.meta.url)(script);
const folder = mkdtempSync(path.join(tmpdir(), "fairshare-hostile-"));
const file = path.join(folder, "file.csv");
const peak = path.join(folder, "peak");
const options = { NODE_OPTIONS: `--require ${path.join(here, "reportPeak.cjs")}`, FAIRSHARE_PEAK: peak };
const [wanted = ""] = process.argv.slice(2);
const found = [];
for (const { name, make } of hostileFiles.filter((one) => one.name.includes(wanted))) {
  writeFileSync(file, make());
  const run = spawnSync(process.execPath, [launcher, "read", file, "--json"], {
    env: { ...process.env, ...options },
    encoding: "utf8",
    maxBuffer: 1 << 30,
    timeout: 60_000,
  });
  const [megabytes = 0, seconds = 0] = readFileSync(peak, "utf8").split(" ").map(Number);
  const isFine = run.status === 0 || (run.status === 2 && !run.stderr.includes("Fairshare made a mistake"));
  found.push({ name, seconds, megabytes, isFine });
  if (!isFine) console.log(`${name}: exit ${run.status} ${run.signal ?? ""} ${run.stderr.slice(0, 300)}`);
}
rmSync(folder, { recursive: true });
const say = ({ name, megabytes, seconds }) =>
  console.log(`${megabytes.toFixed(0).padStart(5)} MB ${seconds.toFixed(1).padStart(5)} s  ${name}`);
found
  .toSorted((a, b) => b.megabytes - a.megabytes)
  .slice(0, 12)
  .forEach(say);
console.log("and the slowest:");
found
  .toSorted((a, b) => b.seconds - a.seconds)
  .slice(0, 8)
  .forEach(say);
console.log(`${found.length} files, ${found.filter(({ isFine }) => !isFine).length} crashed.`);
const isBad = found.some(({ isFine, seconds, megabytes }) => !isFine || seconds > SECONDS || megabytes > MEGABYTES);
process.exitCode = isBad ? 1 : 0;
