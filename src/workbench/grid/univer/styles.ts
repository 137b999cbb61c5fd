import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type {
  GridBorder,
  GridStyle,
  HorizontalAlignment,
  LineStyle,
  LineWeight,
  VerticalAlignment,
} from "../gridCells";

export const DEFAULT_FONT = "Calibri";
export const DEFAULT_SIZE = 11;

const HORIZONTAL: Readonly<Record<HorizontalAlignment, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<VerticalAlignment, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};
const LINES: readonly (readonly [BorderStyleTypes, LineStyle, LineWeight])[] = [
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.MEDIUM_DASHED, "Dash", "Medium"],
  [BorderStyleTypes.DASH_DOT, "DashDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "DashDot", "Medium"],
  [BorderStyleTypes.DASH_DOT_DOT, "DashDotDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "DashDotDot", "Medium"],
  [BorderStyleTypes.SLANT_DASH_DOT, "SlantDashDot", "Medium"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
];

const keyOf = <K extends string, V>(map: Readonly<Record<K, V>>, value: V | undefined | null, otherwise: K): K =>
  (Object.keys(map) as K[]).find((key) => map[key] === value) ?? otherwise;

const colour = (value: Nullable<{ rgb?: Nullable<string> }>): string | null => {
  const text = value?.rgb ?? null;
  if (!text) return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  if (!parts) return text.toUpperCase();
  return `#${[1, 2, 3].map((at) => Number(parts[at]).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
};

const borderFrom = (border: Nullable<IBorderStyleData>): GridBorder | null => {
  const line = border && LINES.find(([type]) => type === border.s);
  return line ? { style: line[1], weight: line[2], color: colour(border.cl) ?? "#000000" } : null;
};

const borderTo = (border: GridBorder | null): IBorderStyleData | null => {
  if (!border || border.style === "None") return null;
  const exact = LINES.find(([, style, weight]) => style === border.style && weight === border.weight);
  const near = exact ?? LINES.find(([, style]) => style === border.style);
  return { s: near?.[0] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
};

/** A look in the interface's words. */
export const gridStyle = (style: Nullable<IStyleData>, unlocked: boolean): GridStyle => ({
  fill: colour(style?.bg),
  fontName: style?.ff ?? DEFAULT_FONT,
  fontSize: style?.fs ?? DEFAULT_SIZE,
  fontColor: colour(style?.cl) ?? "#000000",
  bold: style?.bl === BooleanNumber.TRUE,
  italic: style?.it === BooleanNumber.TRUE,
  underline: style?.ul?.s === BooleanNumber.TRUE,
  strikethrough: style?.st?.s === BooleanNumber.TRUE,
  horizontal: keyOf(HORIZONTAL, style?.ht, "General"),
  vertical: keyOf(VERTICAL, style?.vt, "Bottom"),
  wrap: style?.tb === WrapStrategy.WRAP,
  indent: Math.round((style?.pd?.l ?? 0) / 9),
  borderTop: borderFrom(style?.bd?.t),
  borderBottom: borderFrom(style?.bd?.b),
  borderLeft: borderFrom(style?.bd?.l),
  borderRight: borderFrom(style?.bd?.r),
  locked: !unlocked,
});

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** The library's form of those parts of a look that are given; null takes a part away. */
export const libraryStyle = (style: Partial<GridStyle>): IStyleData => {
  const data: IStyleData = {};
  if (style.fill !== undefined) data.bg = style.fill === null ? null : { rgb: style.fill };
  if (style.fontName !== undefined) data.ff = style.fontName;
  if (style.fontSize !== undefined) data.fs = style.fontSize;
  if (style.fontColor !== undefined) data.cl = { rgb: style.fontColor };
  if (style.bold !== undefined) data.bl = flag(style.bold);
  if (style.italic !== undefined) data.it = flag(style.italic);
  if (style.underline !== undefined) data.ul = { s: flag(style.underline) };
  if (style.strikethrough !== undefined) data.st = { s: flag(style.strikethrough) };
  if (style.horizontal !== undefined) data.ht = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) data.vt = VERTICAL[style.vertical];
  if (style.wrap !== undefined) data.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (style.indent !== undefined) data.pd = { l: style.indent * 9 };
  const sides = { t: style.borderTop, b: style.borderBottom, l: style.borderLeft, r: style.borderRight };
  const drawn = Object.entries(sides).filter(([, border]) => border !== undefined);
  if (drawn.length > 0) data.bd = Object.fromEntries(drawn.map(([side, border]) => [side, borderTo(border ?? null)]));
  return data;
};
