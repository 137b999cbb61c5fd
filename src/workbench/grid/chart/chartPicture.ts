/** What a chart shows, with its numbers read. A value that is not a number is null: nothing is drawn for it. */
export interface ChartPicture {
  readonly id: string;
  readonly kind: string;
  readonly title: string | null;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    readonly colour: string | null;
  }[];
  readonly legend: "none" | "top" | "bottom" | "left" | "right";
  readonly categoryTitle: string | null;
  readonly valueTitle: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly labels: boolean;
  readonly dark: boolean;
  readonly format: (value: number) => string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Room that a text takes, near enough to lay a chart out. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.56;

/** A text cut to a width, with an ellipsis. */
export const fitted = (text: string, width: number, size: number): string => {
  const room = Math.floor(width / (size * 0.56));
  return text.length <= room ? text : `${text.slice(0, Math.max(1, room - 1))}…`;
};

export const textAt = (
  text: string,
  x: number,
  y: number,
  options: {
    readonly anchor?: "start" | "middle" | "end";
    readonly size?: number;
    readonly bold?: boolean;
    readonly turn?: number;
  } = {},
): string => {
  const turn = options.turn ? ` transform="rotate(${options.turn} ${round(x)} ${round(y)})"` : "";
  const weight = options.bold ? ' font-weight="600"' : "";
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${options.anchor ?? "start"}" font-size="${options.size ?? 11}"${weight}${turn}>${escapeText(text)}</text>`;
};

export const round = (value: number): number => Math.round(value * 10) / 10;

export const inkOf = (dark: boolean): { readonly text: string; readonly line: string; readonly paper: string } =>
  dark
    ? { text: "#E8E8E8", line: "#5A5A5A", paper: "#262626" }
    : { text: "#2B2B2B", line: "#D5D5D5", paper: "#FFFFFF" };
