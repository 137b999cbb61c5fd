import type { Grid, GridMetadata, GridPageLayout } from "../grid";
import type { GridProtection } from "../gridObjects";
import type { GridContext } from "../univer/gridContext";
import { guardProtectedSheets } from "../univer/guardProtectedSheets";
import { KeptBeside } from "../univer/keptBeside";

type PagePart = Pick<
  Grid,
  "pageLayout" | "setPageLayout" | "metadata" | "setMetadata" | "protection" | "setProtection"
> & {
  /** Forgets everything, as when another workbook is opened. */
  readonly reset: () => void;
};

const NONE: GridProtection = { protected: false, allowed: {}, password: null };
const EMPTY: GridMetadata = { properties: {}, customProperties: {}, settings: {}, customXml: [] };

/** What belongs to the workbook and its sheets and is no cell: page set-up, properties, protection. */
export const pagePart = (context: GridContext): PagePart => {
  const { running, program } = context;
  const layouts = new KeptBeside<GridPageLayout>(running, "page-layout");
  const protections = new KeptBeside<GridProtection>(running, "sheet-protection");
  let metadata = EMPTY;
  const protection = (sheet: string): GridProtection => protections.get(sheet) ?? NONE;
  guardProtectedSheets(context, (sheet) => protection(sheet).protected);
  return {
    pageLayout: (sheet) => layouts.get(sheet) ?? {},
    setPageLayout: (sheet, change) => {
      program(() => layouts.put(sheet, { ...layouts.get(sheet), ...change }));
      return Promise.resolve();
    },
    metadata: () => metadata,
    setMetadata: (change) => {
      metadata = { ...metadata, ...change };
    },
    protection,
    setProtection: (sheet, change) => {
      program(() => protections.put(sheet, change));
      return Promise.resolve();
    },
    reset: () => {
      layouts.clear();
      protections.clear();
      metadata = EMPTY;
    },
  };
};
