import { seriesColour, seriesPattern } from "./chartInk";
import { type Box, type ChartPicture, escapeText, fitted, inkOf, round, textAt, textWidth } from "./chartPicture";
import { type ChartScale, chartScale } from "./chartScale";
import { drawBars } from "./drawBars";
import { drawLines } from "./drawLines";
import { drawPie } from "./drawPie";

interface Family {
  readonly shape: "bar" | "column" | "line" | "area" | "pie";
  readonly stacked: boolean;
  readonly full: boolean;
}

/** Excel's name of a kind of chart, as one of the shapes that are drawn. */
const familyOf = (kind: string): Family => {
  const stacked = /stacked/i.test(kind);
  const full = kind.includes("100");
  const shape = /^pie|doughnut/i.test(kind)
    ? "pie"
    : /^bar/i.test(kind)
      ? "bar"
      : /^line|^xy/i.test(kind)
        ? "line"
        : /^area/i.test(kind)
          ? "area"
          : "column";
  return { shape, stacked: stacked && (shape === "bar" || shape === "column"), full };
};

const legend = (picture: ChartPicture, paint: (series: number) => string, box: Box): string => {
  const across = picture.legend === "top" || picture.legend === "bottom";
  const room = across ? box.width / Math.max(1, picture.series.length) - 24 : box.width - 24;
  let x = box.x;
  let y = box.y + 8;
  return picture.series
    .map((series, index) => {
      const name = fitted(series.name, Math.max(40, room), 11);
      const part = `<rect x="${round(x)}" y="${round(y - 8)}" width="11" height="11" fill="${paint(index)}"/>${textAt(name, x + 16, y + 2)}`;
      if (across) x += textWidth(name, 11) + 34;
      else y += 18;
      return part;
    })
    .join("");
};

const axes = (picture: ChartPicture, plot: Box, scale: ChartScale, upright: boolean, full: boolean): string => {
  const ink = inkOf(picture.dark);
  const length = upright ? plot.height : plot.width;
  const place = (value: number): number => ((value - scale.low) / (scale.high - scale.low)) * length;
  const isWhole = scale.ticks.every(Number.isInteger);
  const label = (value: number): string => {
    if (full) return `${Math.round(value * 100)}%`;
    const text = picture.format(value);
    return isWhole ? text.replace(/\.0+(?=\D*$)/, "") : text;
  };
  const lines = scale.ticks.map((tick) => {
    const strong = tick === 0 ? ink.text : ink.line;
    if (upright) {
      const y = round(plot.y + plot.height - place(tick));
      return `<path d="M${plot.x} ${y}H${plot.x + plot.width}" stroke="${strong}"/>${textAt(label(tick), plot.x - 6, y + 4, { anchor: "end" })}`;
    }
    const x = round(plot.x + place(tick));
    return `<path d="M${x} ${plot.y}V${plot.y + plot.height}" stroke="${strong}"/>${textAt(label(tick), x, plot.y + plot.height + 15, { anchor: "middle" })}`;
  });
  const band = (upright ? plot.width : plot.height) / Math.max(1, picture.categories.length);
  const turned = upright && picture.categories.some((name) => textWidth(name, 11) > band - 4);
  const every = Math.max(1, Math.ceil(13 / band));
  const names = picture.categories.map((name, at) => {
    if (at % every !== 0) return "";
    const middle = band * (at + 0.5);
    if (!upright) return textAt(fitted(name, plot.x - 12, 11), plot.x - 8, plot.y + middle + 4, { anchor: "end" });
    const [x, y] = [plot.x + middle, plot.y + plot.height + 15];
    return turned
      ? textAt(fitted(name, 84, 11), x + 3, y, { anchor: "end", turn: -35 })
      : textAt(name, x, y, { anchor: "middle" });
  });
  return [...lines, ...names].join("");
};

