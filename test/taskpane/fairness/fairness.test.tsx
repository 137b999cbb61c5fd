/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, screen, within } from "@testing-library/react";
import { manyPartners } from "../../support/manyPartners";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { renderPane, sampleWorkbook } from "../../support/renderPane";

jest.setTimeout(120_000);
afterEach(cleanup);

type Pane = ReturnType<typeof renderPane>;
const press = async (user: Pane["user"], name: RegExp | string) =>
  user.click(await screen.findByRole("button", { name }, { timeout: 20_000 }));
async function opened(workbook: MemoryWorkbook, services: Parameters<typeof renderPane>[1] = {}): Promise<Pane> {
  const pane = renderPane(workbook, services);
  await screen.findByRole("navigation", { name: "Jobs" });
  act(() => pane.openJob("compareFairness"));
  await screen.findByRole("group", { name: "Ways of sharing" });
  return pane;
}
const sheetNames = async (workbook: MemoryWorkbook) => (await workbook.sheets()).map(({ name }) => name);

test("ways of sharing are offered by what partners want, four of them chosen", async () => {
  await opened(await sampleWorkbook());
  expect(screen.getAllByRole("checkbox", { checked: true }).map((box) => box.getAttribute("id"))).toHaveLength(4);
  expect(screen.getByRole("checkbox", { name: /Nobody should want to leave.*the nucleolus\./u })).toBeChecked();
  expect(screen.getByRole("checkbox", { name: /The same saving for everyone/u })).toBeChecked();
});

test("none chosen is told with a sentence that leads to them", async () => {
  const { user } = await opened(await sampleWorkbook());
  for (const box of screen.getAllByRole("checkbox", { checked: true })) await user.click(box);
  await press(user, /^Next/u);
  await press(user, "Choose at least one way of sharing to compare.");
  expect(screen.getByRole("group", { name: "Ways of sharing" })).toHaveFocus();
});

test("the comparison is shown side by side, written as formulas, and undone in one step", async () => {
  const workbook = await sampleWorkbook();
  const before = await sheetNames(workbook);
  const { user } = await opened(workbook);
  await press(user, /^Next/u);
  const table = await screen.findByRole("table", { name: "Charges side by side (£ a year)" }, { timeout: 20_000 });
  expect(
    within(table)
      .getAllByRole("columnheader")
      .map((cell) => cell.textContent),
  ).toEqual(["Partner", "Same saving", "Same hurt", "What you cause", "Nobody leaves"]);
  expect(within(table).getAllByRole("row")).toHaveLength(7);
  // Once to be read, once to be heard.
  expect(screen.getAllByText(/^As charged today, no group/u)).toHaveLength(2);
  await user.selectOptions(screen.getByRole("combobox", { name: /Charges shown/u }), "Pay what you cause");
  await press(user, /^Next/u);
  await press(user, "Write");
  await screen.findByRole("group", { name: "Done" });
  expect(await sheetNames(workbook)).toEqual([...before, "Fairness", "Group costs"]);
  const { formulas } = await workbook.readRange("Group costs", "A6:K6");
  expect(formulas[0]?.filter((formula) => formula !== null)).toEqual([
    expect.stringContaining("FAIRSHARE.GROUPCOSTS(Drivers[#All],Costs[#All])"),
    expect.stringContaining('"stand-alone"'),
    expect.stringContaining('"scrb"'),
    expect.stringContaining('"shapley"'),
  ]);
  await press(user, "Undo");
  await screen.findByText(/The workbook is as it was before/u);
  expect(await sheetNames(workbook)).toEqual(before);
});

test("Cancel stops the work, leaves the workbook as it was, and it can be asked for again", async () => {
  const workbook = await sampleWorkbook();
  const before = await sheetNames(workbook);
  let stopped = 0;
  const never: NonNullable<Parameters<typeof renderPane>[1]>["doWork"] = (_kind, _asks, { signal, onProgress }) =>
    new Promise((_resolve, reject) => {
      onProgress({ done: 3, of: 11 });
      signal.addEventListener("abort", () => {
        stopped += 1;
        reject(new DOMException("The work was stopped.", "AbortError"));
      });
    });
  const { user } = await opened(workbook, { doWork: never });
  await press(user, /^Next/u);
  const bar = await screen.findByRole("progressbar", { name: "Working out what would be fair" });
  expect(bar).toHaveAttribute("aria-valuenow", "3");
  expect(bar).toHaveAttribute("aria-valuemax", "11");
  await press(user, "Cancel");
  expect(await screen.findByText(/Stopped\. Nothing was written/u)).toBeInTheDocument();
  expect(stopped).toBe(1);
  expect(await sheetNames(workbook)).toEqual(before);
  await press(user, /^Next/u);
  expect(screen.getByRole("group", { name: "One thing needs you" })).toHaveFocus();
  await press(user, "Work it out again");
  expect(await screen.findByRole("progressbar")).toBeInTheDocument();
});

test("a blank cost of going alone is named, with the way to where it is typed", async () => {
  const workbook = await sampleWorkbook();
  const drivers = (await workbook.readTables(["Drivers"])).get("Drivers")!;
  const { user } = await opened(workbook);
  act(() => workbook.type(drivers.sheet, "B6", [null]));
  await press(user, /^Next/u);
  expect(await screen.findByText(/Alone is blank where the cost of going alone is needed/u)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Show Partners" })).toBeInTheDocument();
});

test("with 20 partners it offers what is possible, counts what was tried, and writes figures with their reason", async () => {
  const workbook = await sampleWorkbook();
  await manyPartners(workbook, 20);
  const { user } = await opened(workbook);
  expect(screen.getByRole("checkbox", { name: /tau value.*For up to 16 partners; there are 20\./u })).toBeDisabled();
  await press(user, /^Next/u);
  await screen.findByRole("table", { name: "Charges side by side (£ a year)" }, { timeout: 60_000 });
  expect(screen.getByText("How far each charge may move is worked out for up to 16 partners.")).toBeInTheDocument();
  await press(user, /^Next/u);
  await press(user, "Write");
  await screen.findByRole("group", { name: "Done" });
  expect(await sheetNames(workbook)).not.toContain("Group costs");
  const about = (await workbook.readRange("Fairness", "A2:A2")).values[0]?.[0];
  expect(about).toMatch(/Figures of .*, not formulas: 20 partners have too many groups for the cells of a sheet/u);
});
