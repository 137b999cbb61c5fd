import type { FrameLocator } from "playwright-core";
import { closeBrowser } from "../support/browser";
import type { Workbench } from "../support/browser";
import {
  beginning,
  chargesOf,
  choose,
  goOn,
  inPane,
  openJob,
  openSample,
  patience,
  screenOf,
  tableOf,
  until,
  write,
} from "../support/walkSteps";

jest.setTimeout(300_000);

/** The sentence with which a write is refused. */
async function refusal(pane: FrameLocator): Promise<string> {
  await choose(pane, "Write");
  const alert = pane.getByRole("alert").filter({ hasText: "Nothing was written" });
  await alert.waitFor({ timeout: patience });
  return alert.innerText();
}

/** The words of the first error among the results of Allocation. */
async function allocationError(workbench: Workbench): Promise<string | null> {
  const row = await until(
    async () => (await workbench.values("Allocation!A20:A60")).findIndex(([cell]) => isError(cell)),
    (found) => found >= 0,
  );
  return workbench.errorMessage(`Allocation!A${20 + row}`);
}

/** Goes through Allocate costs up to the preview of another formula for the rule Core. */
async function previewCore(workbench: Workbench, formula: string, pane = workbench.pane): Promise<void> {
  await pane.getByLabel("Share", { exact: true }).selectOption({ label: "Lines that follow Core (1)" });
  await goOn(pane, "Write the formula");
  await pane.getByLabel("Share formula").fill(formula);
  await goOn(pane, "Look and write");
  await pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
}

describe("what people type wrongly", () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await openSample();
  });
  afterEach(() => workbench.close());
  afterAll(closeBrowser);

  it("a formula with an unknown driver or a typo is told by its place, and nothing typed is lost", async () => {
    const { pane } = workbench;
    await openJob(workbench, "Allocate costs", "Allocate costs");
    await goOn(pane, "Write the formula");
    const formula = pane.getByLabel("Share formula");
    const said = pane.getByRole("group", { name: /needs? you$/u });
    for (const [typed, sentence] of [
      ["SHARE([Peple])", /Peple/u],
      ["60%*SHARE([Population]", /character 5.*close this with a parenthesis/u],
      ["SHRE([Population])", /SHRE/u],
      ["1/([Population]-[Population])", /zero|divi/iu],
      ["0*EQUAL()", /zero|nothing|weight/iu],
    ] as const) {
      await formula.fill(typed);
      await choose(pane, beginning("Next: "));
      await said.waitFor();
      expect(await said.innerText()).toMatch(sentence);
      expect(await said.innerText()).toMatch(/\.$/u);
    }
    await openJob(workbench, "Check the numbers", "Check the numbers");
    await openJob(workbench, "Allocate costs", "Allocate costs");
    expect(await pane.getByLabel("Share formula").inputValue()).toBe("0*EQUAL()");
    expect((await chargesOf(workbench)).state).toMatch(/^Holds/u);
  });

  it("a bad formula on the sheet shows an error whose words say what and where", async () => {
    const rules = await tableOf(workbench, "Rules");
    await workbench.type(rules.at("Core", "Formula"), "60%*SHARE([Populaton])");
    await until(
      () => chargesOf(workbench),
      ({ state }) => state.startsWith("Needs you"),
    );
    expect(await allocationError(workbench)).toMatch(/Populaton.*\.$/u);
    await workbench.undo();
    await until(
      () => chargesOf(workbench),
      ({ state }) => state.startsWith("Holds"),
    );
  });

  it("a negative driver, and bounds that cannot be met, are told with who, what and by how much", async () => {
    const drivers = await tableOf(workbench, "Drivers");
    const rules = await tableOf(workbench, "Rules");
    for (const [cell, typed, words] of [
      [drivers.at("Redditch", "Population"), "-5", /Population.*Redditch|Redditch.*Population/u],
      [rules.at("Core", "Minimum"), "900000", /minimums add up to £5,400,000.*Lower the minimums/u],
    ] as const) {
      await workbench.type(cell, typed);
      await until(
        () => chargesOf(workbench),
        ({ state }) => state.startsWith("Needs you"),
      );
      expect(await allocationError(workbench)).toMatch(words);
      await workbench.undo();
      await until(
        () => chargesOf(workbench),
        ({ state }) => state.startsWith("Holds"),
      );
    }
  });

  it("a blank driver is no zero: sheet and pane name it and wait for a figure", async () => {
    const { pane } = workbench;
    const drivers = await tableOf(workbench, "Drivers");
    const cell = drivers.at("Redditch", "Population");
    await workbench.put(cell, null);
    const { state } = await until(
      () => chargesOf(workbench),
      (now) => now.state.startsWith("Needs you"),
    );
    expect(state).toMatch(/^Needs you: 1 blank cell in Drivers, Costs or Rules\. Fill them/u);
    await openJob(workbench, "Allocate costs", "Allocate costs");
    await goOn(pane, "Write the formula");
    await choose(pane, beginning("Next: "));
    const said = pane.getByRole("group", { name: /needs? you$/u });
    await said.waitFor({ timeout: patience });
    expect(await said.innerText()).toMatch(/Redditch[\s\S]*Population|Population[\s\S]*Redditch/u);
    await workbench.put(cell, 87_000);
    await said.waitFor({ state: "hidden", timeout: patience });
    await goOn(pane, "Look and write");
    expect((await chargesOf(workbench)).state).toMatch(/^Holds/u);
  });

  it("a row typed over in a table is told by its cell, and undone it is whole again", async () => {
    const { pane } = workbench;
    const before = await chargesOf(workbench);
    const drivers = await tableOf(workbench, "Drivers");
    await workbench.type(drivers.at("Redditch", "Population"), "about 87,000");
    await workbench.type(drivers.at("Wychavon", "Partner"), "Wichavon");
    await openJob(workbench, "Check the numbers", "Check the numbers");
    const list = pane.getByRole("list", { name: "Checks" });
    await list.getByText("Needs you").first().waitFor({ timeout: patience });
    const words = await list.innerText();
    expect(words).toContain(drivers.at("Redditch", "Population").replaceAll("'", "").split("!")[1]);
    expect(words).toMatch(/Wichavon|Wychavon/u);
    await workbench.undo();
    await workbench.undo();
    const after = await until(
      () => chargesOf(workbench),
      ({ state }) => state.startsWith("Holds"),
    );
    expect(after).toEqual(before);
  });
});

