import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { functionList } from "../../src/functions/list";
import { twinEntry } from "../../src/sharing/twins/twins";

const folder = join(__dirname, "../interop");

/** How many calls of each function the tests generate and recalculate before and after an edit, by what they ask of `differencesOf`. */
function generatedCalls(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), "utf8");
    for (const [, id = "", count = ""] of text.matchAll(/differencesOf\(\s*"([A-Z]+)",\s*(\d+)/g)) {
      counts.set(id, (counts.get(id) ?? 0) + Number(count));
    }
  }
  return counts;
}

test("every function with a native twin is recalculated in LibreOffice for at least 200 generated calls", () => {
  const counts = generatedCalls();
  const twinned = functionList.map(({ id }) => id).filter((id) => twinEntry(id) !== null);
  expect(twinned.length).toBeGreaterThan(30);
  expect(twinned.filter((id) => (counts.get(id) ?? 0) < 200)).toEqual([]);
});
