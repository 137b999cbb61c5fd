import type { JSX } from "react";
import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FigureTable } from "../components/FigureTable";
import { formatCount } from "../format/formatMoney";
import type { PreviewRow } from "../../workbook/diffPlan";

const atFirst = 12;

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column" },
  sheet: { fontWeight: tokens.fontWeightSemibold },
  cells: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  from: { overflowWrap: "break-word" },
  words: { overflowWrap: "anywhere" },
  table: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalXS },
  more: { alignSelf: "flex-start" },
});

/** What will change: sheet and cells, from, to. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] }): JSX.Element {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? rows : rows.slice(0, atFirst);
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
          <span key="from" className={styles.from}>
            {from}
          </span>,
          <span key="to" className={styles.words}>
            {to}
          </span>,
        ])}
      />
      {rows.length > shown.length && (
        <Button size="small" className={styles.more} onClick={() => setShowsAll(true)}>
          Show all {rows.length}
        </Button>
      )}
    </div>
  );
}
