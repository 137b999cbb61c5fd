import { closeBrowser, openWorkbench } from "../support/browser";
import type { Workbench } from "../support/browser";

jest.setTimeout(120_000);

function inPane<T>(workbench: Workbench, work: () => Promise<T>): Promise<T> {
  const frame = workbench.page.frames().find((known) => known.url().includes("taskpane.html"));
  if (!frame) throw new Error("The pane is not open.");
  return frame.evaluate(work);
}

describe("Excel's object model over the real grid, asked by the real office.js", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(closeBrowser);

  it("adds, names, moves, hides, copies and deletes sheets", async () => {
    const names = await inPane(workbench, () =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const costs = worksheets.add("Costs");
        const rules = worksheets.add("Rules");
        rules.position = 0;
        rules.tabColor = "#0F5C57";
        costs.name = "Cost lines";
        costs.copy("End");
        worksheets.getItem("Sheet1").visibility = "Hidden";
        worksheets.load("items/name,items/visibility,items/tabColor");
        await context.sync();
        worksheets.getItem("Cost lines (2)").delete();
        await context.sync();
        return worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.tabColor]);
      }),
    );
    expect(names).toEqual([
      ["Rules", "Visible", "#0F5C57"],
      ["Sheet1", "Hidden", ""],
      ["Cost lines", "Visible", ""],
      ["Cost lines (2)", "Visible", ""],
    ]);
    expect(await workbench.sheets()).toEqual(["Rules", "Sheet1", "Cost lines"]);
  });

  it("makes a table that grows, shrinks, is renamed and is read by column", async () => {
    const read = await inPane(workbench, () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Cost lines");
        sheet.getRange("A1:B1").values = [["Line", "Amount"]];
        const table = sheet.tables.add("A1:B1", true);
        table.name = "Costs";
        table.style = "TableStyleLight9";
        await context.sync();
        table.rows.add(undefined, [
          ["Food safety", 1200.5],
          ["Licensing", "007"],
        ]);
        await context.sync();
        sheet.getRange("A4:B4").values = [["Pest control", 30]];
        table.resize("A1:B4");
        table.columns.load("items/name");
        const amounts = table.columns.getItem("Amount").getDataBodyRange();
        amounts.load("values,address");
        const whole = table.getRange();
        whole.load("address");
        table.load("name,style,showTotals");
        await context.sync();
        sheet.getRange("D1").formulas = [["=SUM(Costs[Amount])"]];
        await context.sync();
        return [
          table.columns.items.map((column) => column.name),
          amounts.values,
          amounts.address,
          whole.address,
          table.name,
          table.style,
        ] as unknown[];
      }),
    );
    expect(read).toEqual([
      ["Line", "Amount"],
      [[1200.5], [7], [30]],
      "'Cost lines'!B2:B4",
      "'Cost lines'!A1:B4",
      "Costs",
      "TableStyleLight9",
    ]);
    await workbench.expectValue("'Cost lines'!D1", 1237.5);
  });

  it("keeps looks, formats, sizes and frozen rows", async () => {
    const read = await inPane(workbench, () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Cost lines");
        const range = sheet.getRange("F1:G2");
        range.values = [
          [1234.5, 0.25],
          [1, 0.5],
        ];
        range.numberFormat = [
          ["£#,##0.00", "0.0%"],
          ["£#,##0.00", "0.0%"],
        ];
        range.format.fill.color = "#FFF2CC";
        range.format.font.bold = true;
        range.format.font.color = "#1F3864";
        range.format.horizontalAlignment = "Right";
        range.format.wrapText = true;
        range.format.columnWidth = 90;
        range.format.borders.getItem("EdgeBottom").style = "Continuous";
        sheet.freezePanes.freezeRows(1);
        await context.sync();
        const cell = sheet.getRange("G2");
        cell.load("text,numberFormat,format/wrapText,format/columnWidth,format/fill/color,format/font/bold");
        const edge = range.format.borders.getItem("EdgeBottom");
        edge.load("style");
        const frozen = sheet.freezePanes.getLocationOrNullObject();
        frozen.load("address");
        await context.sync();
        const { wrapText, columnWidth, fill, font } = cell.format;
        return [cell.text, cell.numberFormat, wrapText, columnWidth, fill.color, font.bold, edge.style, frozen.address];
      }),
    );
    expect(read).toEqual([[["50.0%"]], [["0.0%"]], true, 90, "#FFF2CC", true, "Continuous", "'Cost lines'!1:1"]);
  });

  it("keeps names, validation, conditional formats, comments, properties, settings and XML", async () => {
    const read = await inPane(workbench, () =>
      Excel.run(async (context) => {
        const { workbook } = context;
        const sheet = workbook.worksheets.getItem("Cost lines");
        workbook.names.add("Total", sheet.getRange("D1"));
        const { dataValidation } = sheet.getRange("A2:A4");
        dataValidation.rule = { list: { inCellDropDown: true, source: "Food safety,Licensing,Pest control" } };
        dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Line", message: "Choose a line." };
        const { custom } = sheet.getRange("B2:B4").conditionalFormats.add("Custom");
        custom.rule.formula = "=B2>100";
        custom.format.font.color = "#9C0006";
        workbook.comments.add("'Cost lines'!B2", "Net, from the return");
        workbook.properties.title = "Model";
        workbook.properties.custom.add("version", "3");
        workbook.settings.add("choice", { year: "2026/27" });
        workbook.customXmlParts.add('<m xmlns="urn:m">1</m>');
        sheet.pageLayout.orientation = "Landscape";
        sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
        sheet.pageLayout.setPrintTitleRows("$1:$1");
        sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P of &N";
        await context.sync();
        const named = workbook.names.getItem("Total");
        const range = named.getRange();
        named.load("formula,type");
        range.load("address,values");
        dataValidation.load("type,rule");
        const formats = sheet.getRange("B3").conditionalFormats;
        formats.load("items/type");
        const comment = workbook.comments.getItemByCell("'Cost lines'!B2");
        comment.load("content");
        workbook.properties.load("title");
        const version = workbook.properties.custom.getItemOrNullObject("VERSION");
        version.load("value");
        const choice = workbook.settings.getItem("choice");
        choice.load("value");
        const xml = workbook.customXmlParts.getByNamespace("urn:m").getOnlyItem().getXml();
        const layout = sheet.pageLayout;
        layout.load("orientation,zoom");
        await context.sync();
        return [
          [named.formula, named.type, range.address, range.values],
          [dataValidation.type, dataValidation.rule.list?.source],
          formats.items.map((format) => format.type),
          comment.content,
          workbook.properties.title,
          version.value as unknown,
          choice.value as unknown,
          xml.value,
          [layout.orientation, layout.zoom.horizontalFitToPages],
        ];
      }),
    ).catch((error: unknown) => error);
    expect(read).toEqual([
      ["='Cost lines'!$D$1", "Range", "'Cost lines'!D1", [[1237.5]]],
      ["List", "Food safety,Licensing,Pest control"],
      ["Custom"],
      "Net, from the return",
      "Model",
      "3",
      { year: "2026/27" },
      '<m xmlns="urn:m">1</m>',
      ["Landscape", 1],
    ]);
  });

  it("draws a chart over the cells that it is given", async () => {
    const read = await inPane(workbench, () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Cost lines");
        sheet.activate();
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Columns");
        chart.title.text = "Cost by line";
        chart.name = "Lines";
        chart.setPosition("F5", "K18");
        chart.axes.valueAxis.title.text = "Pounds";
        chart.series.getItemAt(0).format.fill.setSolidColor("#0F5C57");
        await context.sync();
        const again = sheet.charts.getItem("Lines");
        again.load("name,chartType,title/text,series/items/name");
        await context.sync();
        return [again.name, again.chartType, again.title.text, again.series.items.map((series) => series.name)];
      }),
    );
    expect(read).toEqual(["Lines", "ColumnClustered", "Cost by line", ["Amount"]]);
    await workbench.page.getByText("Cost by line").first().waitFor({ timeout: 5_000 });
  });

  it("refuses to change a protected sheet and says so to the add-in", async () => {
    const codes = await inPane(workbench, async () => {
      const attempt = (write: (sheet: Excel.Worksheet) => void) =>
        Excel.run(async (context) => {
          write(context.workbook.worksheets.getItem("Rules"));
          await context.sync();
          return "done";
        }).catch((error: unknown) => (error as OfficeExtension.Error).code);
      return [
        await attempt((sheet) => sheet.protection.protect()),
        await attempt((sheet) => (sheet.getRange("A1").values = [[1]])),
        await attempt((sheet) => sheet.protection.unprotect()),
        await attempt((sheet) => (sheet.getRange("A1").values = [[1]])),
      ];
    });
    expect(codes).toEqual(["done", "AccessDenied", "done", "done"]);
  });

  it("refuses a write from inside a custom function and lets it read", async () => {
    await inPane(workbench, () => {
      CustomFunctions.associate("POUNDS", () =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem("Rules").getRange("A1");
          range.load("values");
          await context.sync();
          const [[read]] = range.values as [[number]];
          range.values = [["written by a function"]];
          return context.sync().then(
            () => "wrote",
            (error: unknown) => `read ${read}, ${(error as OfficeExtension.Error).code}`,
          );
        }),
      );
      return Promise.resolve();
    });
    await workbench.put("Rules!C1", '=FAIRSHARE.POUNDS("1")');
    await workbench.expectValue("Rules!C1", "read 1, InvalidOperation");
    expect(await workbench.value("Rules!A1")).toBe(1);
  });
});
