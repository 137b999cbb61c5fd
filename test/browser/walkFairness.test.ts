import { axeFaults } from "../support/axeFaults";
import { closeBrowser } from "../support/browser";
import type { Workbench } from "../support/browser";
import { KeyboardOnly } from "../support/keyboardOnly";
import { beginning, choose, goOn, openJob, openSample, patience, sum, tick, until, write } from "../support/walkSteps";

jest.setTimeout(600_000);

const title = "What would be fair?";
const ready = async ({ pane }: Workbench) => {
  await pane.getByRole("table", { name: "Charges side by side (£ a year)" }).waitFor({ timeout: patience });
};
/** The rows of the comparison on the sheet: a partner and its figures. */
async function comparisonOn(workbench: Workbench): Promise<readonly (readonly unknown[])[]> {
  const rows = await workbench.values("Fairness!A1:K30");
  const top = rows.findIndex(([first, second]) => first === "Partner" && second === "Today (£)");
  return rows.slice(top + 1, top + 8);
}

describe("what would be fair, in the browser,", () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await openSample({ width: 1600, height: 900 });
  });
  afterEach(async () => {
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  });
  afterAll(closeBrowser);

  it("is compared in a worker, written as formulas that follow the inputs, and taken back", async () => {
    const { pane } = workbench;
    const before = await workbench.sheets();
    await openJob(workbench, title, title);
    await tick(pane, beginning("Pay what you add, and share the rest equally"));
    await goOn(pane, "Compare");
    await ready(workbench);
    expect(workbench.page.workers().map((worker) => worker.url())).toEqual([expect.stringContaining("pane-engine.js")]);
    await goOn(pane, "Look and write");
    expect(await write(workbench)).toBe("Done: Comparison of 5 ways of sharing.");
    expect(await workbench.sheets()).toEqual([...before, "Fairness", "Group costs"]);
    const state = () => workbench.value("Fairness!A3");
    expect(await until(state, (said) => String(said).startsWith("Holds"))).toBe(
      "Holds: no group of partners would pay less on its own.",
    );
    const rows = await comparisonOn(workbench);
    const total = rows.at(-1) ?? [];
    for (const column of [1, 7, 8, 9, 10]) {
      expect(total[column]).toBeCloseTo(sum(rows.slice(0, -1).map((row) => Number(row[column]))), 2);
      expect(total[column]).toBeCloseTo(Number(total[1]), 2);
    }
    await workbench.put("Partners!G6", 400_000);
    await until(state, (said) => String(said).startsWith("Look"));
    await workbench.undo();
    await until(state, (said) => String(said).startsWith("Holds"));
    await choose(pane, "Undo");
    await pane.getByText("The workbook is as it was before", { exact: false }).waitFor({ timeout: patience });
    expect(await workbench.sheets()).toEqual(before);
  });

  it("goes by keyboard alone", async () => {
    const keys = new KeyboardOnly(workbench);
    await openJob(workbench, title, title);
    await keys.tabTo(/^Pay what you cause/u);
    await keys.press("Space");
    await keys.use("Next: compare");
    await ready(workbench);
    const headings = await workbench.pane
      .getByRole("table", { name: "Charges side by side (£ a year)" })
      .getByRole("columnheader")
      .allInnerTexts();
    expect(headings).toEqual(["Partner", "Same saving", "Same hurt", "Nobody leaves"]);
    await keys.use("Next: look and write");
    await workbench.pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    await keys.use("Write");
    await workbench.pane.getByRole("group", { name: "Done" }).waitFor({ timeout: patience });
  });

  it("is stopped by Cancel, and the workbook stays as it was", async () => {
    const { page, pane } = workbench;
    const before = await workbench.sheets();
    // A worker that never answers: whatever it is at, Cancel ends it.
    await page.route("**/pane-engine.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: "self.onmessage = () => undefined;" }),
    );
    await openJob(workbench, title, title);
    await goOn(pane, "Compare");
    await pane.getByRole("progressbar", { name: "Working out what would be fair" }).waitFor({ timeout: patience });
    expect(page.workers()).toHaveLength(1);
    await choose(pane, "Cancel");
    await pane.getByText("Stopped. Nothing was written, and the workbook is as it was.").waitFor({ timeout: patience });
    await until(
      () => Promise.resolve(page.workers().length),
      (count) => count === 0,
    );
    expect(await workbench.sheets()).toEqual(before);
    await page.unroute("**/pane-engine.js");
    await choose(pane, "Work it out again");
    await ready(workbench);
  });

  it("has nothing that axe finds, at 320 pixels and full width, light, dark and in forced colours", async () => {
    const { pane } = workbench;
    const found: string[] = [];
    await openJob(workbench, title, title);
    found.push(...(await axeFaults(workbench, "fairness, choices")));
    await goOn(pane, "Compare");
    await ready(workbench);
    found.push(...(await axeFaults(workbench, "fairness, comparison")));
    await goOn(pane, "Look and write");
    await pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    found.push(...(await axeFaults(workbench, "fairness, preview")));
    expect(found).toEqual([]);
  });
});
