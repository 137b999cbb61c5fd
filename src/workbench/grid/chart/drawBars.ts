import { type Box, type ChartPicture, round, textAt } from "./chartPicture";
import type { ChartScale } from "./chartScale";

export interface BarLayout {
  readonly upright: boolean;
  readonly stacked: boolean;
}

/** Bars or columns, side by side or on top of each other. `fill` gives the paint of a series. */
export const drawBars = (
  picture: ChartPicture,
  plot: Box,
  scale: ChartScale,
  layout: BarLayout,
  fill: (series: number) => string,
  shareOf: (value: number, category: number) => number,
): string => {
  const count = Math.max(1, picture.categories.length);
  const { upright, stacked } = layout;
  const length = upright ? plot.height : plot.width;
  const band = (upright ? plot.width : plot.height) / count;
  const thickness = Math.min(64, (band * 0.72) / (stacked ? 1 : Math.max(1, picture.series.length)));
  const place = (value: number): number => ((value - scale.low) / (scale.high - scale.low)) * length;
  const parts: string[] = [];
  picture.categories.forEach((_, category) => {
    let above = 0;
    let below = 0;
    const start = band * category + (band - thickness * (stacked ? 1 : picture.series.length)) / 2;
    picture.series.forEach((series, index) => {
      const value = series.values[category];
      if (value === null || value === undefined) return;
      const size = shareOf(value, category);
      const from = stacked ? (size >= 0 ? above : below) : Math.max(scale.low, Math.min(0, scale.high));
      const to = stacked ? from + size : size;
      if (stacked && size >= 0) above = to;
      else if (stacked) below = to;
      const [low, high] = from < to ? [place(from), place(to)] : [place(to), place(from)];
      const along = start + (stacked ? 0 : thickness * index);
      const box = upright
        ? { x: plot.x + along, y: plot.y + plot.height - high, width: thickness - 1, height: high - low }
        : { x: plot.x + low, y: plot.y + along, width: high - low, height: thickness - 1 };
      parts.push(
        `<rect x="${round(box.x)}" y="${round(box.y)}" width="${round(Math.max(0.5, box.width))}" height="${round(Math.max(0.5, box.height))}" fill="${fill(index)}"/>`,
      );
      if (!picture.labels) return;
      const text = picture.format(value);
      if (stacked) {
        if ((upright ? box.height : box.width) > 26)
          parts.push(
            `<g paint-order="stroke" stroke="#000000" stroke-opacity=".55" stroke-width="2.5" fill="#FFFFFF">${textAt(text, box.x + box.width / 2, box.y + box.height / 2 + 4, { anchor: "middle", size: 10 })}</g>`,
          );
      } else
        parts.push(
          upright
            ? textAt(text, box.x + box.width / 2, value < 0 ? box.y + box.height + 11 : box.y - 4, {
                anchor: "middle",
                size: 10,
              })
            : textAt(text, value < 0 ? box.x - 4 : box.x + box.width + 4, box.y + box.height / 2 + 4, {
                anchor: value < 0 ? "end" : "start",
                size: 10,
              }),
        );
    });
  });
  return parts.join("");
};
