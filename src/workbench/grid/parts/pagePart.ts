import type { Grid, GridMetadata, GridPageLayout } from "../grid";
import type { GridProtection } from "../gridObjects";
import type { GridContext } from "../univer/gridContext";
import { guardProtectedSheets } from "../univer/guardProtectedSheets";

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
  const layouts = new Map<string, GridPageLayout>();
  const protections = new Map<string, GridProtection>();
  let metadata = EMPTY;
  const protection = (sheet: string): GridProtection => protections.get(sheet) ?? NONE;
  guardProtectedSheets(context, (sheet) => protection(sheet).protected);
  return {
    pageLayout: (sheet) => layouts.get(sheet) ?? {},
    setPageLayout: (sheet, change) => {
      layouts.set(sheet, { ...layouts.get(sheet), ...change });
      return Promise.resolve();
    },
    metadata: () => metadata,
    setMetadata: (change) => {
      metadata = { ...metadata, ...change };
    },
    protection,
    setProtection: (sheet, change) => {
      protections.set(sheet, change);
      return Promise.resolve();
    },
    reset: () => {
      layouts.clear();
      protections.clear();
      metadata = EMPTY;
    },
  };
};
