import { absolute, columnOf, parseA1, part, type Area } from "../../area";
import type { WorkbookContents } from "../copyInput";
import { formulaTokens } from "./formulaTokens";

/** Areas that spilled results cover, by the address of their first cell. */
export type SpillOf = (anchor: Area) => Area | null;

/** The place that a piece of a formula points at; null where it is no plain place. */
export function resolvePlace(text: string, home: Area, contents: WorkbookContents, spillOf: SpillOf): Area | null {
  const trimmed = text.trim();
  const [token, ...others] = formulaTokens(trimmed);
  if (token === undefined || others.length > 0) return null;
  if (token.kind === "structured") return structured(trimmed, home, contents);
  if (token.kind === "name") return contents.named(trimmed);
  if (token.kind !== "reference") return null;
  const bang = trimmed.lastIndexOf("!");
  const sheet = bang < 0 ? home.sheet : trimmed.slice(0, bang).replace(/^'|'$/g, "").replaceAll("''", "'");
  const address = trimmed.slice(bang + 1);
  if (address.endsWith("#")) {
    const anchor = parseA1(address.slice(0, -1), sheet);
    return anchor === null ? null : spillOf(anchor);
  }
  return parseA1(address, sheet);
}

const specials = ["#all", "#data", "#headers", "#totals", "#this row"];

function structured(text: string, home: Area, contents: WorkbookContents): Area | null {
  const open = text.indexOf("[");
  const name = text.slice(0, open);
  const found = name === "" ? contents.tableAt(home) : contents.table(name);
  if (found === null) return null;
  const inner = text.slice(open + 1, -1).trim();
  const thisRow = inner.startsWith("@");
  const parts = splitParts(thisRow ? inner.slice(1) : inner);
  const asked = parts.filter((one) => specials.includes(one.toLowerCase())).map((one) => one.toLowerCase());
  const columns = parts.filter((one) => one !== "" && !specials.includes(one.toLowerCase()));
  const indexes = columns.map((column) =>
    found.table.header.findIndex((header) => header.trim().toLowerCase() === column.trim().toLowerCase()),
  );
  if (indexes.some((index) => index < 0)) return null;
  const rows = rowsOf(found.area, asked, thisRow || asked.includes("#this row") ? home.row : null);
  if (indexes.length === 0) return rows;
  const first = Math.min(...indexes);
  return { ...columnOf(rows, first), columns: Math.max(...indexes) - first + 1 };
}

function rowsOf(area: Area, asked: readonly string[], row: number | null): Area {
  if (row !== null) return { ...area, row, rows: 1 };
  if (asked.includes("#all")) return area;
  if (asked.includes("#headers")) return asked.includes("#data") ? area : { ...area, rows: 1 };
  return part(area, 1, 0, Math.max(area.rows - 1, 1), area.columns);
}

/** The parts of a structured reference: specials and columns, with their escapes taken away. */
function splitParts(inner: string): string[] {
  const bracketed = [...inner.matchAll(/\[((?:'.|[^'\]])*)\]/g)].map((match) => match[1] ?? "");
  const parts = bracketed.length > 0 ? bracketed : [inner];
  return parts.map((one) => one.trim().replace(/'(.)/g, "$1"));
}

/** The formula with every structured reference, name and spill written as absolute A1; null where one of them points nowhere. */
export function resolveFormula(
  formula: string,
  home: Area,
  contents: WorkbookContents,
  spillOf: SpillOf,
): string | null {
  const lost: string[] = [];
  const pieces = formulaTokens(formula).map((token) => {
    const needed =
      token.kind === "structured" ||
      (token.kind === "name" && !/^(true|false)$/i.test(token.text)) ||
      (token.kind === "reference" && token.text.endsWith("#") && !token.text.startsWith("#"));
    if (token.text === "@") return "";
    if (!needed) {
      if (token.kind === "reference" && pointsOutside(token.text, contents)) lost.push(token.text);
      return token.text;
    }
    const area = resolvePlace(token.text, home, contents, spillOf);
    if (area === null || !contents.hasSheet(area.sheet)) {
      lost.push(token.text);
      return token.text;
    }
    return absolute(area, home.sheet);
  });
  return lost.length === 0 ? pieces.join("") : null;
}

function pointsOutside(text: string, contents: WorkbookContents): boolean {
  const bang = text.lastIndexOf("!");
  if (bang < 0) return false;
  const sheet = text.slice(0, bang).replace(/^'|'$/g, "").replaceAll("''", "'");
  return !contents.hasSheet(sheet);
}
