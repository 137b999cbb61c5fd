import type { JSX } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { PublishedReturn } from "../../baselines/publishedReturn";
import { councilsWithoutReturn } from "../../baselines/publishedReturn";
import { financialYearFrom } from "../format/formatDate";
import { formatCount } from "../format/formatMoney";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  meaning: { margin: 0, overflowWrap: "anywhere" },
  notes: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

/** What the file was recognised as, so that a wrong file is noticed before anything is chosen. */
export function ReturnSummary({ published }: { published: PublishedReturn }): JSX.Element {
  const styles = useStyles();
  const without = councilsWithoutReturn(published).length;
  const facts = [
    ["Return", `${published.kind}, ${published.basis}`],
    ["Year", financialYearFrom(published.year)],
    ["Figures", `in ${published.unit}`],
    ["Councils", `${published.councils.length}${without > 0 ? `, ${without} without any figure` : ""}`],
    ["Lines", formatCount(published.lines.length, "column of figures", "columns of figures")],
    ["File", [published.source.fileName, published.source.sheet].filter(Boolean).join(", ")],
  ] as const;
  return (
    <>
      <dl className={styles.list} aria-label="What the file holds">
        {facts.map(([term, meaning]) => (
          <div key={term} style={{ display: "contents" }}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.meaning}>{meaning}</dd>
          </div>
        ))}
      </dl>
      {published.notes.length > 0 && (
        <ul className={styles.notes} aria-label="Notes on the file">
          {published.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
