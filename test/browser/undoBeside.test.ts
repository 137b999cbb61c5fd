import { closeBrowser, openWorkbench } from "../support/browser";
import type { Workbench } from "../support/browser";

jest.setTimeout(120_000);

const pane = (workbench: Workbench) => {
  const frame = workbench.page.frames().find((known) => known.url().includes("taskpane.html"));
  if (!frame) throw new Error("The pane is not open.");
  return frame;
};

const read = (workbench: Workbench) =>
  pane(workbench).evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Kept");
      const cell = sheet.getRange("A2");
      const table = context.workbook.tables.getItem("Kept");
      const { pageLayout } = sheet;
      sheet.load("showHeadings,protection/protected");
      cell.load("values,format/protection/locked");
      table.load("showBandedRows,showFilterButton,style,showTotals");
      pageLayout.load("orientation,paperSize,headersFooters/defaultForAllPages/leftFooter");
      await context.sync();
      return {
        value: cell.values[0]?.[0] as unknown,
        locked: cell.format.protection.locked,
        protected: sheet.protection.protected,
        headings: sheet.showHeadings,
        orientation: pageLayout.orientation,
        paper: pageLayout.paperSize,
        footer: pageLayout.headersFooters.defaultForAllPages.leftFooter,
        bands: table.showBandedRows,
        buttons: table.showFilterButton,
        style: table.style,
      };
    }),
  );

describe("what is kept beside the cells", () => {
  afterAll(closeBrowser);

  it("goes back and forth with the cells that were written in the same step", async () => {
    const workbench = await openWorkbench();
    await pane(workbench).evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Kept");
        sheet.getRange("A1:A2").values = [["Line"], [1]];
        sheet.tables.add("A1:A2", true).name = "Kept";
        await context.sync();
      }),
    );
    // Longer than a step of undo is held open for.
    await workbench.page.waitForTimeout(600);
    const before = await read(workbench);
    await pane(workbench).evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Kept");
        const table = context.workbook.tables.getItem("Kept");
        sheet.getRange("A2").values = [[2]];
        sheet.getRange("A2").format.protection.locked = false;
        sheet.pageLayout.orientation = "Landscape";
        sheet.pageLayout.paperSize = "A5";
        sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
        table.showBandedRows = false;
        table.showFilterButton = false;
        table.style = "TableStyleLight1";
        sheet.showHeadings = false;
        sheet.protection.protect();
        await context.sync();
      }),
    );
    const after = await read(workbench);
    expect(after).toEqual({
      value: 2,
      locked: false,
      protected: true,
      headings: false,
      orientation: "Landscape",
      paper: "A5",
      footer: "&A",
      bands: false,
      buttons: false,
      style: "TableStyleLight1",
    });
    await workbench.undo();
    expect(await read(workbench)).toEqual(before);
    expect(before).toMatchObject({ value: 1, locked: true, protected: false, headings: true, bands: true });
    await workbench.redo();
    expect(await read(workbench)).toEqual(after);
    await workbench.close();
  });
});
