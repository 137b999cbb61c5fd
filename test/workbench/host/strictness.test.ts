import type { WirePath, WireResponse } from "../../../src/workbench/host/richApi/wire";
import { startHost } from "../../support/replaySample";
import type { TestPane } from "../../support/replaySample";

/** Writes requests as office.js would: each path on the one before, then one action on the last. */
class RequestMaker {
  readonly #paths: WirePath[] = [{ Id: 1, ObjectPathType: 1, Name: "" }];

  property(name: string): this {
    return this.#add({ ObjectPathType: 4, Name: name });
  }
  item(key: string): this {
    return this.#add({ ObjectPathType: 5, Name: "", ArgumentInfo: { Arguments: [key] } });
  }
  method(name: string, ...args: readonly unknown[]): this {
    return this.#add({ ObjectPathType: 3, Name: name, ArgumentInfo: { Arguments: args } });
  }
  load(pane: TestPane, ...select: readonly string[]): Promise<WireResponse> {
    return this.#send(pane, 0, { Id: 11, ActionType: 2, Name: "", QueryInfo: { Select: select } });
  }
  set(pane: TestPane, name: string, value: unknown, flags = 1): Promise<WireResponse> {
    return this.#send(pane, flags, { Id: 11, ActionType: 4, Name: name, ArgumentInfo: { Arguments: [value] } });
  }
  call(pane: TestPane, name: string, ...args: readonly unknown[]): Promise<WireResponse> {
    return this.#send(pane, 1, { Id: 11, ActionType: 3, Name: name, ArgumentInfo: { Arguments: args } });
  }
  #add(path: Omit<WirePath, "Id" | "ParentObjectPathId">): this {
    const last = this.#paths.length;
    this.#paths.push({ ...path, Id: last + 1, ParentObjectPathId: last });
    return this;
  }
  #send(
    pane: TestPane,
    flags: number,
    action: { Id: number; ActionType: number; Name: string; QueryInfo?: object; ArgumentInfo?: object },
  ): Promise<WireResponse> {
    const target = { ObjectPathId: this.#paths.length };
    return pane.ask(
      {
        Actions: [
          { Id: 10, ActionType: 1, Name: "", ...target },
          { ...action, ...target },
        ],
        ObjectPaths: Object.fromEntries(this.#paths.map((path) => [String(path.Id), path])),
      },
      flags,
    );
  }
}

const book = () => new RequestMaker();
const sheet = (name = "Sheet1") => book().property("Worksheets").item(name);
const range = (address: string) => sheet().method("GetRange", address);
const answerOf = (response: WireResponse) => response.Results.at(-1)?.Value;

describe("as strict as Excel", () => {
  const test = startHost();
  const pane = test.openPane();

  it.each([
    ["an empty name", ""],
    ["32 characters", "x".repeat(32)],
    ["a slash", "a/b"],
    ["an apostrophe at the end", "a'"],
    ["History", "history"],
  ])("refuses a sheet with %s as its name", async (_what, name) => {
    const response = await book().property("Worksheets").method("Add", name).load(pane, "name");
    expect(response.Error?.Code).toBe("InvalidArgument");
  });

  it("takes gridlines and headings by the names that office.js writes them by", async () => {
    expect((await sheet().set(pane, "Gridlines", false)).Error).toBeUndefined();
    expect((await sheet().set(pane, "Headings", false)).Error).toBeUndefined();
    expect(answerOf(await sheet().load(pane, "showGridlines", "showHeadings"))).toMatchObject({
      ShowGridlines: false,
      ShowHeadings: false,
    });
  });

  it("refuses a second sheet of the same name, whatever its capitals", async () => {
    const response = await book().property("Worksheets").method("Add", "SHEET1").load(pane, "name");
    expect(response.Error?.Code).toBe("ItemAlreadyExists");
  });

  it("refuses to delete or hide the last visible sheet", async () => {
    expect((await sheet().call(pane, "Delete")).Error?.Code).toBe("InvalidOperation");
    expect((await sheet().set(pane, "Visibility", "Hidden")).Error?.Code).toBe("InvalidOperation");
  });

  it("says where a refusal happened and keeps the answers before it", async () => {
    const response = await sheet("Nowhere").load(pane, "name");
    expect(response.Error).toMatchObject({ Code: "ItemNotFound", Location: "worksheets.getItem", ActionIndex: 0 });
  });

  it("refuses an address off the sheet", async () => {
    expect((await range("A1048577").load(pane, "values")).Error?.Code).toBe("InvalidArgument");
    expect((await range("XFE1").load(pane, "values")).Error?.Code).toBe("InvalidArgument");
  });

  it("refuses to read more than five million cells", async () => {
    expect((await range("A1:F1000000").load(pane, "values")).Error?.Code).toBe("RangeExceedsLimit");
  });

  it("refuses a request and an answer above 5 MB", async () => {
    const long = "x".repeat(5 * 1024 * 1024);
    expect((await range("A1").set(pane, "Values", [[long]])).Error?.Code).toBe("RequestPayloadSizeLimitExceeded");
    await range("A1:A400").set(pane, "Values", "y".repeat(16_000));
    expect((await range("A1:A400").load(pane, "values")).Error?.Code).toBe("ResponsePayloadSizeLimitExceeded");
    await range("A1:A400").call(pane, "Clear", "All");
  });

  it("reads typed-looking texts as Excel does, years included", async () => {
    const texts = ["007", "2011/12", "2019/20", "12.5%", "£1,200", "'=A1", "TRUE", "#N/A", " 3 "];
    await range("A1:I1").set(pane, "Values", [texts]);
    const response = await range("A1:I1").load(pane, "values", "numberFormat");
    expect(answerOf(response)).toMatchObject({
      Values: [[7, 40_878, "2019/20", 0.125, 1200, "=A1", true, "#N/A", 3]],
      NumberFormat: [["General", "mmm-yy", "General", "0.00%", "£#,##0", "General", "General", "General", "General"]],
    });
  });

  it("keeps every text as it is where the cell is formatted as text", async () => {
    await range("A2:B2").set(pane, "NumberFormat", "@");
    await range("A2:B2").set(pane, "Values", [["007", "=SUM(1)"]]);
    expect(answerOf(await range("A2:B2").load(pane, "values", "formulas"))).toMatchObject({
      Values: [["007", "=SUM(1)"]],
      Formulas: [["007", "=SUM(1)"]],
    });
  });

  it("leaves a cell alone for null and clears it for an empty text", async () => {
    await range("A3:B3").set(pane, "Values", [["a", "b"]]);
    await range("A3:B3").set(pane, "Values", [[null, ""]]);
    const response = await range("A3:B3").load(pane, "values", "valueTypes");
    expect(answerOf(response)).toMatchObject({ Values: [["a", ""]], ValueTypes: [["String", "Empty"]] });
  });

  it("refuses writes to locked cells of a protected sheet, and lets unlocked ones be", async () => {
    await range("C1").property("Format").property("Protection").set(pane, "Locked", false);
    await sheet().property("Protection").call(pane, "Protect", null, "secret");
    expect((await range("A1").set(pane, "Values", 1)).Error?.Code).toBe("AccessDenied");
    expect((await range("A1").property("Format").property("Fill").set(pane, "Color", "#FF0000")).Error?.Code).toBe(
      "AccessDenied",
    );
    expect((await range("C1").set(pane, "Values", 1)).Error).toBeUndefined();
    expect((await sheet().property("Protection").call(pane, "Unprotect", "wrong")).Error?.Code).toBe("AccessDenied");
    expect((await sheet().property("Protection").call(pane, "Unprotect", "secret")).Error).toBeUndefined();
  });

  it("refuses everything while a cell is being edited, unless the add-in waits", async () => {
    test.grid.editing = true;
    expect((await range("A1").load(pane, "values")).Error?.Code).toBe("InvalidOperationInCellEditMode");
    const waiting = range("A9").set(pane, "Values", 9, 1 | 64);
    await new Promise((resolve) => setTimeout(resolve, 5));
    test.grid.editing = false;
    test.grid.emit("editing", { on: false });
    expect((await waiting).Error).toBeUndefined();
  });

  it("carries out what waited for a cell even where the grid did not tell that its editing ended", async () => {
    test.grid.editing = true;
    const waiting = range("A9").set(pane, "Values", 10, 1 | 64);
    await new Promise((resolve) => setTimeout(resolve, 5));
    test.grid.editing = false;
    expect((await waiting).Error).toBeUndefined();
    expect(answerOf(await range("A9").load(pane, "values"))).toMatchObject({ Values: [[10]] });
  });

  it("refuses a write that a custom function waits for, lets it read, and lets others wait for the answer", async () => {
    const functions = [{ id: "ADD", name: "ADD", parameters: [] }];
    const inner = startHost(functions);
    const calling = inner.openPane();
    const write = () => range("B1").set(calling, "Values", 1);
    await range("A1").set(calling, "Formulas", [["=ADD(1,2)"]]);
    inner.host.functionsRun();
    expect((await range("A1").load(calling, "values")).Error).toBeUndefined();
    expect((await write()).Error?.Code).toBe("InvalidOperation");
    inner.host.functionsRun();
    const patient = write();
    calling.connection.answer([[1, true, 3]]);
    expect((await patient).Error).toBeUndefined();
    expect(answerOf(await range("A1:B1").load(calling, "values"))).toMatchObject({ Values: [[3, 1]] });
  });

  it("refuses overlapping tables, bad names, and a resize that moves the header", async () => {
    await range("K1:L3").set(pane, "Values", [
      ["Partner", "Amount"],
      ["Redditch", 1],
      ["Wyre Forest", 2],
    ]);
    expect((await sheet().property("Tables").method("Add", "K1:L3", true).load(pane, "name")).Error).toBeUndefined();
    const again = await sheet().property("Tables").method("Add", "L2:M3", true).load(pane, "name");
    expect(again.Error?.Code).toBe("InvalidArgument");
    const table = () => book().property("Tables").item("Table1");
    expect((await table().set(pane, "Name", "A1")).Error?.Code).toBe("InvalidArgument");
    expect((await table().set(pane, "Name", "My table")).Error?.Code).toBe("InvalidArgument");
    expect((await table().call(pane, "Resize", "K2:L4")).Error?.Code).toBe("InvalidArgument");
    expect((await table().call(pane, "Resize", "K1:L5")).Error).toBeUndefined();
    expect(answerOf(await table().method("GetDataBodyRange").load(pane, "address"))).toMatchObject({
      Address: "Sheet1!K2:L5",
    });
  });

  it("refuses data that is not of the range's shape in blocks as well", async () => {
    const response = await range("A1:B2").call(pane, "_ValidateArraySize", 3, 2);
    expect(response.Error?.Code).toBe("InvalidArgument");
  });

  it("answers nothing, not an error, for what hangs on a null object", async () => {
    const missing = book().property("Tables").method("GetItemOrNullObject", "None").method("GetRange");
    expect(answerOf(await missing.load(pane, "address"))).toBeNull();
  });

  it("says that it does not know an older path of Office, and answers the settings", async () => {
    const unknown = await pane.message("executeMethod", { DdaMethod: { DispatchId: 999 } });
    expect(unknown._data).toEqual({ Version: 1, Error: 5000 });
    const save = { DdaSettingsMethod: { Properties: [["k", "1"]] }, DdaMethod: { DispatchId: 76 } };
    await pane.message("executeMethod", save);
    const refreshed = await pane.message("executeMethod", { DdaMethod: { DispatchId: 75 } });
    expect(refreshed._data).toMatchObject({ Properties: { Settings: [{ Name: "k", Value: "1" }] } });
  });
});
