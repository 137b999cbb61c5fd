import type { WorkbookSnapshot } from "../../file/workbookSnapshot";
import type { GridContext } from "../univer/gridContext";
export const loadSnapshot = (_context: GridContext, _snapshot: WorkbookSnapshot): Promise<void> =>
  Promise.reject(new Error("later"));
