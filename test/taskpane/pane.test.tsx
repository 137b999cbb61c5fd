/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, screen, within } from "@testing-library/react";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { renderPane, sampleWorkbook } from "../support/renderPane";

jest.setTimeout(60_000);
afterEach(cleanup);

const text = (cell: unknown) => (typeof cell === "string" ? cell : "");
const column = async (workbook: MemoryWorkbook, table: string, name: string) => {
  const found = (await workbook.readTables([table])).get(table)!;
  return found.rows.map((row) => row[found.header.indexOf(name)] ?? null);
};
const press = async (user: ReturnType<typeof renderPane>["user"], name: RegExp | string) =>
  user.click(await screen.findByRole("button", { name }, { timeout: 10_000 }));

test("an empty workbook offers three ways to begin, and nothing else", async () => {
  renderPane(new MemoryWorkbook());
  const list = await screen.findByRole("list");
  expect(
    within(list)
      .getAllByRole("button")
      .map((button) => button.textContent),
  ).toEqual([
    expect.stringContaining("Open the sample partnership"),
    expect.stringContaining("New partnership"),
    expect.stringContaining("What Fairshare does"),
  ]);
});

test("a job that needs a partnership says how to get one", async () => {
  const { openJob } = renderPane(new MemoryWorkbook());
  await screen.findByRole("list");
  act(() => openJob("allocateCosts"));
  expect(await screen.findByText("No partnership in this workbook")).toBeInTheDocument();
});

test("Home tells the partnership's health, its jobs and three things to try", async () => {
  renderPane(await sampleWorkbook());
  expect(await screen.findByRole("heading", { level: 1, name: "Worcestershire Regulatory Services" })).toBeVisible();
  expect(screen.getByText(/checks hold/u)).toBeInTheDocument();
  expect(within(screen.getByRole("navigation", { name: "Jobs" })).getAllByRole("button")).toHaveLength(7);
  expect(screen.getByRole("button", { name: "Let Wychavon leave" })).toBeInTheDocument();
});

test("a leaver is chosen, looked at, written, and undone in one step", async () => {
  const workbook = await sampleWorkbook();
  const before = await column(workbook, "Leavers", "Leaver");
  const { user } = renderPane(workbook);
  await press(user, "Let Wychavon leave");
  expect(await screen.findByRole("checkbox", { name: "Wychavon" })).toBeChecked();
  await press(user, /^Next/u);
  expect(await screen.findByText(/When Wychavon leaves, £[\d,]+ a year stops coming in/u)).toBeInTheDocument();
  await press(user, /^Next/u);
  await press(user, "Write");
  await screen.findByRole("group", { name: "Done" });
  expect((await column(workbook, "Leavers", "Leaver")).filter(Boolean)).toEqual(["Wychavon"]);
  expect((await column(workbook, "Log", "What")).map(text)).toContain("Withdrawal");
  await press(user, "Undo");
  expect(await screen.findByText(/The workbook is as it was before/u)).toBeInTheDocument();
  expect(await column(workbook, "Leavers", "Leaver")).toEqual(before);
});

test("everybody leaving is refused with a sentence that leads to the field, and nothing is lost", async () => {
  const { user, openJob } = renderPane(await sampleWorkbook());
  await screen.findByRole("navigation", { name: "Jobs" });
  act(() => openJob("modelLeaving"));
  for (const box of await screen.findAllByRole("checkbox")) {
    if (!(box as HTMLInputElement).checked) await user.click(box);
  }
  await press(user, /^Next/u);
  await press(user, "Everybody would leave. Keep at least one partner in.");
  expect(screen.getByRole("group", { name: "Partners who leave" })).toHaveFocus();
  expect(screen.getAllByRole("checkbox", { checked: true })).toHaveLength(6);
});

test("a protected sheet stops the write with a sentence, and the choices stay", async () => {
  const workbook = await sampleWorkbook();
  const { user } = renderPane(workbook);
  await press(user, "Let Wychavon leave");
  await press(user, /^Next/u);
  await press(user, /^Next/u);
  await screen.findByRole("button", { name: "Write" });
  workbook.protect("Withdrawal");
  await press(user, "Write");
  expect(await screen.findByText(/The sheet Withdrawal is protected, so nothing was written/u)).toBeInTheDocument();
  workbook.protect("Withdrawal", false);
  await press(user, "Try again");
  await press(user, "Write");
  expect(await screen.findByRole("group", { name: "Done" })).toBeInTheDocument();
});

