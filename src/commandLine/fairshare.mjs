#!/usr/bin/env node
// Starts the built command line; builds it first where that was never done, or where a source has changed since.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const built = path.join(root, "dist", "commandLine", "fairshare.cjs");
/** Written by the build of everything, which leaves a script alone that comes out the same. */
const stamp = path.join(root, "dist", "built-from.json");
/** All that the command line is made of. */
const sources = ["commandLine", "engine", "model", "baselines", "functions", "workbook", "workbench/file"]
  .map((name) => path.join("src", name))
  .concat(["webpack.config.js", "tsconfig.json", "package-lock.json"]);

function isBuilt() {
  if (!existsSync(built)) return false;
  const stamped = existsSync(stamp) ? JSON.parse(readFileSync(stamp, "utf8")).changed : 0;
  const made = Math.max(statSync(built).mtimeMs, stamped);
  return !sources.some((name) => isNewer(path.join(root, name), made));
}

/** True when a file, or anything in a folder, was changed after the moment; stops at the first that was. */
function isNewer(file, moment) {
  const info = statSync(file, { throwIfNoEntry: false });
  if (!info) return false;
  if (info.mtimeMs > moment) return true;
  return info.isDirectory() && readdirSync(file).some((name) => isNewer(path.join(file, name), moment));
}

function build() {
  console.error("Building the command line of Fairshare, because it was never built or a source has changed.");
  const started = new Date();
  const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
  const words = [webpack, "--mode", "production", "--config-name", "commandLine"];
  const isMade = spawnSync(process.execPath, words, { cwd: root, stdio: ["ignore", 2, 2] }).status === 0;
  // A script that comes out as it was is not written again: it holds what the sources said when the build began.
  if (isMade) utimesSync(built, started, started);
  return isMade;
}

if (process.argv[2] === "register") {
  // A program of its own, with a database and a server that no other command needs.
  const script = path.join(root, "src", "register", "register.mjs");
  const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(3)], { stdio: "inherit" });
  process.exitCode = status ?? 2;
} else if (isBuilt() || build()) createRequire(import.meta.url)(built);
else {
  console.error(
    "The build failed; the messages above say where. Run npm ci in the folder of Fairshare, then try again.",
  );
  process.exitCode = 2;
}
