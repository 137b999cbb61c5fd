import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as door from "../../src/engine/index";
import { functionList } from "../../src/functions/list";
import { call, errorOf } from "../functions/builtFunctions";

/** What a block marked `json example` holds: a call of a custom function or of the library, and what it gives or the words with which it refuses. */
interface Example {
  readonly call?: string;
  readonly library?: string;
  readonly arguments: readonly unknown[];
  readonly gives?: unknown;
  readonly refuses?: string;
  readonly within?: number;
}

const HEADINGS = ["Question", "Formula", "Example", "When not to use it", "Source"];
const KEYS = ["call", "library", "arguments", "gives", "refuses", "within"];
const folder = path.resolve(__dirname, "../../docs/methods");
const ids = functionList.map(({ id }) => id);
const library: Readonly<Record<string, unknown>> = door;

const pages = readdirSync(folder)
  .filter((file) => file.endsWith(".md"))
  .map((file) => ({ file, text: readFileSync(path.join(folder, file), "utf8") }));

const examples = pages.flatMap(({ file, text }) =>
  [...text.matchAll(/^```json example\n([\s\S]*?)^```$/gm)].map(([, json = ""], index) => ({
    title: `${file}, example ${String(index + 1)}`,
    example: JSON.parse(json) as Example,
  })),
);

/** The second-level sections in their order: heading and what stands below it. */
function sectionsOf(text: string): (readonly [string, string])[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf("\n");
      return [part.slice(0, end).trim(), part.slice(end + 1).trim()];
    });
}

function computed({ call: id, library: name, arguments: args }: Example): unknown {
  if (id !== undefined) return call(id, ...args);
  const compute = library[name ?? ""] as (...given: readonly unknown[]) => unknown;
  const result = compute(...args) as { readonly ok?: boolean; readonly value?: unknown };
  if (result.ok === false) throw new Error(refusalOf(result));
  return JSON.parse(JSON.stringify(result.ok === true ? result.value : result));
}

function refusalOf(result: unknown): string {
  const { problems = [] } = result as { readonly problems?: readonly door.Problem[] };
  return problems.map(door.describe).join(" ");
}

/** The same shape, texts and truth values, and numbers no further away than `within`; a field that the page leaves out may be there. */
function expectAlike(found: unknown, wanted: unknown, within: number, place: string): void {
  if (typeof wanted === "number") {
    const distance = typeof found === "number" ? Math.abs(found - wanted) : Infinity;
    expect({ place, found, isNear: distance <= within + 1e-12 }).toEqual({ place, found, isNear: true });
  } else if (Array.isArray(wanted)) {
    const list = wanted as readonly unknown[];
    expect({ place, length: Array.isArray(found) ? found.length : null }).toEqual({ place, length: list.length });
    list.forEach((item, i) => expectAlike((found as readonly unknown[])[i], item, within, `${place}[${String(i)}]`));
  } else if (typeof wanted === "object" && wanted !== null) {
    for (const [key, item] of Object.entries(wanted))
      expectAlike((found as Readonly<Record<string, unknown>>)[key], item, within, `${place}.${key}`);
  } else expect({ place, found }).toEqual({ place, found: wanted });
}

describe("docs/methods", () => {
  test.each(pages)("$file has its headings in order, each with words below it", ({ file, text }) => {
    const [, title = ""] = /^# (.+)\n/.exec(text) ?? [];
    const kebab = title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/-$/, "");
    expect(`${kebab}.md`).toBe(file);
    const sections = sectionsOf(text);
    expect(sections.map(([heading]) => heading)).toEqual(HEADINGS);
    for (const [, body] of sections) expect(body.length).toBeGreaterThan(10);
  });

  test.each(pages)("$file has an example in its section, and every fenced json block is one", ({ text }) => {
    const inside = sectionsOf(text).find(([heading]) => heading === "Example")?.[1] ?? "";
    const marked = text.match(/^```json example$/gm)?.length ?? 0;
    expect(marked).toBeGreaterThan(0);
    expect(inside.match(/^```json example$/gm)?.length ?? 0).toBe(marked);
    expect(text.match(/^```json/gm)?.length ?? 0).toBe(marked);
  });

  test.each(pages)("$file names only functions that a workbook can call", ({ text }) => {
    const named = [...text.matchAll(/FAIRSHARE\.([A-Z]+)/g)].map(([, id]) => id);
    expect(named.filter((id) => !ids.includes(id ?? ""))).toEqual([]);
  });
});

describe("the worked examples of the method pages", () => {
  test.each(examples)("$title is written as the runner reads it", ({ example }) => {
    expect(Object.keys(example).filter((key) => !KEYS.includes(key))).toEqual([]);
    expect([example.call, example.library].filter((name) => name !== undefined)).toHaveLength(1);
    expect([example.gives, example.refuses].filter((answer) => answer !== undefined)).toHaveLength(1);
    if (example.call !== undefined) expect(ids).toContain(example.call);
    else expect(typeof library[example.library ?? ""]).toBe("function");
  });

  test.each(examples)("$title gives what the page says", ({ example, title }) => {
    if (example.refuses === undefined) {
      expectAlike(computed(example), example.gives, example.within ?? 0, title);
    } else if (example.call === undefined) {
      expect(() => computed(example)).toThrow(example.refuses);
    } else {
      expect(errorOf(example.call, ...example.arguments).message).toContain(example.refuses);
    }
  });
});
