import type { CellValue } from "../model/cellValue";

const ELEMENT = /\s*(?:"((?:[^"]|"")*)"|([^,;"{}]*))\s*([,;]|$)/y;

/** An array as Excel writes it, `{1,2;3,"four"}`: commas between columns, semicolons between rows. Null for anything else. */
export function readArrayConstant(text: string): CellValue[][] | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith("{") || !trimmed.endsWith("}")) return null;
  const inner = trimmed.slice(1, -1);
  const rows: CellValue[][] = [[]];
  ELEMENT.lastIndex = 0;
  for (;;) {
    const found = ELEMENT.exec(inner);
    if (found === null) return null;
    const [, quoted, plain = "", end = ""] = found;
    const value = quoted === undefined ? constant(plain.trim()) : quoted.replaceAll('""', '"');
    if (value === undefined) return null;
    rows.at(-1)?.push(value);
    if (end === "") break;
    if (end === ";") rows.push([]);
  }
  return rows.every((row) => row.length === rows[0]?.length) ? rows : null;
}

function constant(text: string): CellValue | undefined {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const value = Number(text);
  return text === "" || Number.isNaN(value) ? undefined : value;
}