describe("a workbook that people have changed", () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await openSample();
  });
  afterEach(() => workbench.close());
  afterAll(closeBrowser);

  it("with a protected sheet is not half written", async () => {
    const { pane } = workbench;
    await inPane(workbench, () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Rules").protection.protect();
        await context.sync();
      }),
    );
    const costs = (await tableOf(workbench, "Costs")).rows;
    await openJob(workbench, "Allocate costs", "Allocate costs");
    await previewCore(workbench, "EQUAL()");
    expect(await refusal(pane)).toMatch(
      /The sheet Rules is protected, so nothing was written\. Take the protection off .* and write again\./u,
    );
    expect((await tableOf(workbench, "Costs")).rows).toEqual(costs);
    await inPane(workbench, () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Rules").protection.unprotect();
        await context.sync();
      }),
    );
    await choose(pane, "Try again");
    await pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    expect(await write(workbench)).toBe("Done: Rule Core for 1 cost line.");
  });

  it("with renamed sheets goes on as before", async () => {
    const { pane } = workbench;
    await inPane(workbench, () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Rules").name = "How we share";
        context.workbook.worksheets.getItem("Allocation").name = "Who pays";
        await context.sync();
      }),
    );
    await openJob(workbench, "Allocate costs", "Allocate costs");
    await previewCore(workbench, "EQUAL()");
    await write(workbench);
    const { charges, total, state } = await chargesOf(workbench, "Who pays");
    expect(state).toMatch(/^Holds/u);
    expect([...charges.values()].reduce((all, one) => all + one, 0)).toBe(total);
    await choose(pane, "Show on sheet");
    await until(
      () => workbench.selection(),
      (selected) => selected === "Who pays!A1",
      10_000,
    );
    expect(await workbench.sheets()).not.toContain("Allocation");
  });

  it("with a deleted sheet says which table is gone, and a result sheet is made again", async () => {
    const { pane } = workbench;
    const before = await chargesOf(workbench);
    await inPane(workbench, () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Allocation").delete();
        context.workbook.worksheets.getItem("Rules").delete();
        await context.sync();
      }),
    );
    await openJob(workbench, "Allocate costs", "Allocate costs");
    await pane
      .getByText(/table (called )?Rules\b.*deleted.*\./u)
      .first()
      .waitFor({ timeout: patience });
    await workbench.undo();
    await until(
      () => workbench.sheets(),
      (names) => names.includes("Rules"),
      20_000,
    );
    const again = await until(
      () => chargesOf(workbench),
      ({ state }) => state.startsWith("Holds"),
    );
    expect(again).toEqual(before);
  });

  it("with a lost result sheet makes it again on request", async () => {
    const { pane } = workbench;
    const before = await chargesOf(workbench);
    await inPane(workbench, () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Allocation").delete();
        await context.sync();
      }),
    );
    await openJob(workbench, "Check the numbers", "Check the numbers");
    await choose(pane, "Refresh the result sheets");
    await write(workbench);
    const again = await until(
      () => chargesOf(workbench),
      ({ state }) => state.startsWith("Holds"),
    );
    expect(again.charges).toEqual(before.charges);
  });

  it("while a cell is being typed in keeps what is typed", async () => {
    const { pane } = workbench;
    await openJob(workbench, "Allocate costs", "Allocate costs");
    await previewCore(workbench, "EQUAL()");
    await workbench.select("Rules!G20");
    await workbench.page.evaluate(async () => (await window.workbench?.grid)?.focus());
    await workbench.page.keyboard.type("half a no");
    await choose(pane, "Write");
    await pane.getByText("If a cell is being edited", { exact: false }).first().waitFor({ timeout: patience });
    expect(await workbench.value("Rules!G20")).toBe(null);
    await workbench.page.evaluate(async () => (await window.workbench?.grid)?.focus());
    await workbench.page.keyboard.type("te");
    await workbench.page.keyboard.press("Enter");
    await pane.getByRole("group", { name: "Done" }).waitFor({ timeout: patience });
    expect(await workbench.value("Rules!G20")).toBe("half a note");
    expect((await tableOf(workbench, "Rules")).value("Core", "Formula")).toBe("EQUAL()");
    await screenOf(pane, "Allocate costs");
  });
});

const isError = (cell: unknown): boolean => typeof cell === "object" && cell !== null && "error" in cell;
