import { readFileSync } from "node:fs";
import { closeBrowser, openWorkbench } from "../support/browser";
import type { Workbench } from "../support/browser";

jest.setTimeout(120_000);

describe("files in the workbench", () => {
  let workbench: Workbench;
  let saved: readonly number[] = [];

  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(closeBrowser);

  it("saves what stands in the sheets as .xlsx", async () => {
    await workbench.put("A1", "007");
    await workbench.put("A2", 2);
    await workbench.put("A3", 4);
    await workbench.put("B2", "=FAIRSHARE.SPLIT(90,A2:A3)");
    await workbench.put("C2", "=SUM(A2:A3)");
    await workbench.expectValue("B3", 60);
    const download = workbench.page.waitForEvent("download");
    await workbench.page.getByRole("button", { name: "Save .xlsx" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    saved = [...readFileSync(await file.path())];
    expect(saved.slice(0, 2)).toEqual([0x50, 0x4b]);
  });

  it("opens it again with everything live", async () => {
    const again = await openWorkbench();
    const opened = await again.page.evaluate((bytes) => window.workbench?.open("Model.xlsx", bytes), saved);
    expect(opened).toBe(true);
    expect(await again.values("A1:C3")).toEqual([
      ["007", null, null],
      [2, 30, 6],
      [4, 60, null],
    ]);
    expect(await again.formulas("B2:C2")).toEqual([["=FAIRSHARE.SPLIT(90,A2:A3)", "=SUM(A2:A3)"]]);
    await again.type("A3", "7");
    await again.expectValue("B3", 70);
    await again.expectValue("C2", 9);
    await again.close();
  });

  it("offers the workbook that stood there before, as it was", async () => {
    const again = await openWorkbench();
    await again.put("A1", "typed, not saved");
    await again.page.evaluate((bytes) => window.workbench?.open("Model.xlsx", bytes), saved);
    await again.expectValue("A1", "007");
    await again.page.getByRole("button", { name: /^Go back to / }).click();
    await again.expectValue("A1", "typed, not saved");
    await again.page.getByText(/ is back as it was\.$/).waitFor();
    await again.close();
  });

  it("refuses a file that is no workbook with a sentence, and loses nothing", async () => {
    const pdf = [...Buffer.from("%PDF-1.7 not a workbook")];
    const opened = await workbench.page.evaluate((bytes) => window.workbench?.open("Return.xlsx", bytes), pdf);
    expect(opened).toBe(false);
    expect(await workbench.page.locator(".notice-message").innerText()).toMatch(/Return\.xlsx.* PDF.*\./);
    expect(await workbench.value("A1")).toBe("007");
  });
});
