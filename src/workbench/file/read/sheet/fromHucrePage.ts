import type { Sheet } from "hucre/xlsx";
import type { SnapshotPage, SnapshotProtection } from "../../sheetSnapshot";

type PageSetup = NonNullable<Sheet["pageSetup"]>;

/** Allowed unless the file says otherwise; all else is forbidden unless it says so. */
const USUALLY_ALLOWED = ["selectLockedCells", "selectUnlockedCells"] as const;
const USUALLY_FORBIDDEN = [
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertRows",
  "insertHyperlinks",
  "deleteColumns",
  "deleteRows",
  "sort",
  "autoFilter",
  "pivotTables",
] as const;
const DEFAULT_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

export function fromHucreProtection(protection: Sheet["protection"]): SnapshotProtection | undefined {
  if (protection?.sheet !== true) return undefined;
  const allowed: Record<string, true> = {};
  for (const key of USUALLY_ALLOWED) if (protection[key] ?? true) allowed[key] = true;
  for (const key of USUALLY_FORBIDDEN) if (protection[key] ?? false) allowed[key] = true;
  return allowed;
}

/** Undefined when the page is as Excel sets it up by itself. */
export function fromHucrePage(sheet: Sheet): SnapshotPage | undefined {
  const setup: PageSetup = sheet.pageSetup ?? {};
  const page: SnapshotPage = {
    ...(setup.orientation === undefined ? {} : { orientation: setup.orientation }),
    ...(setup.paperSize === undefined ? {} : { paper: setup.paperSize }),
    ...(setup.scale === undefined || setup.scale === 100 || setup.fitToPage === true ? {} : { scale: setup.scale }),
    ...(setup.showGridLines === true ? { gridLines: true as const } : {}),
    ...(setup.showRowColHeaders === true ? { headings: true as const } : {}),
    ...(setup.horizontalCentered === true ? { centredAcross: true as const } : {}),
    ...(setup.verticalCentered === true ? { centredDown: true as const } : {}),
    ...(setup.fitToPage === true ? { fit: { wide: setup.fitToWidth ?? 1, tall: setup.fitToHeight ?? 1 } } : {}),
    ...text("titleRows", setup.printTitlesRow?.replaceAll("$", "")),
    ...text("titleColumns", setup.printTitlesColumn?.replaceAll("$", "")),
    ...text("area", setup.printArea?.replaceAll("$", "")),
    ...text("header", sheet.headerFooter?.oddHeader),
    ...text("footer", sheet.headerFooter?.oddFooter),
    ...margins(setup.margins),
  };
  return Object.keys(page).length === 0 ? undefined : page;
}

function margins(found: PageSetup["margins"]): Pick<SnapshotPage, "margins"> {
  const all = { ...DEFAULT_MARGINS, ...found };
  const usual = Object.entries(DEFAULT_MARGINS).every(([side, inches]) => all[side as keyof typeof all] === inches);
  return usual ? {} : { margins: all };
}

function text<K extends string>(key: K, value: string | undefined): Readonly<Partial<Record<K, string>>> {
  return Object.fromEntries(value === undefined || value === "" ? [] : [[key, value]]) as Partial<Record<K, string>>;
}