test("when another pane writes between preview and write, the new preview is shown instead of writing over it", async () => {
  const workbook = await sampleWorkbook();
  const { user } = renderPane(workbook);
  await press(user, "Let Wychavon leave");
  await press(user, /^Next/u);
  await press(user, /^Next/u);
  await screen.findByRole("button", { name: "Write" });
  const leavers = (await workbook.readTables(["Leavers"])).get("Leavers")!;
  await workbook.apply("another pane", [{ kind: "table", table: leavers.name, rows: [["Redditch"]] }]);
  await press(user, "Write");
  expect(await screen.findByText("The workbook has changed")).toBeInTheDocument();
  expect(await column(workbook, "Leavers", "Leaver")).toEqual(["Redditch"]);
  await press(user, "Write");
  await screen.findByRole("group", { name: "Done" });
  expect((await column(workbook, "Leavers", "Leaver")).filter(Boolean)).toEqual(["Wychavon"]);
});

test("a typed formula shows its fault with the place, then its shares, and is written to Rules", async () => {
  const workbook = await sampleWorkbook();
  const { user, openJob } = renderPane(workbook);
  await screen.findByRole("navigation", { name: "Jobs" });
  act(() => openJob("allocateCosts"));
  await press(user, /^Next/u);
  const field = await screen.findByLabelText("Share formula");
  await user.clear(field);
  await user.type(field, "SHARE([[Populatoin])");
  expect(await screen.findByText(/Populatoin/u, { selector: '[role="alert"]' })).toBeInTheDocument();
  await press(user, /^Next/u);
  expect(screen.getByRole("group", { name: "One thing needs you" })).toHaveFocus();
  await user.clear(field);
  await user.type(field, "SHARE([[Popu{Enter}");
  expect(field).toHaveValue("SHARE([Population])");
  expect(await screen.findByText("Who pays what, all lines (£ a year)")).toBeInTheDocument();
  await press(user, /^Next/u);
  await press(user, "Write");
  await screen.findByRole("group", { name: "Done" });
  expect(await column(workbook, "Rules", "Formula")).toContain("SHARE([Population])");
});

test("a blank driver is named with where to type it, and the job comes back when it is typed", async () => {
  const workbook = await sampleWorkbook();
  const drivers = (await workbook.readTables(["Drivers"])).get("Drivers")!;
  workbook.type(drivers.sheet, "C6", [null]);
  const { openJob } = renderPane(workbook);
  await screen.findByRole("navigation", { name: "Jobs" });
  expect(screen.getByText(/needs? you: .*Population/u)).toBeInTheDocument();
  act(() => openJob("modelLeaving"));
  act(() => workbook.type(drivers.sheet, "C6", [100_000]));
  expect(await screen.findByRole("checkbox", { name: "Wychavon" })).toBeInTheDocument();
});

test("a charge selected on the sheet is traced to steps that add up to it", async () => {
  const { user } = renderPane(await sampleWorkbook());
  await press(user, "Ask why Bromsgrove pays what it pays");
  const charges = await screen.findByRole("table", { name: /Charges of Bromsgrove/u });
  await user.click(within(charges).getAllByRole("button")[0]!);
  const steps = await screen.findByRole("table", { name: "Steps (£)" });
  const figures = within(steps)
    .getAllByRole("cell")
    .map((cell) => Number(cell.textContent.replace(/[£,]/gu, "").replace("−", "-")));
  const charge = figures.pop()!;
  expect(figures.reduce((sum, figure) => sum + figure, 0)).toBeCloseTo(charge, 4);
  expect(charge).toBeGreaterThan(0);
});

test("preferences change the pane at once", async () => {
  const { user, openJob } = renderPane(await sampleWorkbook());
  await screen.findByRole("navigation", { name: "Jobs" });
  act(() => openJob("settings"));
  await user.click(await screen.findByRole("radio", { name: "Dark" }));
  expect(document.querySelector('[data-theme="dark"]')).not.toBeNull();
});
