import type { ZipEntry } from "./zipDirectory";

/** A sheet of this many bytes, unpacked, is long: about 30,000 rows of eight cells. */
const LONG = 4 * 1024 * 1024;
/** The strings that sheets share are read once for each sheet, so a workbook of many is quicker read at once. */
const FEW = 4;

export interface LongSheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[] | undefined)[];
}

const isSheet = ({ name }: ZipEntry): boolean => /^xl\/worksheets\/[^/]+\.xml$/iu.test(name);

/** Whether a workbook is read quicker row by row: it has few sheets, and a long one among them. */
export function hasLongSheet(entries: readonly ZipEntry[]): boolean {
  const sheets = entries.filter(isSheet);
  return sheets.length <= FEW && sheets.some(({ inflated }) => inflated > LONG);
}

/** Reads a workbook row by row, and stops with the first sheet that has more cells than it may. */
export async function readLongSheets(bytes: Uint8Array, mostCells: number): Promise<readonly LongSheet[]> {
  const { readXlsx, streamXlsxRows } = await import(/* webpackChunkName: "xlsx-rows" */ "hucre/xlsx");
  const names: string[] = [];
  await readXlsx(bytes, {
    sheets: ({ name }) => {
      names.push(name);
      return false;
    },
  });
  const sheets: LongSheet[] = [];
  for (const [sheet, name] of names.entries()) {
    const rows: (readonly unknown[])[] = [];
    let cells = 0;
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      rows[index] = values;
      cells += values.length;
      if (cells > mostCells) break;
    }
    sheets.push({ name, rows });
  }
  return sheets;
}
