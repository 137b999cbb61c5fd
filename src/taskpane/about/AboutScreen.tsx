import type { JSX } from "react";
import { Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useRoute } from "../shell/Router";
import { Screen } from "../shell/Screen";
import { jobTitles } from "../jobTitles";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, lineHeight: tokens.lineHeightBase400 },
  heading: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What Fairshare is for, and what it does not do. */
export function AboutScreen(): JSX.Element {
  const styles = useStyles();
  const { open } = useRoute();
  return (
    <Screen title={jobTitles.about}>
      <p className={styles.text}>
        Fairshare is for councils that share a service. It works in your workbook: everything it knows stands in tables
        on sheets that you can read, print and send.
      </p>
      <Subtitle2 as="h2" className={styles.heading}>
        With it you can
      </Subtitle2>
      <ul className={styles.list}>
        <li>pull each council’s figures from published returns, with the source of every figure;</li>
        <li>share costs by a formula that the partners agreed, to the penny;</li>
        <li>see what each council saves, and when its investment pays back;</li>
        <li>compare ways of sharing by what partners want, and see which groups would pay less apart;</li>
        <li>see who pays what when a partner leaves, what cost is stranded, and who might follow;</li>
        <li>ask why a council pays what it pays;</li>
        <li>send a copy that needs no add-in: ordinary formulas that anyone can recalculate.</li>
      </ul>
      <Subtitle2 as="h2" className={styles.heading}>
        What it does not do
      </Subtitle2>
      <ul className={styles.list}>
        <li>It sends nothing anywhere. Files that you open are read on this computer.</li>
        <li>It never guesses a figure. What a return leaves out is listed as missing, not taken as zero.</li>
        <li>
          Published returns show what the shared service costs today. What a council would spend alone is an assumption:
          it is marked as one, with a range, and is yours to improve.
        </li>
        <li>It gives figures, not legal or tax advice.</li>
      </ul>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => open("openSample")}>
          {jobTitles.openSample}
        </Button>
        <Button onClick={() => open("newPartnership")}>New partnership</Button>
      </div>
    </Screen>
  );
}
