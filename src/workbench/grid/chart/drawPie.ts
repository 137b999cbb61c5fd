import { seriesColour, seriesPattern } from "./chartInk";
import { type Box, type ChartPicture, round, textAt } from "./chartPicture";

/** One series as slices, each named with its share, so that no legend is needed. */
export const drawPie = (picture: ChartPicture, plot: Box): string => {
  const values = (picture.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const sum = values.reduce((a, b) => a + b, 0);
  if (sum === 0) return "";
  const [cx, cy] = [plot.x + plot.width / 2, plot.y + plot.height / 2];
  const radius = Math.max(10, Math.min(plot.width / 2 - 70, plot.height / 2 - 14));
  let turned = 0;
  return values
    .map((value, index) => {
      if (value === 0) return "";
      const share = value / sum;
      const at = (part: number, far: number): readonly [number, number] => [
        round(cx + Math.sin(part * 2 * Math.PI) * far),
        round(cy - Math.cos(part * 2 * Math.PI) * far),
      ];
      const [x1, y1] = at(turned, radius);
      const [x2, y2] = at(Math.min(turned + share, turned + 0.999_99), radius);
      const [tx, ty] = at(turned + share / 2, radius + 12);
      const side = tx >= cx ? "start" : "end";
      turned += share;
      const id = `${picture.id}-slice-${index}`;
      return (
        `<defs>${seriesPattern(id, index, seriesColour(index, null))}</defs>` +
        `<path d="M${round(cx)} ${round(cy)}L${x1} ${y1}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${x2} ${y2}Z" fill="url(#${id})" stroke="#FFFFFF"/>` +
        textAt(`${picture.categories[index] ?? ""} ${Math.round(share * 100)}%`, tx, ty + 4, { anchor: side })
      );
    })
    .join("");
};
