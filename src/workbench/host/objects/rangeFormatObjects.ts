import type { GridRange, GridStyle } from "../../grid/gridCells";
import { MAX_COLUMNS, MAX_ROWS } from "../address/a1";
import { intersection } from "../address/rangeGeometry";
import type { ObjectContext, PropertyDefinition, TypeDefinition } from "../richApi/hostObject";
import { invalidArgument } from "../richApi/richApiError";
import { toPixels, toPoints } from "./rangeSize";
import { checkAllowed } from "./sheetProtection";

/** Looks of a range; of whole columns or rows only the used part is looked at. */
async function stylesOf(range: GridRange, { grid }: ObjectContext): Promise<readonly GridStyle[]> {
  const whole = range.rows === MAX_ROWS || range.columns === MAX_COLUMNS;
  const used = whole ? await grid.usedRange(range.sheet, false) : null;
  const first = { ...range, rows: 1, columns: 1 };
  const looked = whole ? ((used && intersection(range, used)) ?? first) : range;
  return (await grid.styles(looked)).flat();
}

/** A part of the look: null when cells differ, as in Excel. */
function look<K extends keyof GridStyle>(
  key: K,
  accept: (value: unknown) => GridStyle[K] | undefined,
  show: (value: GridStyle[K]) => unknown = (value) => value,
): PropertyDefinition<GridRange> {
  return {
    get: async (range, context) => {
      const values = (await stylesOf(range, context)).map((style) => show(style[key]));
      const [first] = values;
      return values.every((value) => value === first) ? first : null;
    },
    set: async (range, value, { grid }) => {
      const accepted = accept(value);
      if (accepted === undefined) throw invalidArgument();
      checkAllowed(grid, range.sheet, "allowFormatCells");
      await grid.setStyle(range, { [key]: accepted });
    },
  };
}

const flag = (value: unknown): boolean | undefined => (typeof value === "boolean" ? value : undefined);
const word = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const oneOf =
  <T extends string>(...words: readonly T[]) =>
  (value: unknown): T | undefined =>
    words.find((known) => known === value);

/** #RRGGBB in capitals, from #rrggbb or the name of a common colour. */
export function colour(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  if (/^#?[0-9a-f]{6}$/i.test(value)) return `#${value.replace("#", "").toUpperCase()}`;
  return COLOURS[value.toLowerCase()];
}

const COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
};

const number = (least: number, most: number) => (value: unknown) =>
  typeof value === "number" && value >= least && value <= most ? value : undefined;

/** As high and as wide as Excel lets rows and columns be. */
const MOST_POINTS = { rows: 409.5, columns: 1_343 } as const;

function size(what: "columns" | "rows"): PropertyDefinition<GridRange> {
  return {
    get: (range, { grid }) => {
      const sizes =
        what === "columns"
          ? grid.columnWidths(range.sheet, range.column, Math.min(range.columns, 1_000))
          : grid.rowHeights(range.sheet, range.row, Math.min(range.rows, 1_000));
      const [first = 0] = sizes;
      return sizes.every((known) => known === first) ? toPoints(first) : null;
    },
    set: async (range, value, { grid }) => {
      const points = number(0, MOST_POINTS[what])(value);
      if (points === undefined) throw invalidArgument();
      checkAllowed(grid, range.sheet, what === "columns" ? "allowFormatColumns" : "allowFormatRows");
      const pixels = toPixels(points);
      if (what === "columns") await grid.setColumnWidth(range.sheet, range.column, range.columns, pixels);
      else await grid.setRowHeight(range.sheet, range.row, range.rows, pixels);
    },
  };
}

export const rangeFormatObject: TypeDefinition<"RangeFormat"> = {
  name: "RangeFormat",
  properties: {
    WrapText: look("wrap", flag),
    HorizontalAlignment: look(
      "horizontal",
      oneOf("General", "Left", "Center", "Right", "Fill", "Justify", "Distributed"),
    ),
    VerticalAlignment: look("vertical", oneOf("Top", "Center", "Bottom", "Justify", "Distributed")),
    IndentLevel: look("indent", number(0, 250)),
    ColumnWidth: size("columns"),
    RowHeight: size("rows"),
  },
  children: {
    Fill: (range, { make }) => make("RangeFill", range),
    Font: (range, { make }) => make("RangeFont", range),
    Borders: (range, { make }) => make("RangeBorderCollection", range),
    Protection: (range, { make }) => make("FormatProtection", range),
  },
  methods: {
    AutofitColumns: async (_args, range, { grid }) => {
      checkAllowed(grid, range.sheet, "allowFormatColumns");
      await grid.setColumnWidth(range.sheet, range.column, range.columns, "fit");
    },
    AutofitRows: async (_args, range, { grid }) => {
      checkAllowed(grid, range.sheet, "allowFormatRows");
      await grid.setRowHeight(range.sheet, range.row, range.rows, "fit");
    },
  },
};

export const rangeFillObject: TypeDefinition<"RangeFill"> = {
  name: "RangeFill",
  properties: {
    // Excel answers white for a cell without a fill.
    Color: look(
      "fill",
      (value) => (value === "" ? null : colour(value)),
      (fill) => fill ?? "#FFFFFF",
    ),
  },
  methods: {
    Clear: async (_args, range, { grid }) => {
      checkAllowed(grid, range.sheet, "allowFormatCells");
      await grid.setStyle(range, { fill: null });
    },
  },
};

export const rangeFontObject: TypeDefinition<"RangeFont"> = {
  name: "RangeFont",
  properties: {
    Name: look("fontName", word),
    Size: look("fontSize", number(1, 409)),
    Color: look("fontColor", colour),
    Bold: look("bold", flag),
    Italic: look("italic", flag),
    Underline: look(
      "underline",
      (value) => {
        if (value === "Single" || value === "None") return value === "Single";
        return undefined;
      },
      (on) => (on ? "Single" : "None"),
    ),
    Strikethrough: look("strikethrough", flag),
  },
};

export const formatProtectionObject: TypeDefinition<"FormatProtection"> = {
  name: "FormatProtection",
  properties: { Locked: look("locked", flag) },
};
