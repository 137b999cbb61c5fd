import { closeBrowser, openWorkbench } from "../support/browser";
import type { Workbench } from "../support/browser";

jest.setTimeout(120_000);

/** Runs code in the add-in's page, against the real office.js. */
function inPane<T>(workbench: Workbench, work: () => Promise<T>): Promise<T> {
  const frame = workbench.page.frames().find((known) => known.url().includes("taskpane.html"));
  if (!frame) throw new Error("The pane is not open.");
  return frame.evaluate(work);
}

describe("the workbench", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(closeBrowser);

  it("starts the add-in as Excel on the web does, with the sets of calls that it declares", async () => {
    const started = await inPane(workbench, async () => {
      const info = await Office.onReady();
      const { requirements } = Office.context;
      const has = (set: string, version: string) => requirements.isSetSupported(set, version);
      return [info.host, info.platform, has("ExcelApi", "1.17"), has("ExcelApi", "1.99"), has("SharedRuntime", "1.1")];
    });
    expect(started).toEqual(["Excel", "OfficeOnline", true, false, true]);
  });

  it("shows a ribbon made from the manifest, with every button's label and tip", async () => {
    const ribbon = workbench.page.locator("#ribbon");
    expect(await ribbon.getByRole("tab").allInnerTexts()).toEqual(["Fairshare"]);
    expect(await ribbon.getByRole("button", { name: "Open Fairshare" }).count()).toBe(1);
    await ribbon.getByRole("button", { name: "Open Fairshare" }).hover();
    expect(await workbench.page.locator("#supertip").innerText()).toContain("Open the Fairshare pane");
  });

  it("writes a cell for the add-in, and spills SPLIT to the penny", async () => {
    await inPane(workbench, () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:A3").values = [[1], [1], [1]];
        sheet.getRange("B1").formulas = [["=FAIRSHARE.SPLIT(100,A1:A3)"]];
        await context.sync();
      }),
    );
    await workbench.expectValue("B1", 33.34);
    expect(await workbench.values("B1:B4")).toEqual([[33.34], [33.33], [33.33], [null]]);
  });

  it("recalculates the spill when a weight is typed", async () => {
    await workbench.type("A2", "2");
    await workbench.expectValue("B2", 50);
    expect(await workbench.values("B1:B3")).toEqual([[25], [50], [25]]);
  });

  it("tells a function's own words where it shows an error", async () => {
    await workbench.put("D1", "=FAIRSHARE.SPLIT(100,F1:F3)");
    await workbench.expectValue("D1", "#VALUE!");
    const words = (await workbench.errorMessage("D1")) ?? "";
    expect(words).toMatch(/\w+ .*\.$/);
    // The sheet is drawn: D1 is the fourth cell behind the row numbers and below the letters.
    const [x, y] = await workbench.page.evaluate(async () => {
      const grid = await window.workbench!.grid;
      const [a = 0, b = 0, c = 0, d = 0] = grid.columnWidths(grid.activeSheet(), 0, 4);
      const drawn = [...document.querySelectorAll("canvas")].map((canvas) => canvas.getBoundingClientRect());
      const sheet = drawn.find(({ height }) => height > 200);
      return [(sheet?.left ?? 0) + 46 + a + b + c + d / 2, (sheet?.top ?? 0) + 20 + 10] as const;
    });
    await workbench.page.mouse.move(x, y, { steps: 5 });
    await workbench.page.getByText(words).first().waitFor({ timeout: 10_000 });
  });

  it("refuses by name what it does not support", async () => {
    const refused = await inPane(workbench, () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().pivotTables.refreshAll();
        await context.sync();
        return null;
      }).catch((error: unknown) => {
        const { code, message } = error as OfficeExtension.Error;
        return [code, message];
      }),
    );
    expect(refused).toEqual(["ApiNotFound", "The workbench does not support Worksheet.pivotTables."]);
  });

  it("refuses a write while a cell is being edited, and lets one wait that asks to", async () => {
    await workbench.select("H1");
    await workbench.page.evaluate(async () => (await window.workbench?.grid)?.focus());
    await workbench.page.keyboard.type("half a wor");
    const refused = await inPane(workbench, () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("H2").values = [["x"]];
        await context.sync();
        return "written";
      }).catch((error: unknown) => (error as OfficeExtension.Error).code),
    );
    expect(refused).toBe("InvalidOperationInCellEditMode");
    const waiting = inPane(workbench, () =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("H2").values = [["waited"]];
        await context.sync();
      }),
    );
    await workbench.page.keyboard.type("d");
    await workbench.endEditing();
    await waiting;
    expect(await workbench.values("H1:H2")).toEqual([["half a word"], ["waited"]]);
  });

  it("tells the add-in of what a person types, and not as its own change", async () => {
    await inPane(workbench, () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((event) => {
          document.body.dataset.changed = `${event.address} ${event.triggerSource}`;
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    await workbench.type("J4", "7");
    await workbench.pane.locator('body[data-changed="J4 Unknown"]').waitFor({ timeout: 5_000 });
  });

  it("undoes what the add-in wrote in one step", async () => {
    await inPane(workbench, () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("L1:L2").values = [["a"], ["b"]];
        await context.sync();
        sheet.getRange("L3").values = [["c"]];
        sheet.getRange("L1:L3").format.font.bold = true;
        await context.sync();
      }),
    );
    await workbench.page.getByRole("button", { name: "Undo", exact: true }).click();
    await workbench.expectValue("L1", null);
    expect(await workbench.values("L1:L3")).toEqual([[null], [null], [null]]);
    expect(await workbench.value("J4")).toBe(7);
  });

  it("asks nothing of any other machine and writes no errors", () => {
    expect(workbench.errors).toEqual([]);
    const own = [new URL(workbench.page.url()).host, ""];
    expect([...workbench.hosts].filter((host) => !own.includes(host))).toEqual([]);
  });
});

describe("two panes on one workbook", () => {
  afterAll(closeBrowser);

  it("both start, and both see each other's writes", async () => {
    const workbench = await openWorkbench({ search: "?panes=2", width: 1600 });
    const frames = workbench.page.frames().filter((frame) => frame.url().includes("taskpane.html"));
    expect(frames).toHaveLength(2);
    await frames[0]?.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["from the first"]];
        await context.sync();
      }),
    );
    const seen = await frames[1]?.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    );
    expect(seen).toEqual([["from the first"]]);
    await workbench.put("B1", "=FAIRSHARE.SPLIT(10,{1,1})");
    await workbench.expectValue("C1", 5);
  });
});
