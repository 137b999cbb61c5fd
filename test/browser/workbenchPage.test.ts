import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { closeBrowser, openWorkbench } from "../support/browser";
import type { Workbench } from "../support/browser";

jest.setTimeout(120_000);

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Faults that axe finds in the page around the grid; the grid's own canvas is left out. */
async function faults(workbench: Workbench): Promise<readonly string[]> {
  await workbench.page.evaluate(AXE);
  const results = await workbench.page.evaluate(() =>
    (window as unknown as { axe: { run(context: object): Promise<AxeResults> } }).axe.run({
      exclude: [["#grid"], ["iframe"]],
    }),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

describe("the page around grid and pane", () => {
  afterAll(closeBrowser);

  it.each([
    { colorScheme: "light", width: 1280 },
    { colorScheme: "dark", width: 1280 },
    { colorScheme: "light", width: 700 },
    { colorScheme: "light", width: 1280, forcedColors: "active" },
  ] as const)("has no fault that axe finds: %j", async (options) => {
    const workbench = await openWorkbench(options);
    await workbench.page.locator("summary").click();
    expect(await faults(workbench)).toEqual([]);
    await workbench.close();
  });

  it("lets the pane be made wider and narrower by keyboard, no narrower than 320 pixels, and remembers it", async () => {
    const workbench = await openWorkbench();
    const { page } = workbench;
    const splitter = page.getByRole("separator", { name: "Width of the pane" });
    const width = async () => (await page.locator("#panes").boundingBox())?.width;
    await splitter.focus();
    await page.keyboard.press("ArrowLeft");
    expect(await width()).toBe(376);
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowRight");
    expect(await width()).toBe(320);
    await page.keyboard.press("ArrowLeft");
    await page.reload();
    await page.waitForFunction(() => window.workbench !== undefined);
    expect(await width()).toBe(336);
    await workbench.close();
  });

  it("hides the pane by its cross and shows it again from the ribbon", async () => {
    const workbench = await openWorkbench();
    await workbench.page.getByRole("button", { name: "Close Fairshare" }).click();
    expect(await workbench.page.locator("iframe").isVisible()).toBe(false);
    await workbench.press("Open Fairshare");
    expect(await workbench.page.locator("iframe").isVisible()).toBe(true);
    await workbench.close();
  });

  it("says what it is and what it does not do", async () => {
    const workbench = await openWorkbench();
    await workbench.page.locator("summary").click();
    expect(await workbench.page.locator(".notice-panel").innerText()).toContain("macros");
    await workbench.page.keyboard.press("Escape");
    expect(await workbench.page.locator(".notice-panel").isVisible()).toBe(false);
    await workbench.close();
  });

  it("moves along the ribbon by arrows with one stop for Tab", async () => {
    const workbench = await openWorkbench();
    const { page } = workbench;
    await page.getByRole("button", { name: "Open Fairshare", exact: true }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("New partnership");
    await page.keyboard.press("End");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Send a copy");
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Open Fairshare");
    expect(await page.locator('.ribbon-button[tabindex="0"]').count()).toBe(1);
    await workbench.close();
  });

  it("tells the add-in's functions of an older Excel when asked to play one", async () => {
    const workbench = await openWorkbench({ search: "?ExcelApi=1.13" });
    const frame = workbench.page.frames().find((known) => known.url().includes("taskpane.html"));
    const has = await frame?.evaluate(() =>
      ["1.13", "1.14"].map((version) => Office.context.requirements.isSetSupported("ExcelApi", version)),
    );
    expect(has).toEqual([true, false]);
    await workbench.close();
  });
});
