#!/usr/bin/env node
// Starts the built command line; builds it first where that was never done.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const built = path.join(root, "dist", "commandLine", "fairshare.cjs");

function build() {
  console.error("Building the command line of Fairshare. This takes some seconds the first time.");
  const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
  const words = [webpack, "--mode", "production", "--config-name", "commandLine"];
  return spawnSync(process.execPath, words, { cwd: root, stdio: ["ignore", 2, 2] }).status === 0;
}

if (existsSync(built) || build()) createRequire(import.meta.url)(built);
else {
  console.error(
    "The build failed; the messages above say where. Run npm ci in the folder of Fairshare, then try again.",
  );
  process.exitCode = 2;
}
