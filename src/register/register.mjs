#!/usr/bin/env node
// Starts the built register; builds it first where that was never done, or where a source has changed since.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const built = path.join(root, "dist", "register", "register.cjs");
/** All that the register is made of. */
const sources = ["register", "contract", "baselines", "model", "engine"]
  .map((name) => path.join("src", name))
  .concat(["webpack.config.js", "tsconfig.json", "package-lock.json", "assets/data/councils.json"]);

function newest(file) {
  const info = statSync(file, { throwIfNoEntry: false });
  if (!info?.isDirectory()) return info?.mtimeMs ?? 0;
  return Math.max(info.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** Builds the register where it is older than its sources; true when there is one to start. */
export function buildRegister() {
  const changed = Math.max(...sources.map((name) => newest(path.join(root, name))));
  if (existsSync(built) && statSync(built).mtimeMs >= changed) return true;
  console.error("Building the register, because it was never built or a source has changed.");
  const started = new Date();
  const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
  const words = [webpack, "--mode", "production", "--env", "register"];
  const isMade = spawnSync(process.execPath, words, { cwd: root, stdio: ["ignore", 2, 2] }).status === 0;
  if (isMade) utimesSync(built, started, started);
  return isMade;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  if (!buildRegister()) {
    console.error(
      "The build failed; the messages above say where. Run npm ci in the folder of Fairshare, then try again.",
    );
    process.exitCode = 2;
  } else if (words[0] !== "--build") await createRequire(import.meta.url)(built).runRegister({ root, words });
}
