/** P16 and the first minutes: function cells through the real office.js, opening the sample, and the time from `npm start` to a usable pane. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const places = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"];
const executablePath = process.env.CHROME_PATH ?? places.find((place) => existsSync(place));
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const ROUNDS = 9;
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2);

async function startServer(port) {
  const server = spawn(process.execPath, [path.join(root, "src/workbench/server/start.mjs")], {
    cwd: root,
    env: { ...process.env, PORT: String(port), BROWSER: "none" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve, reject) => {
    server.stdout.on("data", (text) => String(text).includes("Fairshare is at") && resolve());
    server.once("exit", () => reject(new Error("the workbench did not start")));
  });
  return server;
}

const stop = (server) => new Promise((resolve) => server.once("exit", resolve) && server.kill("SIGTERM"));

async function openPage(browser, port) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(`http://localhost:${port}/`);
  await page.frameLocator("iframe").first().getByText("Open the sample").first().waitFor();
  return page;
}

const port = 3190;
await stop(await startServer(port));
const browser = await chromium.launch({ executablePath, args });
const started = [];
for (let round = 0; round < 5; round++) {
  const from = performance.now();
  const server = await startServer(port);
  const page = await openPage(browser, port);
  started.push(performance.now() - from);
  await page.close();
  await stop(server);
}

const server = await startServer(port);
const opened = [];
for (let round = 0; round < 5; round++) {
  const page = await openPage(browser, port);
  await page.evaluate(() => window.workbench.ready());
  const pane = page.frameLocator("iframe").first();
  const from = performance.now();
  await pane.getByText("Open the sample").first().click();
  const write = pane.getByRole("button", { name: "Write", exact: true });
  await write.waitFor();
  const planned = performance.now();
  await write.click();
  await pane.getByRole("button", { name: "Undo" }).first().waitFor();
  await page.evaluate(() => window.workbench.whenCalculated());
  opened.push({ plan: planned - from, write: performance.now() - planned });
  await page.close();
}

const page = await openPage(browser, port);
await page.evaluate(() => window.workbench.ready());
const recalculated = await page.evaluate(
  async ({ rounds, count }) => {
    const { workbench } = window;
    const grid = await workbench.grid;
    const sheet = grid.activeSheet();
    const column = (at, rows, cells) => grid.write({ sheet, row: 0, column: at, rows, columns: 1 }, cells);
    await column(
      0,
      count,
      Array.from({ length: count }, (_, row) => [row + 1]),
    );
    await column(
      1,
      count,
      Array.from({ length: count }, (_, row) => [{ formula: `=FAIRSHARE.SPLIT(A${row + 1}+$D$1,1)` }]),
    );
    await workbench.whenCalculated();
    const time = async (cell) => {
      const from = performance.now();
      await workbench.put(cell, Math.round(performance.now() * 1000));
      await workbench.whenCalculated();
      return performance.now() - from;
    };
    const cells = [];
    for (let round = -2; round < rounds; round++) cells.push(await time("D1"));
    await column(
      1,
      count,
      Array.from({ length: count }, () => [null]),
    );
    await workbench.put("C1", `=FAIRSHARE.SPLIT(E1,A1:A${count})`);
    const spill = [];
    for (let round = -2; round < rounds; round++) spill.push(await time("E1"));
    return { cells: cells.slice(2), spill: spill.slice(2) };
  },
  { rounds: ROUNDS, count: 10_000 },
);
await browser.close();
await stop(server);

console.log(`## P16 and first minutes, in the workbench through the real office.js

| work | median s | floor | goal |
|---|--:|--:|--:|
| 10,000 function cells recalculated | ${seconds(median(recalculated.cells))} | 3 | 1 |
| one spilled call of 10,000 rows | ${seconds(median(recalculated.spill))} | 1 | 0.5 |
| \`npm start\` (built) to a usable pane | ${seconds(median(started))} | 3 | |
| *Open the sample*: click to preview (reads the published workbook) | ${seconds(median(opened.map((each) => each.plan)))} | | |
| *Open the sample*: Write to 16 finished sheets | ${seconds(median(opened.map((each) => each.write)))} | | 2 |
`);
