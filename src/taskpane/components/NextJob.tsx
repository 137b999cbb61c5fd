import type { JSX } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
});

/** After a job: what one would do next, and the way there. */
export function NextJob({ words, label, onGo }: { words: string; label: string; onGo: () => void }): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <Text>{words}</Text>
      <Button appearance="primary" onClick={onGo}>
        {label}
      </Button>
    </div>
  );
}
