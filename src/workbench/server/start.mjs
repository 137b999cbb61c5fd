// Starts the workbench: builds when something has changed since the last build, serves it, opens the browser.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const dist = path.join(root, "dist");
const stamp = path.join(dist, "built-from.json");
const outputs = ["functions.js", "functions.json", "taskpane.js", "local/taskpane.html", "manifest.xml"]
  .concat(["workbench/index.html", "workbench/workbench.js", "workbench/server.cjs"])
  .concat(["engine.cjs", "engine/index.d.ts", "commandLine/fairshare.cjs"])
  .map((name) => path.join(dist, name));
const sources = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json", "tsconfig.json"];

function newest(file) {
  const info = statSync(file, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** True when every output is there and nothing was changed after it was made. */
export function isBuilt() {
  if (!outputs.every((file) => existsSync(file))) return false;
  const changed = Math.max(...sources.map((name) => newest(path.join(root, name))));
  const stamped = existsSync(stamp) ? JSON.parse(readFileSync(stamp, "utf8")).changed : 0;
  const oldest = Math.min(...outputs.map((file) => statSync(file).mtimeMs));
  return stamped >= changed || oldest >= changed;
}

/** Builds everything; true when it went well. */
export function build() {
  const changed = Math.max(...sources.map((name) => newest(path.join(root, name))));
  const made =
    runTool("webpack/bin/webpack.js", "--mode", "production") &&
    runTool("typescript/bin/tsc", "-p", "src/engine/tsconfig.declarations.json");
  if (made) writeFileSync(stamp, JSON.stringify({ changed }));
  return made;
}

function runTool(tool, ...words) {
  const script = path.join(root, "node_modules", ...tool.split("/"));
  return spawnSync(process.execPath, [script, ...words], { cwd: root, stdio: "inherit" }).status === 0;
}

function openBrowser(address) {
  const { BROWSER, CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (BROWSER === "none" || CI) return;
  if (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY) return;
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : [process.platform === "darwin" ? "open" : "xdg-open", address];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

/** The certificate for localhost that office-addin-dev-certs makes and the machine trusts. */
function certificate() {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  const [cert, key] = ["localhost.crt", "localhost.key"].map((name) => path.join(folder, name));
  if (existsSync(cert) && existsSync(key)) return { cert: readFileSync(cert), key: readFileSync(key) };
  console.error(`There is no certificate in ${folder}. Make one with: npx office-addin-dev-certs install`);
  process.exit(1);
}

async function start() {
  if (!isBuilt()) {
    console.log("Building Fairshare. This takes a minute the first time.");
    if (!build()) {
      console.error("The build failed; the messages above say where. Nothing was started.");
      process.exit(1);
    }
  }
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`PORT is "${process.env.PORT}"; it must be a number from 0 to 65535.`);
    process.exit(1);
  }
  const { serveWorkbench } = createRequire(import.meta.url)(path.join(dist, "workbench", "server.cjs"));
  try {
    const server = await serveWorkbench({
      root,
      port,
      ...(process.argv.includes("--https") ? { certificate: certificate() } : {}),
    });
    console.log(`Fairshare is at ${server.address} (Ctrl+C stops it).`);
    openBrowser(server.address);
    for (const signal of ["SIGINT", "SIGTERM"]) {
      process.once(signal, () => void server.stop().then(() => process.exit(0)));
    }
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    const choice = process.platform === "win32" ? `set PORT=${port + 1} && npm start` : `PORT=${port + 1} npm start`;
    console.error(`Port ${port} is in use by another program. Choose another one: ${choice}`);
    process.exit(1);
  }
}

/** `--build` only builds, and says so to whoever starts next; without it the workbench is started. */
if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--build")) process.exitCode = build() ? 0 : 1;
  else await start();
}
