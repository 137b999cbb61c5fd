/** A colour as a file states it: outright, as a place in the theme, or as a place in the old palette. */
export interface FileColour {
  readonly rgb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

/** Themes name dark before light; numbers in files count light first. */
const THEME_ORDER = [1, 0, 3, 2];

/** The palette of Excel 97, places 8 to 63. Source: ECMA-376 part 1, 18.8.27. */
const PALETTE =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080" +
  "9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF" +
  "00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696" +
  "003366339966003300333300993300993366333399333333";

/** "#RRGGBB", or undefined for the automatic colour. */
export function readColour(colour: FileColour | undefined, theme: readonly string[]): string | undefined {
  if (colour === undefined) return undefined;
  const { rgb, theme: place, indexed } = colour;
  if (rgb !== undefined && /^[0-9A-Fa-f]{6,8}$/.test(rgb)) return withTint(rgb.slice(-6), colour.tint);
  if (place !== undefined) {
    const hex = theme[THEME_ORDER[place] ?? place];
    return hex === undefined ? undefined : withTint(hex, colour.tint);
  }
  if (indexed === undefined || indexed > 63) return undefined;
  const from = (indexed < 8 ? indexed : indexed - 8) * 6;
  return withTint(PALETTE.slice(from, from + 6), colour.tint);
}

/** Lighter or darker: the lightness of the colour moves, its hue stays. */
function withTint(hex: string, tint = 0): string {
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  if (tint === 0) return toHex(channels);
  const [red = 0, green = 0, blue = 0] = channels;
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const range = high - low;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  return toHex(channels.map((channel) => target + (range === 0 ? 0 : ((channel - lightness) / range) * chroma)));
}

function toHex(channels: readonly number[]): string {
  const bytes = channels.map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
