import type { JSX, ReactNode, RefObject } from "react";
import { useEffect, useRef, useState } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

export interface FigureColumn {
  readonly title: string;
  readonly isFigure?: boolean;
}

const useStyles = makeStyles({
  scroll: { overflowX: "auto", maxWidth: "100%" },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  caption: { textAlign: "left", paddingBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  cell: {
    textAlign: "left",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
  },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold, verticalAlign: "bottom" },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  headFigure: { textAlign: "right" },
  total: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** A small table of the pane: first cell of a row names it, figures stand right-aligned under each other. */
export function FigureTable({
  caption,
  columns,
  rows,
  totals = [],
}: {
  caption: string;
  columns: readonly FigureColumn[];
  rows: readonly (readonly ReactNode[])[];
  totals?: readonly (readonly ReactNode[])[];
}): JSX.Element {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(box);
  const line = (cells: readonly ReactNode[], key: string, isTotal: boolean) => (
    <tr key={key}>
      {cells.map((cell, at) => {
        const column = columns[at];
        const look = mergeClasses(styles.cell, column?.isFigure && styles.figure, isTotal && styles.total);
        return at === 0 ? (
          <th key={at} scope="row" className={look}>
            {cell}
          </th>
        ) : (
          <td key={at} className={look}>
            {cell}
          </td>
        );
      })}
    </tr>
  );
  return (
    <div ref={box} className={styles.scroll} {...(isWide ? { tabIndex: 0, role: "group", "aria-label": caption } : {})}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, isFigure }) => (
              <th
                key={title}
                scope="col"
                className={mergeClasses(styles.cell, styles.head, isFigure && styles.headFigure)}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((cells, at) => line(cells, `r${at}`, false))}</tbody>
        {totals.length > 0 && <tfoot>{totals.map((cells, at) => line(cells, `t${at}`, true))}</tfoot>}
      </table>
    </div>
  );
}

/** True while what stands in the box is wider than the box. */
function useIsWide(box: RefObject<HTMLDivElement | null>): boolean {
  const [isWide, setIsWide] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element || !("ResizeObserver" in window)) return;
    const observer = new ResizeObserver(() => setIsWide(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [box]);
  return isWide;
}