/** A chart as SVG: title, axes, legend, and a text for those who do not see it. */
export const drawChart = (picture: ChartPicture): string => {
  const family = familyOf(picture.kind);
  const ink = inkOf(picture.dark);
  const { width, height, series, categories } = picture;
  const paint = (index: number): string => `url(#${picture.id}-paint-${index})`;
  const upright = family.shape !== "bar";
  const top = picture.title ? 34 : 12;
  const sums = categories.map((_, at) => series.reduce((sum, each) => sum + Math.abs(each.values[at] ?? 0), 0));
  const shareOf = (value: number, category: number): number =>
    family.full ? value / Math.max(sums[category] ?? 0, Number.MIN_VALUE) : value;
  const stackedEnds = categories.flatMap((_, at) => {
    const values = series.map((each) => shareOf(each.values[at] ?? 0, at));
    const part = (sign: number): number => values.filter((value) => value * sign > 0).reduce((a, b) => a + b, 0);
    return [part(1), part(-1)];
  });
  const all = family.stacked ? stackedEnds : series.flatMap((each) => each.values.filter((value) => value !== null));
  const scale = chartScale(all, Math.max(2, Math.floor((upright ? height : width) / 80)), {
    low: picture.minimum,
    high: family.full ? 1 : picture.maximum,
  });
  const side = picture.legend === "left" || picture.legend === "right" ? Math.min(150, width * 0.28) : 0;
  const below = picture.legend === "bottom" ? 24 : 0;
  const above = picture.legend === "top" ? 22 : 0;
  const longest = Math.max(0, ...categories.map((name) => textWidth(name, 11)));
  const band = width / Math.max(1, categories.length);
  const tickRoom = Math.max(...scale.ticks.map((tick) => textWidth(picture.format(tick), 11)), 20) + 14;
  const left =
    (upright ? tickRoom : Math.min(longest + 26, width * 0.35)) +
    ((upright ? picture.valueTitle : picture.categoryTitle) ? 18 : 0);
  const foot =
    (upright && longest > band * 0.8 - 8 ? Math.min(64, longest * 0.6 + 18) : 24) +
    ((upright ? picture.categoryTitle : picture.valueTitle) ? 18 : 0);
  const plot: Box =
    family.shape === "pie"
      ? { x: 8, y: top, width: width - 16 - side, height: height - top - below - 8 }
      : {
          x: left + (picture.legend === "left" ? side : 0),
          y: top + above,
          width: Math.max(40, width - left - 16 - side),
          height: Math.max(30, height - top - above - foot - below),
        };
  const isEmpty = series.every((each) => each.values.every((value) => value === null));
  const body = isEmpty
    ? textAt("No figures yet", width / 2, plot.y + plot.height / 2, { anchor: "middle" })
    : family.shape === "pie"
      ? drawPie(picture, plot)
      : family.shape === "line" || family.shape === "area"
        ? drawLines(picture, plot, scale, family.shape === "area")
        : drawBars(picture, plot, scale, { upright, stacked: family.stacked }, paint, shareOf);
  const legendBox: Box =
    side > 0
      ? { x: picture.legend === "left" ? 10 : width - side + 4, y: top + 8, width: side - 10, height }
      : { x: 16, y: picture.legend === "top" ? top : height - 20, width: width - 32, height: 20 };
  const valueTitle = family.shape === "pie" ? null : picture.valueTitle;
  const categoryTitle = family.shape === "pie" ? null : picture.categoryTitle;
  const under = height - below - 6;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeText([picture.title, picture.alt].filter(Boolean).join(". "))}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Segoe UI, Calibri, Arial, sans-serif" fill="${ink.text}">`,
    `<defs>${series.map((each, index) => seriesPattern(`${picture.id}-paint-${index}`, index, seriesColour(index, each.colour))).join("")}</defs>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" fill="${ink.paper}" stroke="${ink.line}"/>`,
    picture.title
      ? textAt(fitted(picture.title, width - 24, 14), width / 2, 22, { anchor: "middle", size: 14, bold: true })
      : "",
    family.shape === "pie" || isEmpty ? "" : axes(picture, plot, scale, upright, family.full),
    body,
    picture.legend === "none" || family.shape === "pie" ? "" : legend(picture, paint, legendBox),
    valueTitle && upright ? textAt(valueTitle, 14, plot.y + plot.height / 2, { anchor: "middle", turn: -90 }) : "",
    valueTitle && !upright ? textAt(valueTitle, plot.x + plot.width / 2, under, { anchor: "middle" }) : "",
    categoryTitle && upright ? textAt(categoryTitle, plot.x + plot.width / 2, under, { anchor: "middle" }) : "",
    categoryTitle && !upright
      ? textAt(categoryTitle, 14, plot.y + plot.height / 2, { anchor: "middle", turn: -90 })
      : "",
    "</svg>",
  ].join("");
};
