/** @jest-environment jsdom */
import type { ReactNode } from "react";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { PaneServicesProvider, type PaneServices } from "../../../src/taskpane/shell/PaneServices";
import { useWriter, type PlanChanges } from "../../../src/taskpane/writing/useWriter";
import type { Change } from "../../../src/workbook/workbook";
import { sampleWorkbook } from "../../support/renderPane";

afterEach(cleanup);

const equalShares: Change = { kind: "cells", sheet: "Rules", address: "B6", cells: [["EQUAL()"]] };
const planOf =
  (changes: readonly Change[]): PlanChanges =>
  () =>
    Promise.resolve(changes);

test("what was undone stays on screen when the pane reads the workbook again, until a preview is asked for", async () => {
  const workbook = await sampleWorkbook();
  const services = { workbook } as unknown as PaneServices;
  const { result, rerender } = renderHook(({ plan }) => useWriter("Rule", plan), {
    initialProps: { plan: planOf([equalShares]) },
    wrapper: ({ children }: { children: ReactNode }) => (
      <PaneServicesProvider value={services}>{children}</PaneServicesProvider>
    ),
  });
  const status = async (wanted: string): Promise<void> => {
    await waitFor(() => expect(result.current.state.status).toBe(wanted));
  };
  await status("previewed");
  act(() => result.current.write());
  await status("written");
  rerender({ plan: planOf([equalShares]) });
  await status("written");
  act(() => result.current.undo());
  await status("undone");
  rerender({ plan: planOf([equalShares]) });
  await act(() => Promise.resolve());
  await status("undone");
  act(() => result.current.preview());
  await status("previewed");
});
