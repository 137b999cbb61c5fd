import { seriesColour, seriesDash } from "./chartInk";
import { type Box, type ChartPicture, round, textAt } from "./chartPicture";
import type { ChartScale } from "./chartScale";

const MARKS: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `<circle cx="${x}" cy="${y}" r="3.5"/>`,
  (x, y) => `<rect x="${x - 3.2}" y="${y - 3.2}" width="6.4" height="6.4"/>`,
  (x, y) => `<path d="M${x} ${y - 4.2}L${x + 4} ${y + 3}H${x - 4}Z"/>`,
  (x, y) => `<path d="M${x} ${y - 4.5}L${x + 4.5} ${y}L${x} ${y + 4.5}L${x - 4.5} ${y}Z"/>`,
];

/** Lines with marks of their own shape; a gap where a value is missing. */
export const drawLines = (picture: ChartPicture, plot: Box, scale: ChartScale, area: boolean): string => {
  const band = plot.width / Math.max(1, picture.categories.length);
  const y = (value: number): number =>
    round(plot.y + plot.height - ((value - scale.low) / (scale.high - scale.low)) * plot.height);
  return picture.series
    .map((series, index) => {
      const colour = seriesColour(index, series.colour);
      const runs: (readonly [number, number, number])[][] = [[]];
      series.values.forEach((value, at) => {
        if (value === null) runs.push([]);
        else runs.at(-1)?.push([round(plot.x + band * (at + 0.5)), y(value), value]);
      });
      const drawn = runs.filter((run) => run.length > 0);
      const path = drawn.map((run) => `M${run.map(([px, py]) => `${px} ${py}`).join("L")}`).join("");
      const base = y(Math.max(scale.low, Math.min(0, scale.high)));
      const filled = area
        ? drawn
            .map(
              (run) =>
                `<path d="M${run[0]?.[0] ?? 0} ${base}L${run.map(([px, py]) => `${px} ${py}`).join("L")}L${run.at(-1)?.[0] ?? 0} ${base}Z" fill="${colour}" fill-opacity=".3"/>`,
            )
            .join("")
        : "";
      const points = drawn.flat();
      const mark = MARKS[index % MARKS.length] ?? MARKS[0];
      const marks = points.map(([px, py]) => mark?.(px, py) ?? "").join("");
      const labels = picture.labels
        ? points
            .map(([px, py, value]) => textAt(picture.format(value), px, py - 8, { anchor: "middle", size: 10 }))
            .join("")
        : "";
      return (
        `${filled}<path d="${path}" fill="none" stroke="${colour}" stroke-width="2.2" stroke-dasharray="${seriesDash(index)}"/>` +
        `<g fill="${colour}">${marks}</g>${labels}`
      );
    })
    .join("");
};
