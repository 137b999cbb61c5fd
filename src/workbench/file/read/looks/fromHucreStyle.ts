import type { CellStyle } from "hucre/xlsx";
import type {
  SnapshotAlignment,
  SnapshotBorder,
  SnapshotBorderSide,
  SnapshotFont,
  SnapshotStyle,
} from "../../snapshotStyle";
import { readColour } from "./readColour";

type Font = NonNullable<CellStyle["font"]>;
type Side = NonNullable<NonNullable<CellStyle["border"]>["top"]>;

export interface StyleSource {
  readonly theme: readonly string[];
  readonly defaultFont: Font | undefined;
}

/** A whole look of a cell; undefined when it is the default one. */
export function fromHucreStyle(style: CellStyle, source: StyleSource): SnapshotStyle | undefined {
  const font = readFont({ ...(style.font ?? source.defaultFont) }, source.theme, true);
  const { protection } = style;
  const look: SnapshotStyle = {
    ...part("font", font),
    ...part("fill", fillOf(style, source.theme)),
    ...part("border", readBorder(style, source.theme)),
    ...part("alignment", readAlignment(style)),
    ...part("numberFormat", style.numFmt === "General" ? undefined : style.numFmt),
    ...(protection?.locked === false ? { unlocked: true as const } : {}),
    ...(protection?.hidden === true ? { hiddenFormula: true as const } : {}),
  };
  return Object.keys(look).length === 0 ? undefined : look;
}

/** A look that a conditional format lays over another. */
export function fromHucreOverlay(style: CellStyle | undefined, theme: readonly string[]): SnapshotStyle {
  const { fill } = style ?? {};
  const background =
    fill?.type === "pattern" ? (readColour(fill.bgColor, theme) ?? readColour(fill.fgColor, theme)) : undefined;
  return {
    ...part("font", style?.font === undefined ? undefined : readFont(style.font, theme, false)),
    ...part("fill", background),
    ...part("border", readBorder(style ?? {}, theme)),
    ...part("numberFormat", style?.numFmt),
  };
}

function readFont(font: Font, theme: readonly string[], whole: boolean): SnapshotFont | undefined {
  const { name, size, underline } = font;
  const colour = readColour(font.color, theme);
  const read: SnapshotFont = {
    ...part("name", whole && name === "Calibri" ? undefined : name),
    ...part("size", whole && size === 11 ? undefined : size),
    ...(font.bold === true ? { bold: true as const } : {}),
    ...(font.italic === true ? { italic: true as const } : {}),
    ...(underline === undefined || underline === false
      ? {}
      : { underline: isDouble(underline) ? ("double" as const) : ("single" as const) }),
    ...(font.strikethrough === true ? { strikethrough: true as const } : {}),
    ...part("colour", whole && colour === "#000000" ? undefined : colour),
  };
  return Object.keys(read).length === 0 ? undefined : read;
}

function isDouble(underline: Font["underline"]): boolean {
  return underline === "double" || underline === "doubleAccounting";
}

function fillOf({ fill }: CellStyle, theme: readonly string[]): string | undefined {
  if (fill === undefined) return undefined;
  if (fill.type === "gradient") return readColour(fill.stops[0]?.color, theme);
  if (fill.pattern === "none") return undefined;
  return readColour(fill.fgColor, theme) ?? (fill.pattern === "solid" ? undefined : readColour(fill.bgColor, theme));
}

function readBorder({ border }: CellStyle, theme: readonly string[]): SnapshotBorder | undefined {
  const read: SnapshotBorder = {
    ...part("top", readSide(border?.top, theme)),
    ...part("right", readSide(border?.right, theme)),
    ...part("bottom", readSide(border?.bottom, theme)),
    ...part("left", readSide(border?.left, theme)),
  };
  return Object.keys(read).length === 0 ? undefined : read;
}

function readSide(side: Side | undefined, theme: readonly string[]): SnapshotBorderSide | undefined {
  if (side === undefined || (side.style as string) === "none") return undefined;
  return { line: side.style, ...part("colour", readColour(side.color, theme)) };
}

function readAlignment({ alignment }: CellStyle): SnapshotAlignment | undefined {
  if (alignment === undefined) return undefined;
  const { horizontal, vertical, textRotation: turn } = alignment;
  const read: SnapshotAlignment = {
    ...(horizontal === undefined || horizontal === "general" ? {} : { horizontal }),
    ...(vertical === undefined || vertical === "bottom" ? {} : { vertical }),
    ...(alignment.wrapText === true ? { wrap: true as const } : {}),
    ...(alignment.shrinkToFit === true ? { shrink: true as const } : {}),
    ...part("indent", alignment.indent === 0 ? undefined : alignment.indent),
    ...part("rotation", turn === undefined || turn === 0 || turn > 180 ? undefined : turn > 90 ? 90 - turn : turn),
  };
  return Object.keys(read).length === 0 ? undefined : read;
}

function part<K extends string, V>(key: K, value: V | undefined): Readonly<Partial<Record<K, V>>> {
  return Object.fromEntries(value === undefined ? [] : [[key, value]]) as Partial<Record<K, V>>;
}
