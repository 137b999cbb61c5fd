import type { JSX } from "react";
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { MissingBaseline } from "../../baselines/baselineLine";
import { formatCount, formatList } from "../format/formatMoney";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalL } });

/** Every figure that was asked for and is not there. They are left out of the write; none becomes zero. */
export function MissingList({
  missing,
  absent,
}: {
  missing: readonly MissingBaseline[];
  absent: readonly string[];
}): JSX.Element | null {
  const styles = useStyles();
  if (missing.length === 0 && absent.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {missing.length > 0 ? `${formatCount(missing.length, "figure")} missing` : "Partners without a row"}
        </MessageBarTitle>
        <ul className={styles.list}>
          {missing.map(({ partner, line, why }) => (
            <li key={`${partner}\n${line}`}>{why}</li>
          ))}
          {absent.length > 0 && <li>{`This return has no row for ${formatList(absent)}.`}</li>}
        </ul>
        They are left out, not written as zero. Type the figure and its source in Baselines if you have it.
      </MessageBarBody>
    </MessageBar>
  );
}
