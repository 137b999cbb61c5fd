import type { TableSyntax } from "./syntax";

type Part = TableSyntax["parts"][number];

const PARTS: Readonly<Record<string, Part>> = {
  "#all": "all",
  "#data": "data",
  "#headers": "headers",
  "#totals": "totals",
  "#this row": "row",
};

interface Read {
  readonly syntax: TableSyntax;
  /** Where the text goes on after the closing bracket. */
  readonly end: number;
}

/** In a column name `'` makes the next character ordinary: `[Cost '#]`. */
const plain = (name: string): string => name.trim().replace(/'(.)/g, "$1");

/** Where the bracket that opens at `start` is closed; -1 when it is not. */
const closing = (text: string, start: number): number => {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at;
  }
  return -1;
};

/** Reads the bracketed part of a structured reference; null when it is not one. */
export const parseTableReference = (text: string, start: number, table: string | null): Read | null => {
  const close = closing(text, start);
  if (close < 0) return null;
  const end = close + 1;
  const parts: Part[] = [];
  let body = text.slice(start + 1, close).trim();
  if (body.startsWith("@")) {
    parts.push("row");
    body = body.slice(1).trim();
  }
  const made = (columns: TableSyntax["columns"]): Read => ({ syntax: { kind: "table", table, parts, columns }, end });
  if (body === "") return made(null);
  if (!body.startsWith("[")) {
    const part = PARTS[body.toLowerCase().replace(/\s+/g, " ")];
    if (part) parts.push(part);
    return made(part ? null : [plain(body), plain(body)]);
  }
  let columns: readonly [string, string] | null = null;
  let joined = false;
  for (let at = 0; at < body.length;) {
    const character = body.charAt(at);
    if (character === "[") {
      const stop = closing(body, at);
      if (stop < 0) return null;
      const inner = body.slice(at + 1, stop);
      const part = PARTS[inner.trim().toLowerCase().replace(/\s+/g, " ")];
      if (part) parts.push(part);
      else columns = [joined && columns ? columns[0] : plain(inner), plain(inner)];
      joined = false;
      at = stop + 1;
    } else {
      if (character === ":") joined = true;
      else if (character !== "," && character.trim() !== "") return null;
      at++;
    }
  }
  return made(columns);
};
