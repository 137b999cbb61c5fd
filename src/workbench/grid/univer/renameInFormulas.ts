import type { GridContext } from "./gridContext";

/** The formula with a table's name replaced wherever it stands as a name, not in quotes and not as part of another word. */
export const renamedTable = (formula: string, before: string, after: string): string => {
  const name = before.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(`"[^"]*"|'[^']*'|(?<![\\w.\\]'!])${name}(?![\\w.(!'])`, "gi");
  return formula.replace(pattern, (found) => (found.startsWith('"') || found.startsWith("'") ? found : after));
};

/** The library renames only what is spelled exactly alike; spreadsheets do not mind capitals. */
export const renameInFormulas = async (context: GridContext, before: string, after: string): Promise<void> => {
  const grid = context.grid();
  const stop = context.running.undo.joinNext();
  try {
    for (const sheet of context.loop.book.sheetIds()) {
      const found: { row: number; column: number; formula: string }[] = [];
      context.loop.book.formulas(sheet, (row, column, formula) => {
        const renamed = renamedTable(formula, before, after);
        if (renamed !== formula) found.push({ row, column, formula: renamed });
      });
      for (const { row, column, formula } of found)
        await grid.write({ sheet, row, column, rows: 1, columns: 1 }, [[{ formula }]]);
    }
  } finally {
    stop();
  }
};
