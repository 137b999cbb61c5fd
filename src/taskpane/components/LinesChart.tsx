import type { JSX } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { formatShortPounds } from "../format/formatMoney";

interface LineSeries {
  readonly name: string;
  /** Where the line ends, in words. */
  readonly figure: string;
  readonly values: readonly number[];
}

const height = 48;
const width = 300;

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  caption: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  words: {
    display: "flex",
    justifyContent: "space-between",
    fontSize: tokens.fontSizeBase200,
    gap: tokens.spacingHorizontalS,
  },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  picture: { display: "block", width: "100%", height: `${height}px` },
  line: {
    fill: "none",
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "2px",
    vectorEffect: "non-scaling-stroke",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  zero: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "1px",
    strokeDasharray: "3 3",
    vectorEffect: "non-scaling-stroke",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  axis: {
    display: "flex",
    justifyContent: "space-between",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** One small line a partner under the same scale: where it crosses the dashed zero, what was spent is earned back. */
export function LinesChart({
  title,
  steps,
  series,
}: {
  title: string;
  steps: readonly string[];
  series: readonly LineSeries[];
}): JSX.Element {
  const styles = useStyles();
  const all = series.flatMap(({ values }) => values);
  const top = Math.max(0, ...all);
  const bottom = Math.min(0, ...all);
  const reach = top - bottom || 1;
  const y = (value: number) => 2 + ((top - value) / reach) * (height - 4);
  const x = (at: number) => (steps.length < 2 ? 0 : (at / (steps.length - 1)) * width);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {title}: from {formatShortPounds(bottom)} to {formatShortPounds(top)}, zero dashed
      </figcaption>
      {series.map(({ name, figure, values }) => (
        <div key={name}>
          <div className={styles.words}>
            <span>{name}</span>
            <span className={styles.number}>{figure}</span>
          </div>
          <svg
            className={styles.picture}
            viewBox={`0 0 ${width} ${height}`}
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
          >
            <line className={styles.zero} x1="0" x2={width} y1={y(0)} y2={y(0)} />
            <polyline
              className={styles.line}
              points={values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(" ")}
            />
          </svg>
        </div>
      ))}
      <div className={styles.axis}>
        <span>{steps[0]}</span>
        <span>{steps.at(-1)}</span>
      </div>
    </figure>
  );
}
