import { a1, cellOf, parseA1 } from "../../src/sharing/area";
import { makeCopy } from "../../src/sharing/copy/makeCopy";
import { readCopyInput } from "../../src/sharing/copy/readCopyInput";
import { writeCopy } from "../../src/sharing/copy/writeCopy";
import type { CopyInput } from "../../src/sharing/copy/copyInput";
import { planWorkbook, workbookChanges } from "../../src/workbook/planWorkbook";
import { sampleModel } from "../../src/workbook/sample/sampleModel";
import { recalculate, type Recalculated } from "../support/libreOffice";
import { liveResults, withLiveResults, withValuesOf, type LiveResult } from "../support/liveResults";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { readSampleSources } from "../support/sampleSources";

jest.setTimeout(300_000);

async function sampleInput(): Promise<CopyInput> {
  const model = sampleModel(await readSampleSources());
  const workbook = new MemoryWorkbook();
  await workbook.apply("Open the sample", workbookChanges(model));
  const plans = planWorkbook(model);
  return withLiveResults(
    await readCopyInput(workbook, { plans, leaveOut: ["Sheet1", "Log"], title: model.name, made: "21 November 2026" }),
  );
}

function differencesIn(opened: Recalculated, { id, home, result }: LiveResult): string[] {
  return result.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const got = opened.value(home.sheet, a1(cellOf(home, r, c)));
      const same =
        typeof value === "number" && typeof got === "number"
          ? Math.abs(value - got) < 1e-6
          : (got ?? "") === (value ?? "");
      return same ? [] : [`${id} ${a1(cellOf(home, r, c))}: ${JSON.stringify(got)}, should be ${String(value)}`];
    }),
  );
}

let input: CopyInput;
let results: LiveResult[];
let file: Uint8Array;
let left: readonly string[];

beforeAll(async () => {
  input = await sampleInput();
  // Results of the add-in build on each other through ordinary formulas, which only a spreadsheet works out.
  for (let round = 0; round < 2; round += 1) {
    const opened = await recalculate(await writeCopy({ plans: makeCopy(input).plans, title: input.title }));
    input = withLiveResults(withValuesOf(input, opened));
  }
  results = liveResults(input);
  const copy = makeCopy(input);
  left = copy.left;
  file = await writeCopy({ plans: copy.plans, title: input.title });
});

test("the sample's copy recalculates to what the add-in showed, and says so itself", async () => {
  const opened = await recalculate(file);
  expect(left).toEqual([]);
  expect([...new Set(results.map(({ id }) => id))].sort()).toEqual(
    "ALLOCATE DISCOUNTFACTOR DOMINO EXITCHARGE EXITDATE PAYBACK PRESENTVALUE SHARES SPLIT WITHDRAW".split(" "),
  );
  expect(results.flatMap((one) => differencesIn(opened, one))).toEqual([]);
  expect(opened.value("Copy checks", "B4")).toBe(true);
  expect(opened.value("Copy checks", "B5")).toBe(true);
});

test("a driver changed in the sample's copy runs through to every result, to the engine's pennies", async () => {
  const drivers = input.tables.find(({ name }) => name === "Drivers")!;
  const row = drivers.rows.findIndex(([partner]) => partner === "Redditch");
  const table = parseA1(drivers.address, drivers.sheet)!;
  const cell = a1(cellOf(table, row + 1, drivers.header.indexOf("Population")));
  const opened = await recalculate(file, { changes: [{ sheet: drivers.sheet, cell, value: 101234 }] });
  const expected = liveResults(withValuesOf(input, opened));
  expect(expected.map(({ id }) => id)).toEqual(results.map(({ id }) => id));
  expect(expected[0]?.result).not.toEqual(results[0]?.result);
  expect(expected.flatMap((one) => differencesIn(opened, one))).toEqual([]);
  expect(opened.value("Copy checks", "B4")).toBe(false);
});
