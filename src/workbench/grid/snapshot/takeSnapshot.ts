import type { WorkbookSnapshot } from "../../file/workbookSnapshot";
import type { GridContext } from "../univer/gridContext";
export const takeSnapshot = (_context: GridContext): Promise<WorkbookSnapshot> => Promise.reject(new Error("later"));
