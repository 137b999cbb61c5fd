import type { JSX } from "react";
import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PreviewRow } from "../../workbook/diffPlan";
import { FigureTable } from "../components/FigureTable";
import { formatCount } from "../format/formatMoney";

const rowsAtFirst = 12;
const charactersAtFirst = 90;

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column" },
  sheet: { fontWeight: tokens.fontWeightSemibold },
  cells: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  from: { overflowWrap: "break-word" },
  to: { overflowWrap: "anywhere" },
  table: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalXS },
  more: { alignSelf: "flex-start" },
});

/** What will change: sheet and cells, from, to. Long lists and long rows are cut until they are asked for in full. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] }): JSX.Element {
  const styles = useStyles();
  const [isFull, setIsFull] = useState(false);
  const shown = isFull ? rows : rows.slice(0, rowsAtFirst);
  const isCut = rows.length > rowsAtFirst || rows.some(({ from, to }) => isLong(from) || isLong(to));
  const words = (text: string, look: string) => (
    <span key={look} className={look}>
      {!isFull && isLong(text) ? `${text.slice(0, charactersAtFirst).trimEnd()}…` : text}
    </span>
  );
  return (
    <div className={styles.table}>
      <FigureTable
        caption={`What will change: ${formatCount(rows.length, "entry", "entries")}`}
        columns={[{ title: "Sheet, cells" }, { title: "From" }, { title: "To" }]}
        rows={shown.map(({ sheet, cells, from, to }) => [
          <span key="place" className={styles.place}>
            <span className={styles.sheet}>{sheet}</span>
            <span className={styles.cells}>{cells}</span>
          </span>,
          words(from, styles.from),
          words(to, styles.to),
        ])}
      />
      {isCut && !isFull && (
        <Button size="small" className={styles.more} onClick={() => setIsFull(true)}>
          {rows.length > rowsAtFirst ? `Show all ${rows.length} in full` : "Show in full"}
        </Button>
      )}
    </div>
  );
}

function isLong(text: string): boolean {
  return text.length > charactersAtFirst + 20;
}
