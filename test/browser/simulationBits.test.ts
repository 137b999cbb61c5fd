import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import type { RiskModel } from "../../src/engine/index";
import { blocksIn, drawBlocks, planSimulation } from "../../src/engine/index";
import { findBrowser } from "../support/findBrowser";
import { valueOf } from "../support/valueOf";

jest.setTimeout(120_000);

const DRAWS = 50_000;
const SEED = 20261;
const model: RiskModel = {
  inputs: [
    { name: "Saving", distribution: { kind: "pert", min: 10, mode: 20, max: 60 } },
    { name: "Set-up", distribution: { kind: "lognormal", mean: 100, sd: 30 } },
    { name: "Pay", distribution: { kind: "triangular", min: 1, mode: 2, max: 6 } },
  ],
  correlations: [
    [1, 0.6, 0.2],
    [0.6, 1, 0.2],
    [0.2, 0.2, 1],
  ],
  outputs: [{ name: "Net", constant: -5, weights: [3, -1, 7] }],
};

/** One number for every bit of every draw. */
function fingerprint(values: Float64Array): number {
  let mixed = 0;
  for (const word of new Uint32Array(values.buffer)) mixed = (Math.imul(mixed ^ word, 0x01000193) + 1) >>> 0;
  return mixed;
}

test("a simulation gives the same bits in the browser as here", async () => {
  const here = fingerprint(
    drawBlocks(valueOf(planSimulation(model, { draws: DRAWS, seed: SEED })), 0, blocksIn(DRAWS)),
  );
  const script = readFileSync(path.resolve(__dirname, "../../dist/engine.cjs"), "utf8");
  const { executablePath, env } = findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
    env: { ...process.env, ...env },
  });
  try {
    const page = await browser.newPage();
    const there = await page.evaluate(
      `(() => { const module = { exports: {} }; ((module, exports) => { ${script} })(module, module.exports);
        const engine = module.exports; const fingerprint = ${fingerprint.toString()};
        const plan = engine.planSimulation(${JSON.stringify(model)}, { draws: ${String(DRAWS)}, seed: ${String(SEED)} }).value;
        return fingerprint(engine.drawBlocks(plan, 0, engine.blocksIn(${String(DRAWS)}))); })()`,
    );
    expect(there).toBe(here);
  } finally {
    await browser.close();
  }
});
