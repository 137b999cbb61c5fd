/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, screen } from "@testing-library/react";
import { renderPane, sampleWorkbook } from "../../support/renderPane";

jest.setTimeout(60_000);
afterEach(cleanup);

const find = (name: RegExp | string) => screen.findByRole("button", { name }, { timeout: 10_000 });

test("a cost line is added from the pane, asked for once written, and taken back in one step", async () => {
  const workbook = await sampleWorkbook();
  const lines = async () => {
    const { rows } = (await workbook.readTables(["Costs"])).get("Costs")!;
    return rows.map(([name]) => name);
  };
  const before = await lines();
  const { user, openJob } = renderPane(workbook);
  await screen.findByRole("navigation", { name: "Jobs" });
  act(() => openJob("editCostLine"));
  await user.type(await screen.findByLabelText(/Name of the line/u, {}, { timeout: 10_000 }), "Noise meters");
  await user.click(screen.getByRole("radio", { name: /^Direct/u }));
  await user.click(await find(/^Next/u));
  await user.click(await find("Write the amount in pounds; 0 has to be typed."));
  expect(screen.getByLabelText(/^Amount/u)).toHaveFocus();
  await user.type(screen.getByLabelText(/^Amount/u), "£1,200");
  await user.click(await find(/^Next/u));
  await user.click(await find("Write"));
  await screen.findByRole("group", { name: "Done" });
  expect(await lines()).toEqual([...before, "Noise meters"]);
  await user.click(await find("Undo"));
  await screen.findByText(/as it was before/u);
  expect(await lines()).toEqual(before);
});
