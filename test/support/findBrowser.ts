import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";

export interface FoundBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: [
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/microsoft-edge",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/** CHROME_PATH, else an installed Chrome, Edge or Chromium, else the one that the npm package carries (Linux x64). */
export function findBrowser(): FoundBrowser {
  const chosen = process.env.CHROME_PATH;
  const installed = [chosen, ...(PLACES[process.platform] ?? [])].find((file) => file && existsSync(file));
  if (installed) return { executablePath: installed, env: {} };
  if (process.platform === "linux" && process.arch === "x64") return unpackCarried();
  throw new Error("The browser tests need Chrome, Edge or Chromium. Install one, or set CHROME_PATH to it.");
}

/** Unpacks the package's compressed browser with its libraries and fonts once into the system's temporary folder. */
function unpackCarried(): FoundBrowser {
  const packed = path.resolve(path.dirname(require.resolve("@sparticuz/chromium")), "../bin");
  const version = (JSON.parse(readFileSync(path.join(packed, "../package.json"), "utf8")) as { version: string })
    .version;
  const folder = path.join(os.tmpdir(), `fairshare-chromium-${version}`);
  const executablePath = path.join(folder, "chromium");
  if (!existsSync(path.join(folder, "complete"))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(executablePath, brotliDecompressSync(readFileSync(path.join(packed, "chromium.br"))), {
      mode: 0o755,
    });
    for (const archive of ["al2023", "fonts", "swiftshader"]) {
      const source = path.join(packed, `${archive}.tar.br`);
      if (!existsSync(source)) continue;
      const tar = path.join(folder, `${archive}.tar`);
      writeFileSync(tar, brotliDecompressSync(readFileSync(source)));
      execFileSync("tar", ["-xf", tar, "-C", folder]);
    }
    writeFileSync(path.join(folder, "complete"), "");
  }
  const fonts = path.join(folder, "fonts");
  return {
    executablePath,
    env: { LD_LIBRARY_PATH: path.join(folder, "lib"), ...(existsSync(fonts) ? { FONTCONFIG_PATH: fonts } : {}) },
  };
}
