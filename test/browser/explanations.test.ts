import { readFileSync } from "node:fs";
import { closeBrowser, openWorkbench } from "../support/browser";
import type { Workbench } from "../support/browser";
import { openSample } from "../support/walkSteps";

jest.setTimeout(180_000);

const MESSAGE = /^£ a year if the partner ran the service alone: the low end of the range\.$/u;

/** The heading Alone low of the table Partners. */
async function heading(workbench: Workbench): Promise<string> {
  const partners = (await workbench.tables()).find(({ name }) => name === "Partners");
  const row = /\d+/u.exec(partners?.address ?? "")?.[0] ?? "";
  const [headers = []] = await workbench.values(`${partners?.sheet ?? ""}!A${row}:Z${row}`);
  return `${partners?.sheet ?? ""}!${String.fromCharCode(65 + headers.indexOf("Alone low"))}${row}`;
}

/** The explanation is not there on another cell, and is there on the heading. */
async function expectExplained(workbench: Workbench): Promise<void> {
  const at = await heading(workbench);
  const words = workbench.page.getByText(MESSAGE);
  await workbench.select(at.replace(/[A-Z]+\d+$/u, "A1"));
  expect(await words.count()).toBe(0);
  await workbench.select(at);
  await words.first().waitFor({ timeout: 10_000 });
}

/** Pixels of the title and of the headings of Partners. */
const heightsOf = async (workbench: Workbench): Promise<readonly number[]> => {
  const row = Number(/\d+$/u.exec(await heading(workbench))?.[0]) - 1;
  return workbench.page.evaluate(async (at) => {
    const grid = await window.workbench!.grid;
    const sheet = grid.sheets().find(({ name }) => name === "Partners")?.id ?? "";
    return [grid.rowHeights(sheet, 0, 1)[0] ?? 0, grid.rowHeights(sheet, at, 1)[0] ?? 0];
  }, row);
};

describe("headings of tables", () => {
  afterAll(closeBrowser);

  it("say what belongs under them when they are selected, and again in the file that is saved", async () => {
    const workbench = await openSample();
    await expectExplained(workbench);
    const [, headings] = await heightsOf(workbench);
    const download = workbench.page.waitForEvent("download");
    await workbench.page.getByRole("button", { name: "Save .xlsx" }).click();
    const bytes = [...readFileSync(await (await download).path())];
    await workbench.close();
    const again = await openWorkbench();
    expect(await again.page.evaluate((file) => window.workbench?.open("Model.xlsx", file), bytes)).toBe(true);
    await expectExplained(again);
    const at = await heading(again);
    // 21 points for a title of 16, as in Excel.
    expect(await heightsOf(again)).toEqual([28, headings]);
    await again.type(at, "Alone low");
    expect(await again.value(at)).toBe("Alone low");
    await again.close();
  });
});
