import { readFileSync } from "node:fs";
import { closeBrowser, openWorkbench } from "../support/browser";
import type { Workbench } from "../support/browser";
import { KeyboardOnly } from "../support/keyboardOnly";
import { chargesOf, patience, publishedFile, sum, tableOf, until } from "../support/walkSteps";

jest.setTimeout(300_000);

/** From the page's start along the ribbon to a button, which is then pressed. */
async function pressOnRibbon(workbench: Workbench, keys: KeyboardOnly, label: string): Promise<void> {
  await keys.leave();
  const place = () =>
    workbench.page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === document.body) return "nowhere";
      return focused?.closest("#ribbon") ? "ribbon" : "cells";
    });
  if ((await place()) === "nowhere") await keys.press("F6");
  if ((await place()) === "cells") await keys.press("Shift+F6");
  expect(await place()).toBe("ribbon");
  await keys.press("Home");
  for (let steps = 0; steps < 12 && (await keys.onPage()) !== label; steps += 1) await keys.press("ArrowRight");
  expect(await keys.onPage()).toBe(label);
  await keys.press("Enter");
  await workbench.pane
    .getByRole("button", { name: /^(Next: .*|Write|Refresh the result sheets)$/u })
    .first()
    .waitFor({ timeout: patience });
}

describe("by keyboard alone", () => {
  let workbench: Workbench;
  let keys: KeyboardOnly;

  beforeEach(async () => {
    workbench = await openWorkbench();
    keys = new KeyboardOnly(workbench);
  });
  afterEach(() => workbench.close());
  afterAll(closeBrowser);

  it("makes a partnership, pulls its baselines from a file and takes them back", async () => {
    // The dialogue in which files are chosen is the browser's own.
    workbench.page.on("filechooser", (dialogue) => {
      void dialogue.setFiles(publishedFile("england_RSX_2023-24_data_by_LA.csv"));
    });
    await pressOnRibbon(workbench, keys, "New partnership");
    await keys.arrives("New partnership");
    for (const [query, name] of [
      ["redditch", "Redditch"],
      ["E1831", "Bromsgrove"],
    ] as const) {
      await keys.tabTo(/^Add a partner/u);
      await keys.type(query);
      await workbench.pane.getByRole("option").first().waitFor({ timeout: patience });
      await keys.takeOption(name);
      await workbench.pane.getByRole("button", { name: `Remove ${name}` }).waitFor({ timeout: patience });
      await keys.press("Shift+Tab");
    }
    await keys.use("Next: describe the service");
    await keys.arrives("Describe the service");
    await keys.tabTo(/^Service that is shared/u);
    await keys.type("Building control");
    await keys.tabTo(/^First financial year/u);
    await keys.press("Control+a");
    await keys.type("2024/25");
    await keys.press("Tab", "ArrowDown");
    await keys.use("Next: say who is who");
    await keys.arrives("Say who is who");
    await keys.tabTo("Redditch");
    await keys.press("h");
    await keys.use("Next: look and write");
    await keys.arrives("Look and write");
    await workbench.pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    await keys.use("Write");
    await keys.arrives("Done");
    expect((await tableOf(workbench, "Partners")).value("Redditch", "Role")).toBe("host");

    await keys.use("Pull baselines");
    await keys.arrives("Pull baselines");
    await workbench.pane.getByRole("button", { name: "Browse" }).waitFor({ timeout: patience });
    await keys.tabTo("Browse");
    await keys.press("Enter");
    await workbench.pane.getByText("RSX, outturn").waitFor({ timeout: patience });
    await keys.use("Next: choose the councils");
    await keys.arrives("Choose the councils");
    await keys.use("Next: choose the lines");
    await keys.arrives("Choose the lines");
    await keys.tabTo(/^Find a line/u);
    await keys.type("planning");
    await keys.tabTo(/planning/iu);
    await keys.press("Space");
    await keys.use("Next: look and write");
    await keys.arrives("Look and write");
    await workbench.pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    await keys.use("Write");
    await keys.arrives("Done");
    expect((await tableOf(workbench, "Baselines")).rows).toHaveLength(2);
    await keys.use("Undo");
    await until(
      async () => (await tableOf(workbench, "Baselines")).rows.flat().filter((cell) => cell !== null && cell !== ""),
      (cells) => cells.length === 0,
    );
    await workbench.pane.getByText("Undone.", { exact: false }).waitFor({ timeout: patience });
    expect((await keys.focus()).isLost).toBe(false);
  });

  it("opens the sample, allocates, changes a driver on the sheet and traces a charge", async () => {
    await pressOnRibbon(workbench, keys, "Open the sample partnership");
    await keys.arrives("Open the sample partnership");
    await workbench.pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    await keys.use("Write");
    await keys.arrives("Done");
    await keys.use("Go to Home");
    await keys.arrives("Worcestershire Regulatory Services");
    await keys.use(/^Allocate costs/u);
    await keys.arrives("Allocate costs");
    await keys.use("Next: write the formula");
    await keys.arrives("Write the formula");
    await keys.tabTo(/^Share formula/u);
    await keys.press("Control+a");
    await keys.type("30%*EQUAL()+70%*sha");
    await keys.press("Enter");
    await keys.type("[dwe");
    await keys.press("Enter");
    await keys.use("Next: look and write");
    await keys.arrives("Look and write");
    await workbench.pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    await keys.use("Write");
    await keys.arrives("Done");
    expect((await tableOf(workbench, "Rules")).value("Core", "Formula")).toBe("30%*EQUAL()+70%*SHARE([Dwellings])");
    const before = await chargesOf(workbench);
    expect(sum(before.charges.values())).toBe(before.total);
    await keys.use("Show on sheet");
    await until(
      () => workbench.selection(),
      (cell) => cell === "Allocation!A1",
    );
    await keys.use("Trace a charge");
    await keys.arrives("Trace a charge");
    await keys.leave();
    await keys.press("ArrowRight", ...Array.from({ length: 8 }, () => "ArrowDown"));
    const cell = await workbench.selection();
    const row = Number(/\d+$/u.exec(cell ?? "")?.[0]);
    expect(cell).toBe(`Allocation!B${row}`);
    const partner = String(await workbench.value(`Allocation!A${row}`));
    await workbench.pane
      .getByRole("table", { name: `Charges of ${partner} (£ a year)` })
      .waitFor({ timeout: patience });
    await keys.press("F6");
    expect(await keys.onPage()).toBe("pane");
    await keys.use("Food and safety officers");
    await workbench.pane.getByRole("table", { name: "Steps (£)" }).waitFor({ timeout: patience });
  });

  it("lets a partner leave, appraises savings, makes the copy and saves the workbook", async () => {
    await pressOnRibbon(workbench, keys, "Open the sample partnership");
    await keys.arrives("Open the sample partnership");
    await workbench.pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    await keys.use("Write");
    await keys.arrives("Done");
    await pressOnRibbon(workbench, keys, "Model a partner leaving");
    await keys.arrives("Model a partner leaving");
    await keys.tabTo("Redditch");
    await keys.press("Space");
    await keys.use("Next: see what happens");
    await keys.arrives("See what happens");
    await keys.use("Next: look and write");
    await keys.arrives("Look and write");
    await workbench.pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    await keys.use("Write");
    await keys.arrives("Done");
    expect((await tableOf(workbench, "Leavers")).rows).toEqual([["Wyre Forest"], ["Redditch"]]);

    await pressOnRibbon(workbench, keys, "Appraise savings");
    await keys.arrives("Appraise savings");
    await keys.tabTo(/^Sum to be shared/u);
    await keys.press("Control+a");
    await keys.type("120000");
    await keys.use("Next: say how fast it pays");
    await keys.arrives("Say how fast it pays");
    await keys.use("Next: see what each gains");
    await keys.arrives("See what each gains");
    await keys.use("Next: look and write");
    await keys.arrives("Look and write");
    await workbench.pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    await keys.use("Write");
    await keys.arrives("Done");

    await keys.use("Send a copy");
    await keys.arrives("Send a copy");
    await workbench.pane.getByRole("button", { name: "Next: make the copy" }).waitFor({ timeout: patience });
    await keys.use("Next: make the copy");
    await keys.arrives("Make the copy");
    await keys.use("Make the copy");
    await keys.arrives("The copy is ready");
    await keys.tabTo("Download");
    const copy = workbench.page.waitForEvent("download");
    await keys.press("Enter");
    expect((await copy).suggestedFilename()).toMatch(/copy .*\.xlsx$/u);

    await pressOnRibbon(workbench, keys, "Check the numbers");
    await keys.arrives("Check the numbers");
    await keys.leave();
    await keys.press("Shift+F6");
    while ((await keys.onPage()) !== "Save .xlsx") await keys.press("Shift+Tab");
    const saved = workbench.page.waitForEvent("download");
    await keys.press("Enter");
    const file = await (await saved).path();
    expect([...readFileSync(file)].slice(0, 2)).toEqual([0x50, 0x4b]);

    const before = await chargesOf(workbench);
    const drivers = await tableOf(workbench, "Drivers");
    const chooser = workbench.page.waitForEvent("filechooser", { timeout: patience });
    while ((await keys.onPage()) !== "Open .xlsx") await keys.press("Shift+Tab");
    await keys.press("Enter");
    await (await chooser).setFiles({ name: "saved.xlsx", mimeType: "", buffer: readFileSync(file) });
    await workbench.page
      .getByText(/saved\.xlsx/u)
      .first()
      .waitFor({ timeout: patience });
    expect(await chargesOf(workbench)).toEqual(before);
    await workbench.type(drivers.at("Redditch", "Population"), "95000");
    const after = await until(
      () => chargesOf(workbench),
      ({ charges }) => charges.get("Redditch") !== before.charges.get("Redditch"),
    );
    expect(sum(after.charges.values())).toBe(after.total);
  });
});
