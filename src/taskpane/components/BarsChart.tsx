import type { JSX } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

/** One length of a row: `tone` tells the series apart also in greys. */
interface BarPart {
  readonly label: string;
  readonly amount: number;
}

export interface BarRow {
  readonly name: string;
  /** What is written beside the name. */
  readonly figure: string;
  /** Laid end to end. */
  readonly parts: readonly BarPart[];
  /** A mark across the bar, such as the cost of going alone. */
  readonly mark?: number;
  /** Another one, dashed. */
  readonly secondMark?: number;
}

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  caption: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  row: { display: "flex", flexDirection: "column", fontSize: tokens.fontSizeBase200 },
  words: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  bar: { display: "block", overflow: "visible" },
  tone0: { fill: tokens.colorBrandForeground1, "@media (forced-colors: active)": { fill: "Highlight" } },
  tone1: {
    fill: tokens.colorBrandForeground1,
    fillOpacity: 0.55,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  tone2: { fill: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { fill: "GrayText" } },
  tone3: { fill: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { fill: "LinkText" } },
  edge: { stroke: tokens.colorNeutralBackground1, strokeWidth: "1px" },
  track: { fill: tokens.colorNeutralBackground4, "@media (forced-colors: active)": { fill: "Canvas" } },
  mark: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  dashed: { strokeDasharray: "3 2" },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
  key: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** Bars per partner, laid out by the page so that words keep their size at any width. The figures stand beside the bars; the picture adds nothing that is not also in words. */
export function BarsChart({
  title,
  rows,
  markLabel,
  secondMarkLabel,
}: {
  title: string;
  rows: readonly BarRow[];
  markLabel?: string;
  secondMarkLabel?: string;
}): JSX.Element {
  const styles = useStyles();
  const tones = [styles.tone0, styles.tone1, styles.tone2, styles.tone3];
  const reach = rows.map((row) => Math.max(row.mark ?? 0, row.secondMark ?? 0, sumOf(row)));
  const longest = Math.max(...reach, 0) || 1;
  const percent = (amount: number) => `${((Math.max(0, amount) / longest) * 100).toFixed(2)}%`;
  const series = rows.reduce<string[]>(
    (labels, row) => [...new Set([...labels, ...row.parts.map((p) => p.label)])],
    [],
  );
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{title}</figcaption>
      {rows.map((row) => (
        <div key={row.name} className={styles.row}>
          <span className={styles.words}>
            <span>{row.name}</span>
            <span className={styles.number}>{row.figure}</span>
          </span>
          <svg className={styles.bar} width="100%" height="12" aria-hidden="true" focusable="false">
            <rect className={styles.track} width="100%" height="12" rx="2" />
            {row.parts.map((part, at) => (
              <rect
                key={part.label}
                className={mergeClasses(tones[series.indexOf(part.label) % tones.length], styles.edge)}
                x={percent(sumOf({ parts: row.parts.slice(0, at) }))}
                width={percent(part.amount)}
                height="12"
              />
            ))}
            {row.mark !== undefined && (
              <line className={styles.mark} x1={percent(row.mark)} x2={percent(row.mark)} y1="-2" y2="14" />
            )}
            {row.secondMark !== undefined && (
              <line
                className={mergeClasses(styles.mark, styles.dashed)}
                x1={percent(row.secondMark)}
                x2={percent(row.secondMark)}
                y1="-2"
                y2="14"
              />
            )}
          </svg>
        </div>
      ))}
      {(series.length > 1 || markLabel) && (
        <ul className={styles.legend} aria-label="Key">
          {series.map((label, at) => (
            <li key={label} className={styles.key}>
              <svg width="12" height="12" aria-hidden="true">
                <rect className={tones[at % tones.length]} width="12" height="12" />
              </svg>
              {label}
            </li>
          ))}
          {[markLabel, secondMarkLabel].map(
            (label, at) =>
              label && (
                <li key={label} className={styles.key}>
                  <svg width="12" height="12" aria-hidden="true">
                    <line
                      className={mergeClasses(styles.mark, at === 1 && styles.dashed)}
                      x1="6"
                      x2="6"
                      y1="0"
                      y2="12"
                    />
                  </svg>
                  {label}
                </li>
              ),
          )}
        </ul>
      )}
    </figure>
  );
}

function sumOf({ parts }: Pick<BarRow, "parts">): number {
  return parts.reduce((sum, part) => sum + Math.max(0, part.amount), 0);
}
