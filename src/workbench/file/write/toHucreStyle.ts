import type { CellStyle } from "hucre/xlsx";
import type { SnapshotBorderSide, SnapshotStyle } from "../snapshotStyle";

type HucreBorderSide = NonNullable<NonNullable<CellStyle["border"]>["top"]>;

const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;

/** A whole look of a cell; a font is written in full, since a file has no half fonts. */
export function toHucreStyle(style: SnapshotStyle): CellStyle {
  const hucre = shared(style);
  if (style.font !== undefined) hucre.font = { ...DEFAULT_FONT, family: 2, ...hucre.font };
  if (style.fill !== undefined) {
    hucre.fill = { type: "pattern", pattern: "solid", fgColor: colour(style.fill), bgColor: { indexed: 64 } };
  }
  const { alignment } = style;
  if (alignment !== undefined) {
    hucre.alignment = {};
    if (alignment.horizontal !== undefined) hucre.alignment.horizontal = alignment.horizontal;
    if (alignment.vertical !== undefined) hucre.alignment.vertical = alignment.vertical;
    if (alignment.wrap === true) hucre.alignment.wrapText = true;
    if (alignment.shrink === true) hucre.alignment.shrinkToFit = true;
    if (alignment.indent !== undefined) hucre.alignment.indent = alignment.indent;
    if (alignment.rotation !== undefined) hucre.alignment.textRotation = fileRotation(alignment.rotation);
  }
  if (style.unlocked === true || style.hiddenFormula === true) {
    hucre.protection = { locked: style.unlocked !== true, hidden: style.hiddenFormula === true };
  }
  return hucre;
}

/** A look that is laid over another by a conditional format; what it does not say stays. */
export function toHucreOverlay(style: SnapshotStyle): CellStyle {
  const hucre = shared(style);
  if (style.fill !== undefined) hucre.fill = { type: "pattern", pattern: "solid", bgColor: colour(style.fill) };
  return hucre;
}

function shared(style: SnapshotStyle): CellStyle {
  const hucre: CellStyle = {};
  const { font, border } = style;
  if (font !== undefined) {
    hucre.font = {};
    if (font.name !== undefined) hucre.font.name = font.name;
    if (font.size !== undefined) hucre.font.size = font.size;
    if (font.bold === true) hucre.font.bold = true;
    if (font.italic === true) hucre.font.italic = true;
    if (font.underline !== undefined) hucre.font.underline = font.underline;
    if (font.strikethrough === true) hucre.font.strikethrough = true;
    if (font.colour !== undefined) hucre.font.color = colour(font.colour);
  }
  if (border !== undefined) {
    hucre.border = {};
    if (border.top !== undefined) hucre.border.top = side(border.top);
    if (border.right !== undefined) hucre.border.right = side(border.right);
    if (border.bottom !== undefined) hucre.border.bottom = side(border.bottom);
    if (border.left !== undefined) hucre.border.left = side(border.left);
  }
  if (style.numberFormat !== undefined && style.numberFormat !== "General") hucre.numFmt = style.numberFormat;
  return hucre;
}

function side({ line, colour: hex }: SnapshotBorderSide): HucreBorderSide {
  return hex === undefined ? { style: line } : { style: line, color: colour(hex) };
}

function colour(hex: string): { rgb: string } {
  return { rgb: hex.replace("#", "").toUpperCase() };
}

/** Files count clockwise turns from 91. */
function fileRotation(degrees: number): number {
  return degrees < 0 ? 90 - degrees : degrees;
}
