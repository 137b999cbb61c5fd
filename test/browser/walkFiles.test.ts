import { strFromU8, unzipSync } from "fflate";
import { closeBrowser, openWorkbench } from "../support/browser";
import type { Workbench } from "../support/browser";
import {
  chargesOf,
  choose,
  download,
  goOn,
  openJob,
  openSample,
  stepOf,
  sum,
  tableOf,
  until,
} from "../support/walkSteps";

jest.setTimeout(300_000);

/** A workbench in which a file has been opened. */
async function opened(file: { name: string; bytes: readonly number[] }): Promise<Workbench> {
  const workbench = await openWorkbench();
  const taken = await workbench.page.evaluate(([name, bytes]) => window.workbench?.open(name, bytes), [
    file.name,
    file.bytes,
  ] as const);
  expect(taken).toBe(true);
  await workbench.whenCalculated();
  return workbench;
}

/** Types another figure into Drivers and gives the charges that follow. */
async function withMore(workbench: Workbench, partner: string, driver: string, more: number) {
  const before = await chargesOf(workbench);
  const drivers = await tableOf(workbench, "Drivers");
  await workbench.type(drivers.at(partner, driver), String(Number(drivers.value(partner, driver)) + more));
  return until(
    () => chargesOf(workbench),
    ({ charges }) => charges.get(partner) !== before.charges.get(partner),
  );
}

/** Figures in pence; words as they are, of which an empty cell has none. */
const inPence = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => row.map((cell) => (typeof cell === "number" ? Math.round(cell * 100) : (cell ?? ""))));

describe("files of the sample partnership", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await openSample();
  });
  afterAll(closeBrowser);

  it("goes out as a copy that needs no add-in and recalculates to the same pennies", async () => {
    const { pane } = workbench;
    const charges = await chargesOf(workbench);
    const withdrawal = await workbench.values("Withdrawal!A1:F45");
    await openJob(workbench, "Send a copy", "Send a copy");
    await stepOf(pane, "Choose the sheets");
    await goOn(pane, "Make the copy");
    await choose(pane, "Make the copy");
    await pane.getByRole("group", { name: "The copy is ready" }).waitFor({ timeout: 120_000 });
    const copy = await download(workbench, () => choose(pane, "Download"));
    expect(copy.name).toMatch(/^Worcestershire Regulatory Services, copy \d{4}-\d\d-\d\d\.xlsx$/u);
    const parts = unzipSync(Uint8Array.from(copy.bytes));
    const ours = Object.entries(parts).filter(([, part]) => /FAIRSHARE|_xldudf/u.test(strFromU8(part, true)));
    expect(ours.map(([name]) => name)).toEqual([]);

    const other = await opened(copy);
    expect(await chargesOf(other)).toEqual(charges);
    expect(inPence(await other.values("Withdrawal!A1:F45"))).toEqual(inPence(withdrawal));
    const [live, native] = [
      await withMore(workbench, "Redditch", "Population", 7_000),
      await withMore(other, "Redditch", "Population", 7_000),
    ];
    expect(native).toEqual(live);
    expect(sum(native.charges.values())).toBe(native.total);
    expect(other.errors).toEqual([]);
    await other.close();
  });

  it("is saved as .xlsx, and everything is live when it is opened again", async () => {
    const charges = await chargesOf(workbench);
    const file = await download(workbench, () => workbench.press("Save .xlsx"));
    const other = await opened(file);
    expect(await other.sheets()).toEqual(await workbench.sheets());
    expect((await other.tables()).map(({ name, address }) => `${name} ${address}`).sort()).toEqual(
      (await workbench.tables()).map(({ name, address }) => `${name} ${address}`).sort(),
    );
    expect(await chargesOf(other)).toEqual(charges);
    const again = await withMore(other, "Wychavon", "Population", 9_000);
    expect(sum(again.charges.values())).toBe(again.total);
    await other.pane.getByRole("navigation", { name: "Jobs" }).waitFor();
    await openJob(other, "Check the numbers", "Check the numbers");
    await other.pane.getByRole("list", { name: "Checks" }).waitFor();
    expect(other.errors).toEqual([]);
    await other.close();
  });
});

describe("where a blank cell reaches a function as 0", () => {
  afterAll(closeBrowser);

  it("the sample comes to the same pennies, and a rule without bounds has none", async () => {
    const [usual, older] = [await openSample(), await openSample({ search: "?blankAsZero=1" })];
    const charges = await chargesOf(usual);
    expect(await chargesOf(older)).toEqual(charges);
    const sheets = ["Withdrawal!A1:L60", "Savings!A1:M70"];
    for (const sheet of sheets) expect(await older.values(sheet)).toEqual(await usual.values(sheet));
    const drivers = await tableOf(older, "Drivers");
    await older.select(drivers.at("Redditch", "Population"));
    await older.page.evaluate(async () => (await window.workbench?.grid)?.focus());
    await older.page.keyboard.press("Delete");
    const { state } = await until(
      () => chargesOf(older),
      (now) => now.state.startsWith("Needs you"),
    );
    expect(state).toMatch(/^Needs you: 1 blank cell in /u);
    await older.undo();
    expect(
      (
        await until(
          () => chargesOf(older),
          (now) => now.state.startsWith("Holds"),
        )
      ).charges,
    ).toEqual(charges.charges);
    await usual.close();
    await older.close();
  });
});
