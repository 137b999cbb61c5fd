import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

const dist = path.resolve(__dirname, "../../../dist");

/** Function ids in the built metadata. */
export function describedFunctions(): string[] {
  const metadata = JSON.parse(readFileSync(path.join(dist, "functions.json"), "utf8")) as {
    functions: { id: string }[];
  };
  return metadata.functions.map((each) => each.id);
}

/** Function ids that the built script associates when it is loaded with no DOM. */
export function associatedFunctions(): string[] {
  const ids: string[] = [];
  const customFunctions = { associate: (id: string) => ids.push(id), Error: class extends Error {}, ErrorCode: {} };
  vm.runInNewContext(readFileSync(path.join(dist, "functions.js"), "utf8"), { CustomFunctions: customFunctions });
  return ids;
}
