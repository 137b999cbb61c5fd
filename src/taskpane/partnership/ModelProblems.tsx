import type { JSX } from "react";
import { useState } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import type { Problem } from "../../engine";
import { ProblemList } from "../components/ProblemList";
import { useWorkbook } from "../shell/PaneServices";
import { sentenceOf } from "../shell/sentenceOf";
import { showResult } from "../writing/showResult";
import { asksAlone, sayProblems } from "./sayProblems";

const useStyles = makeStyles({ button: { alignSelf: "flex-start" } });

/** Why the model gives no answer, with the way to the sheet where the missing costs of going alone are typed. */
export function ModelProblems({ problems }: { problems: readonly Problem[] }): JSX.Element {
  const styles = useStyles();
  const workbook = useWorkbook();
  const [trouble, setTrouble] = useState<string | null>(null);
  const show = () => {
    showResult(workbook, { table: "Partners" }).then(
      () => setTrouble(null),
      (reason: unknown) => setTrouble(sentenceOf(reason)),
    );
  };
  return (
    <>
      <ProblemList problems={sayProblems(problems).map((message) => ({ message }))} />
      {asksAlone(problems) && (
        <Button className={styles.button} onClick={show}>
          Show Partners
        </Button>
      )}
      {trouble && <span role="alert">{trouble}</span>}
    </>
  );
}
