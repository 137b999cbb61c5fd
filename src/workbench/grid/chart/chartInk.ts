/** Colours that differ in lightness as well as in hue, so that a chart can be read in greys; patterns tell series apart beside them. */
const PALETTE = ["#2F6FA8", "#E08E0B", "#2E8B57", "#8E5BA6", "#7FB2E5", "#B23A48", "#5C6770", "#C9B458"] as const;
const PATTERNS = [
  "",
  '<path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" stroke="INK" stroke-width="1.6"/>',
  '<circle cx="4" cy="4" r="1.5" fill="INK"/>',
  '<path d="M0 4H8" stroke="INK" stroke-width="1.6"/>',
  '<path d="M4 0V8" stroke="INK" stroke-width="1.6"/>',
  '<path d="M0 0L8 8M-2 6L2 10M6 -2L10 2" stroke="INK" stroke-width="1.6"/>',
  '<path d="M0 4H8M4 0V8" stroke="INK" stroke-width="1"/>',
  '<path d="M0 0L8 8M8 0L0 8" stroke="INK" stroke-width="1"/>',
] as const;
const DASHES = ["", "7 3", "2 3", "8 3 2 3", "12 4", "4 4", "1 4", "10 2 2 2"] as const;

const isDark = (colour: string): boolean => {
  const value = Number.parseInt(colour.slice(1), 16);
  return ((value >> 16) & 255) * 0.299 + ((value >> 8) & 255) * 0.587 + (value & 255) * 0.114 < 140;
};

export const seriesColour = (index: number, own: string | null): string =>
  own ?? PALETTE[index % PALETTE.length] ?? PALETTE[0];

export const seriesDash = (index: number): string => DASHES[index % DASHES.length] ?? "";

/** A fill that stays apart from its neighbours without colour. */
export const seriesPattern = (id: string, index: number, colour: string): string => {
  const lines = PATTERNS[index % PATTERNS.length] ?? "";
  const ink = isDark(colour) ? "#FFFFFF" : "#202020";
  return (
    `<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${colour}"/>` +
    `${lines.replaceAll("INK", ink)}</pattern>`
  );
};
