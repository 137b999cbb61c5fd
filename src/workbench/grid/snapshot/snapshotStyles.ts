import { BorderStyleTypes, type IBorderStyleData, type IStyleData, type Nullable } from "@univerjs/core";
import type { SnapshotAlignment, SnapshotBorderSide, SnapshotStyle } from "../../file/snapshotStyle";
import type { HorizontalAlignment, VerticalAlignment } from "../gridCells";
import { DEFAULT_FONT, DEFAULT_SIZE, gridStyle, libraryStyle } from "../univer/styles";

type BorderLine = SnapshotBorderSide["line"];

const LINES: Readonly<Record<BorderLine, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  hair: BorderStyleTypes.HAIR,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};
const HORIZONTAL = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "Center",
  distributed: "Distributed",
} as const satisfies Record<NonNullable<SnapshotAlignment["horizontal"]>, HorizontalAlignment>;
const VERTICAL = {
  top: "Top",
  center: "Center",
  justify: "Justify",
  distributed: "Distributed",
} as const satisfies Record<NonNullable<SnapshotAlignment["vertical"]>, VerticalAlignment>;

const side = (border: SnapshotBorderSide | undefined): IBorderStyleData | null =>
  border ? { s: LINES[border.line], cl: { rgb: border.colour ?? "#000000" } } : null;

/** A look of a snapshot in the library's form. */
export const styleFromSnapshot = (style: SnapshotStyle): IStyleData => {
  const { font, alignment, border } = style;
  const data: IStyleData = libraryStyle({
    ...(style.fill === undefined ? {} : { fill: style.fill }),
    ...(font?.name === undefined ? {} : { fontName: font.name }),
    ...(font?.size === undefined ? {} : { fontSize: font.size }),
    ...(font?.colour === undefined ? {} : { fontColor: font.colour }),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline ? { underline: true } : {}),
    ...(font?.strikethrough ? { strikethrough: true } : {}),
    ...(alignment?.horizontal ? { horizontal: HORIZONTAL[alignment.horizontal] } : {}),
    ...(alignment?.vertical ? { vertical: VERTICAL[alignment.vertical] } : {}),
    ...(alignment?.wrap ? { wrap: true } : {}),
    ...(alignment?.indent ? { indent: alignment.indent } : {}),
  });
  if (style.numberFormat !== undefined && style.numberFormat !== "General") data.n = { pattern: style.numberFormat };
  if (alignment?.rotation) data.tr = { a: -alignment.rotation };
  if (border)
    data.bd = {
      t: side(border.top),
      r: side(border.right),
      b: side(border.bottom),
      l: side(border.left),
    };
  return data;
};

const line = (border: Nullable<IBorderStyleData>): SnapshotBorderSide | undefined => {
  const found = border && (Object.keys(LINES) as BorderLine[]).find((each) => LINES[each] === border.s);
  return found ? { line: found, colour: border.cl.rgb ?? "#000000" } : undefined;
};

const keyOf = <K extends string, V>(map: Readonly<Record<K, V>>, value: unknown): K | undefined =>
  (Object.keys(map) as K[]).find((key) => map[key] === value);

const kept = <T extends object>(part: T): T | undefined =>
  Object.values(part).some((value) => value !== undefined) ? part : undefined;

const compact = <T extends object>(part: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as T;

/** A look of the library as a snapshot holds it; only what differs from the default is said. */
export const styleToSnapshot = (data: Nullable<IStyleData>, unlocked: boolean): SnapshotStyle => {
  const look = gridStyle(data, unlocked);
  const font = kept({
    name: look.fontName === DEFAULT_FONT ? undefined : look.fontName,
    size: look.fontSize === DEFAULT_SIZE ? undefined : look.fontSize,
    bold: look.bold || undefined,
    italic: look.italic || undefined,
    underline: look.underline ? ("single" as const) : undefined,
    strikethrough: look.strikethrough || undefined,
    colour: data?.cl ? look.fontColor : undefined,
  });
  const alignment = kept({
    horizontal: look.horizontal === "General" ? undefined : keyOf(HORIZONTAL, look.horizontal),
    vertical: look.vertical === "Bottom" ? undefined : keyOf(VERTICAL, look.vertical),
    wrap: look.wrap || undefined,
    indent: look.indent || undefined,
    rotation: data?.tr?.a ? -data.tr.a : undefined,
  });
  const border = kept({
    top: line(data?.bd?.t),
    right: line(data?.bd?.r),
    bottom: line(data?.bd?.b),
    left: line(data?.bd?.l),
  });
  return compact<SnapshotStyle>({
    font: font && compact(font),
    fill: look.fill ?? undefined,
    border: border && compact(border),
    alignment: alignment && compact(alignment),
    numberFormat: data?.n?.pattern && data.n.pattern !== "General" ? data.n.pattern : undefined,
    unlocked: unlocked || undefined,
    hiddenFormula: undefined,
  });
};
