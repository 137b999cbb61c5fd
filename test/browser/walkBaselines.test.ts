import { closeBrowser, openWorkbench } from "../support/browser";
import type { Workbench } from "../support/browser";
import {
  addPartner,
  beginning,
  choose,
  dropReturn,
  giveReturn,
  goOn,
  openJob,
  publishedFile,
  screenOf,
  searchPartner,
  stepOf,
  tableOf,
  tick,
  until,
  write,
} from "../support/walkSteps";

jest.setTimeout(300_000);

const RA = "england_RA_2019-20_data_by_LA.xlsx";
const RSX = "england_RSX_2023-24_data_by_LA.csv";

/** Everything in the tables that a pull may touch. */
async function contents(workbench: Workbench): Promise<string> {
  const names = ["Baselines", "Partnership", "Log", "Partners"];
  return JSON.stringify(await Promise.all(names.map(async (name) => (await tableOf(workbench, name)).rows)));
}

describe("a new partnership", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(closeBrowser);

  it("asks for two partners at least, found by name or by code", async () => {
    const { pane } = workbench;
    await choose(pane, beginning("New partnership"));
    await stepOf(pane, "Choose the partners");
    await addPartner(pane, "redditch", "Redditch");
    await choose(pane, beginning("Next: "));
    await choose(pane, "Choose at least 2 partners.");
    expect(await pane.getByRole("combobox").evaluate((field) => field === document.activeElement)).toBe(true);
    await addPartner(pane, "E1831", "Bromsgrove");
    await addPartner(pane, "E07000237", "Worcester");
    await addPartner(pane, "Baber", "Babergh");
    await searchPartner(pane, "redditch", "Redditch");
    await pane.getByText("Redditch is already in the list.").waitFor();
    await searchPartner(pane, "Joint crematorium board", "Add “Joint crematorium board”");
    await choose(pane, "Remove Joint crematorium board");
    expect(await pane.getByRole("region", { name: "Partners chosen" }).getByRole("listitem").count()).toBe(4);
  });

  it("asks for service, year, type of sharing and roles, and makes the sheets", async () => {
    const { pane } = workbench;
    await goOn(pane, "Describe the service");
    await choose(pane, beginning("Next: "));
    await choose(pane, "Say which service is shared.");
    await pane.getByLabel("Service that is shared").fill("Building control");
    await pane.getByLabel("First financial year of the model").fill("2024/25");
    expect(await pane.getByRole("radio").count()).toBe(6);
    await pane.getByRole("radio", { name: /^Lead authority/u }).check();
    await goOn(pane, "Say who is who");
    await pane.getByLabel("Redditch").selectOption("host");
    await pane.getByLabel("Bromsgrove").selectOption("host");
    expect(await pane.getByLabel("Redditch").inputValue()).toBe("member");
    await pane.getByLabel("Worcester").selectOption("customer");
    await goOn(pane, "Look and write");
    await write(workbench);
    const partners = await tableOf(workbench, "Partners");
    expect(partners.rows.map(([name]) => name)).toEqual(["Redditch", "Bromsgrove", "Worcester", "Babergh"]);
    expect(partners.value("Bromsgrove", "Role")).toBe("host");
    expect(partners.value("Worcester", "Role")).toBe("customer");
    expect(partners.value("Babergh", "GSS code")).toBe("E07000200");
    expect(partners.value("Redditch", "E-code")).toBe("E1835");
    const drivers = await tableOf(workbench, "Drivers");
    expect(drivers.value("Redditch", "Population")).toBeGreaterThan(80_000);
    expect(workbench.errors).toEqual([]);
  });

  it("pulls the Revenue Account of 2019-20 as published, shows it with its source, and takes it back in one step", async () => {
    const { pane } = workbench;
    await openJob(workbench, "Pull baselines", "Pull baselines");
    const before = await contents(workbench);
    await giveReturn(pane, publishedFile(RA));
    const summary = await pane.locator('[aria-label="What the file holds"]').innerText();
    for (const words of ["RA", "budget", "2019/20", "thousand", RA]) expect(summary).toContain(words);
    await goOn(pane, "Choose the councils");
    const partners = pane.getByRole("group", { name: "Partners in this return" }).getByRole("checkbox");
    expect(await partners.count()).toBe(4);
    await goOn(pane, "Choose the lines");
    await choose(pane, beginning("Next: "));
    await choose(pane, "Choose at least one line.");
    await pane.getByLabel("Find a line").fill("building control");
    await tick(pane, /^591 /u);
    await goOn(pane, "Look and write");
    await pane.getByRole("table", { name: /2019\/20 budget, each ±£500$/u }).waitFor();
    const preview = pane.getByRole("table", { name: beginning("What will change") });
    expect(await preview.innerText()).toContain(RA);
    expect(await write(workbench)).toBe("Done: 4 baseline lines of 2019/20.");
    const pulled = await tableOf(workbench, "Baselines");
    expect(pulled.rows).toHaveLength(4);
    for (const row of pulled.rows) {
      const cells = Object.fromEntries(pulled.header.map((name, at) => [name, row[at]]));
      expect(cells).toMatchObject({ Year: "2019/20", Margin: 500, Basis: "budget", Status: "published" });
      expect(cells.Line).toMatch(/^591 /u);
      expect(Number(cells.Amount) % 1000).toBe(0);
      expect(cells.Source).toContain("2019-20");
    }
    await workbench.undo();
    await until(
      () => contents(workbench),
      (now) => now === before,
      10_000,
    );
  });

  it("pulls the outturn of 2023-24 as published, and lists as missing what a council did not return", async () => {
    const { pane } = workbench;
    await openJob(workbench, "Check the numbers", "Check the numbers");
    await openJob(workbench, "Pull baselines", "Pull baselines");
    await choose(pane, beginning("Back to step 1"));
    const before = await contents(workbench);
    await dropReturn(pane, publishedFile(RSX));
    await pane.getByText(RSX).first().waitFor();
    expect(await pane.locator('[aria-label="What the file holds"]').innerText()).toMatch(
      /RSX, outturn[\s\S]*2023\/24/u,
    );
    await goOn(pane, "Choose the councils");
    await goOn(pane, "Choose the lines");
    await pane.getByLabel("Find a line").fill("planning");
    await tick(pane, /planning/iu);
    await goOn(pane, "Look and write");
    await pane.getByText("1 figure missing").waitFor();
    const missing = pane.getByRole("listitem").filter({ hasText: "Babergh" });
    expect(await missing.first().innerText()).toMatch(/Babergh.*\[x\]/u);
    expect(await write(workbench)).toBe("Done: 3 baseline lines of 2023/24.");
    const pulled = await tableOf(workbench, "Baselines");
    expect(pulled.rows.map(([name]) => name).sort()).toEqual(["Bromsgrove", "Redditch", "Worcester"]);
    expect((await tableOf(workbench, "Partners")).value("Babergh", "Today")).not.toBe(0);
    await choose(pane, "Undo");
    await pane.getByText("Undone. The workbook is as it was before.").waitFor();
    expect(await contents(workbench)).toBe(before);
    await screenOf(pane, "Pull baselines");
    expect(workbench.errors).toEqual([]);
  });
});
