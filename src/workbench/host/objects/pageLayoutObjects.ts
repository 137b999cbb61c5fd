import type { ArgumentList } from "../richApi/argumentList";
import type { ObjectContext, PropertyDefinition, TypeDefinition } from "../richApi/hostObject";
import { invalidArgument } from "../richApi/richApiError";
import { localAddress, MAX_COLUMNS, MAX_ROWS } from "../address/a1";
import type { Section } from "./objectStates";
import { rangeByAddress } from "./sheetLookup";

type Scalar = string | number | boolean;

/** A property that the grid keeps as it came; `missing` is what Excel answers on a new sheet. */
function kept<T extends Scalar>(
  key: string,
  missing: T,
  accept: (value: T) => boolean = () => true,
): PropertyDefinition<string> {
  return {
    get: (sheet, { grid }) => grid.pageLayout(sheet)[key] ?? missing,
    set: async (sheet, value, { grid }) => {
      if (typeof value !== typeof missing || !accept(value as T)) throw invalidArgument();
      await grid.setPageLayout(sheet, { [key]: value as T });
    },
  };
}

const oneOf =
  (...words: readonly string[]) =>
  (value: string) =>
    words.includes(value);
const points = (value: number) => value >= 0 && value <= 1_000;

const ZOOM = { scale: "scale", horizontalFitToPages: "fitToWidth", verticalFitToPages: "fitToHeight" } as const;

const SCALE = [10, 400] as const;
const PAGES = [0, 32_767] as const;

const zoom: PropertyDefinition<string> = {
  get: (sheet, { grid }) => {
    const layout = grid.pageLayout(sheet);
    const set = Object.entries(ZOOM).filter(([, key]) => layout[key] !== undefined);
    return set.length === 0 ? { scale: 100 } : Object.fromEntries(set.map(([name, key]) => [name, layout[key]]));
  },
  set: async (sheet, value, { grid }) => {
    const fields = (value ?? {}) as Readonly<Record<string, unknown>>;
    const change: Record<string, number> = {};
    for (const [name, number] of Object.entries(fields)) {
      if (number === null || number === undefined) continue;
      const key = Object.entries(ZOOM).find(([known]) => known === name)?.[1];
      const [least, most] = key === "scale" ? SCALE : PAGES;
      const fits = typeof number === "number" && Number.isInteger(number) && number >= least && number <= most;
      if (key === undefined || !fits) throw invalidArgument();
      change[key] = number;
    }
    // Either a scale or a number of pages.
    if (Object.keys(change).length === 0 || ("scale" in change && Object.keys(change).length > 1))
      throw invalidArgument();
    await grid.setPageLayout(sheet, change);
  },
};

const MARGINS: Readonly<Record<string, string>> = {
  top: "topMargin",
  bottom: "bottomMargin",
  left: "leftMargin",
  right: "rightMargin",
  header: "headerMargin",
  footer: "footerMargin",
};
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

async function setMargins(args: ArgumentList, sheet: string, { grid }: ObjectContext): Promise<void> {
  const unit = args.choice(0, UNITS, "Points");
  const change: Record<string, number> = {};
  for (const [side, value] of Object.entries(args.record(1))) {
    const key = MARGINS[side];
    if (key === undefined || typeof value !== "number" || value < 0) throw invalidArgument();
    change[key] = value * unit;
  }
  await grid.setPageLayout(sheet, change);
}

/** Whole rows or columns given as a range or an address, kept as "1:4" or "A:B". */
function titles(args: ArgumentList, sheet: string, { grid }: ObjectContext, what: "rows" | "columns"): string {
  const range = args.range(0) ?? rangeByAddress(grid, sheet, args.text(0));
  const whole = what === "rows" ? { column: 0, columns: MAX_COLUMNS } : { row: 0, rows: MAX_ROWS };
  return localAddress({ ...range, ...whole });
}

function keptRange(key: string, sheet: string, { grid, make }: ObjectContext) {
  const address = grid.pageLayout(sheet)[key];
  return typeof address === "string" && address !== "" ? make("Range", rangeByAddress(grid, sheet, address)) : null;
}

export const pageLayoutObject: TypeDefinition<"PageLayout"> = {
  name: "PageLayout",
  properties: {
    Orientation: kept("orientation", "Portrait", oneOf("Portrait", "Landscape")),
    PaperSize: kept("paperSize", "A4", (value) => /^[A-Za-z0-9]{2,30}$/.test(value)),
    Zoom: zoom,
    CenterHorizontally: kept("centerHorizontally", false),
    CenterVertically: kept("centerVertically", false),
    PrintGridlines: kept("printGridlines", false),
    PrintHeadings: kept("printHeadings", false),
    BlackAndWhite: kept("blackAndWhite", false),
    LeftMargin: kept("leftMargin", 50.4, points),
    RightMargin: kept("rightMargin", 50.4, points),
    TopMargin: kept("topMargin", 54, points),
    BottomMargin: kept("bottomMargin", 54, points),
    HeaderMargin: kept("headerMargin", 21.6, points),
    FooterMargin: kept("footerMargin", 21.6, points),
  },
  children: { HeadersFooters: (sheet, { make }) => make("HeaderFooterGroup", sheet) },
  methods: {
    SetPrintArea: async (args, sheet, context) => {
      const range = args.range(0) ?? rangeByAddress(context.grid, sheet, args.text(0));
      await context.grid.setPageLayout(sheet, { printArea: localAddress(range) });
    },
    SetPrintTitleRows: (args, sheet, context) =>
      context.grid.setPageLayout(sheet, { printTitleRows: titles(args, sheet, context, "rows") }),
    SetPrintTitleColumns: (args, sheet, context) =>
      context.grid.setPageLayout(sheet, { printTitleColumns: titles(args, sheet, context, "columns") }),
    SetPrintMargins: setMargins,
    GetPrintTitleRowsOrNullObject: (_args, sheet, context) => keptRange("printTitleRows", sheet, context),
    GetPrintTitleColumnsOrNullObject: (_args, sheet, context) => keptRange("printTitleColumns", sheet, context),
  },
};

export const headerFooterGroupObject: TypeDefinition<"HeaderFooterGroup"> = {
  name: "HeaderFooterGroup",
  children: { DefaultForAllPages: (sheet, { make }) => make("HeaderFooter", sheet) },
};

const section = (key: Section) => kept(key, "");

export const headerFooterObject: TypeDefinition<"HeaderFooter"> = {
  name: "HeaderFooter",
  properties: {
    LeftHeader: section("leftHeader"),
    CenterHeader: section("centerHeader"),
    RightHeader: section("rightHeader"),
    LeftFooter: section("leftFooter"),
    CenterFooter: section("centerFooter"),
    RightFooter: section("rightFooter"),
  },
};
