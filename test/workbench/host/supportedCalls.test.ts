import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { callsDocument, supportedCalls } from "../../support/supportedCalls";
import { startHost } from "../../support/replaySample";

const FILE = path.resolve(__dirname, "../../../docs/workbench-calls.md");

describe("the calls that the workbench takes", () => {
  it("are listed in docs/workbench-calls.md, no more and no less", () => {
    if (process.env.UPDATE_DOCS) writeFileSync(FILE, callsDocument());
    expect(readFileSync(FILE, "utf8")).toBe(callsDocument());
  });

  it("bear names that Excel's own types have", () => {
    const types = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
    const unknown = [...supportedCalls()].flatMap(([name, calls]) => {
      const start = types.search(new RegExp(`^    (?:export )?class ${name} extends`, "m"));
      if (start < 0) return [`class ${name}`];
      const body = types.slice(start, types.indexOf("\n    }\n", start));
      return calls
        .map((call) => call.replace(/\(.*$/, "").trim())
        .filter((member) => !new RegExp(`^\\s+(?:readonly )?${member}[(:]`, "m").test(body))
        .map((member) => `${name}.${member}`);
    });
    expect(unknown).toEqual([]);
  });

  it("leave every other call refused by name", async () => {
    const pane = startHost().openPane();
    const answer = await pane.ask({
      Actions: [{ Id: 3, ActionType: 1, Name: "", ObjectPathId: 2 }],
      ObjectPaths: {
        "1": { Id: 1, ObjectPathType: 1, Name: "" },
        "2": { Id: 2, ObjectPathType: 4, Name: "Slicers", ParentObjectPathId: 1 },
      },
    });
    expect(answer.Error).toMatchObject({
      Code: "ApiNotFound",
      Message: "The workbench does not support Workbook.slicers.",
      Location: "workbook.slicers",
    });
  });
});
