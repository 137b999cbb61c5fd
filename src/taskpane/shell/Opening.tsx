import type { JSX } from "react";
import { Spinner, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({ space: { padding: tokens.spacingHorizontalL } });

/** Shown for the moment in which a screen's script loads. */
export function Opening(): JSX.Element {
  const styles = useStyles();
  return (
    <main className={styles.space}>
      <Spinner size="tiny" label="Opening" />
    </main>
  );
}
