import { unzipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { readLongSheets } from "../../../src/baselines/readers/readLongSheets";
import { readTableFile } from "../../../src/baselines/readers/readTableFile";
import { bytesOf, paths, valueOf } from "../publishedFiles";

const filled = (rows: readonly (readonly unknown[] | undefined)[]): string[] =>
  Array.from(rows).flatMap((row, at) =>
    Array.from(row ?? []).flatMap((cell, column) =>
      cell === null || cell === undefined || cell === "" ? [] : [`${at} ${column} ${JSON.stringify(cell)}`],
    ),
  );

test("a workbook read row by row has the cells that it has at once: a return as published", async () => {
  const bytes = bytesOf(paths.ra2019);
  const whole = await readXlsx(bytes);
  const long = await readLongSheets(bytes, Infinity);
  expect(long.map(({ name }) => name)).toEqual(whole.sheets.map(({ name }) => name));
  long.forEach(({ rows }, at) => expect(filled(rows)).toEqual(filled(whole.sheets[at]?.rows ?? [])));
});

test("a long sheet is read whole, dates and a blank row too", async () => {
  const rows = Array.from({ length: 40_000 }, (_, at) =>
    at === 2
      ? []
      : [`Supplier ${at % 500}`, new Date(Date.UTC(2024, 3, 1 + (at % 30))), "Parks", at / 4, "a longer text"],
  );
  const bytes = await writeXlsx({ sheets: [{ name: "Paid", rows }] });
  expect(unzipSync(bytes)["xl/worksheets/sheet1.xml"]?.length).toBeGreaterThan(4 * 1024 * 1024);
  const [sheet] = valueOf(await readTableFile(bytes, "paid.xlsx")).sheets;
  expect(sheet?.rows).toHaveLength(40_000);
  expect(sheet?.rows[2]).toEqual([]);
  expect(sheet?.rows[39_999]).toEqual(["Supplier 499", "2024-04-10", "Parks", 9999.75, "a longer text"]);
});

test("a sheet of more cells than may be is given up as soon as it is known", async () => {
  const rows = Array.from({ length: 500 }, () => [1, 2, 3, 4]);
  const bytes = await writeXlsx({ sheets: [{ name: "Wide", rows }] });
  const [sheet] = await readLongSheets(bytes, 100);
  expect(sheet?.rows).toHaveLength(26);
});
