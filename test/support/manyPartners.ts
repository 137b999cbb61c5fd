import type { CellInput } from "../../src/workbook/sheetPlan";
import type { ReadCell, TableContent, Workbook } from "../../src/workbook/workbook";

const plain = (cell: ReadCell | undefined): CellInput =>
  typeof cell === "object" && cell !== null ? cell.error : (cell ?? null);

/** Grows the partnership of a workbook to `count` partners: further ones are like the first, a little larger each, and are known by number. */
export async function manyPartners(workbook: Workbook, count: number): Promise<void> {
  const { Rules: rules, ...grown } = Object.fromEntries(await workbook.readTables(["Drivers", "Partners", "Rules"]));
  const rowsOf = (table: TableContent) =>
    Array.from({ length: count }, (_, at): readonly CellInput[] =>
      table.header.map((header, column) => {
        const own = table.rows[at]?.[column];
        if (own !== undefined) return header === "Alone" ? 900_000 + 10_000 * at : plain(own);
        if (header === "Partner") return `Council ${at + 1}`;
        if (header === "Alone") return 900_000 + 10_000 * at;
        if (table.name === "Partners") return header === "Role" ? "member" : header === "Status" ? "assumed" : null;
        const first = table.rows[0]?.[column];
        return typeof first === "number" ? first + 100 * at : null;
      }),
    );
  // A least charge that six can pay would ask more of many than there is.
  const unbounded = (rules?.rows ?? []).map((row) =>
    row.map((cell, column) => (rules?.header[column] === "Minimum" ? "none" : plain(cell))),
  );
  await workbook.apply("Many partners", [
    ...Object.values(grown).map((table) => ({ kind: "table", table: table.name, rows: rowsOf(table) }) as const),
    { kind: "table", table: "Rules", rows: unbounded },
  ]);
}
