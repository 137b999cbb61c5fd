import { IdPairs, readSample, startHost } from "../../support/replaySample";
import type { TestPane } from "../../support/replaySample";

const FUNCTIONS = ["ADD"].map((id) => ({ id, name: id, parameters: [] }));

/** Recorded one after another against one workbook, so they are replayed so. */
const SESSION = [
  "01-worksheet-add",
  "02-range-set-get",
  "03-nested-load",
  "04-error",
  "05-null-object",
  "06-table",
  "07-table-range-arg",
  "08-names",
  "09-collection",
  "10-selection",
  "11-custom-props",
  "12-customxml",
  "13-wb-settings",
  "14-onchanged",
  "15-remove-handler",
  "16-addin-visibility",
  "17-ribbon-update",
  "18-dim-mismatch",
  "19-set",
];

describe("recorded traffic of office.js", () => {
  const test = startHost(FUNCTIONS);
  const pane = test.openPane();
  const ids = new IdPairs();

  beforeAll(async () => {
    await pane.ask({
      Actions: [{ Id: 1, ActionType: 3, Name: "_SetOsfControlContainerReadyForCustomFunctions", ObjectPathId: 1 }],
      ObjectPaths: { "1": { Id: 1, ObjectPathType: 2, Name: "Microsoft.ExcelServices.CustomFunctions" } },
    });
  });

  it.each(SESSION)("is answered as recorded: %s", async (name) => {
    if (name === "18-dim-mismatch") await test.grid.addSheet("Bulk");
    for (const step of readSample(name)) {
      if ("event" in step) continue;
      const answer = await pane.ask(ids.translate(step.req), step.flags);
      const same = ids.matches(step.out, answer);
      expect(same ? step.out : answer).toEqual(step.out);
    }
  });

  it("raises the recorded events, in the recorded shape", () => {
    const recorded = SESSION.flatMap((name) => readSample(name)).flatMap((step) =>
      "event" in step ? [step.event] : [],
    );
    const raised = pane.sent.filter((message) => message._actionName === "richApiMessage");
    expect(recorded.length).toBeGreaterThan(3);
    for (const event of recorded) {
      const found = raised.some((message) => sameEvent(ids, event.ArrayData, message._data));
      expect(found ? "raised" : event.ArrayData).toBe("raised");
    }
  });
});

function sameEvent(ids: IdPairs, recorded: readonly (readonly unknown[])[], data: unknown): boolean {
  const { ArrayData } = data as { readonly ArrayData: readonly (readonly unknown[])[] };
  const unpack = (entries: readonly (readonly unknown[])[]) =>
    entries.map((entry) => [entry[0], entry[1], entry[2], JSON.parse(String(entry[3])) as unknown]);
  return ids.matches(unpack(recorded), unpack(ArrayData));
}

describe("recorded traffic of custom functions", () => {
  const test = startHost(FUNCTIONS);
  let pane: TestPane;

  beforeAll(async () => {
    pane = test.openPane();
    await pane.ask(readyRequest);
  });

  it("accepts every recorded answer of the runtime", async () => {
    const steps = readSample("20-custom-functions");
    for (const step of steps) {
      if ("event" in step || JSON.stringify(step.req).includes("_RemoveReference")) continue;
      const answer = await pane.ask(step.req, step.flags);
      expect(new IdPairs().matches(step.out, answer) ? step.out : answer).toEqual(step.out);
    }
  });
});

const readyRequest = {
  Actions: [{ Id: 1, ActionType: 3, Name: "_SetOsfControlContainerReadyForCustomFunctions", ObjectPathId: 1 }],
  ObjectPaths: { "1": { Id: 1, ObjectPathType: 2, Name: "Microsoft.ExcelServices.CustomFunctions" } },
};
