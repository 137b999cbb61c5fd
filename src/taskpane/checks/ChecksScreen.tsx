import type { JSX } from "react";
import { useCallback, useState } from "react";
import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import type { Check } from "../../model/check";
import { healthOf, needsSomebody } from "../../model/checks";
import { readWorkbookModel } from "../../workbook/readModel";
import { resultChanges } from "../../workbook/planWorkbook";
import { NeedsPartnership } from "../partnership/NeedsPartnership";
import { usePartnership } from "../partnership/usePartnership";
import { useWorkbook } from "../shell/PaneServices";
import { Screen } from "../shell/Screen";
import { sentenceOf } from "../shell/sentenceOf";
import { WritePanel } from "../writing/WritePanel";
import { showResult } from "../writing/showResult";
import { allChecks, placeOf } from "./allChecks";
import { benefitsAgain } from "../benefits/planBenefit";
import { jobTitles } from "../jobTitles";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "24px 1fr",
    columnGap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  attention: { color: tokens.colorStatusWarningForeground1 },
  words: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  word: { fontWeight: tokens.fontWeightSemibold },
  link: { minHeight: "24px" },
  buttons: { display: "flex" },
});

/** Everything that must hold, what needs somebody first; and the way to lay the result sheets out again. */
export function ChecksScreen(): JSX.Element {
  return (
    <Screen title={jobTitles.checkNumbers}>
      <NeedsPartnership>{() => <Checks />}</NeedsPartnership>
    </Screen>
  );
}

function Checks(): JSX.Element | null {
  const styles = useStyles();
  const read = usePartnership();
  const [isRefreshing, setIsRefreshing] = useState(false);
  if (read.status !== "ready" || !read.value) return null;
  const checks = allChecks(read.value);
  const ordered = [
    ...checks.filter(needsSomebody),
    ...checks.filter((check) => !check.holds && !needsSomebody(check)),
    ...checks.filter(({ holds }) => holds),
  ];
  return (
    <>
      <Text role="status">{healthOf(checks)}</Text>
      {isRefreshing ? (
        <Refresh onCancel={() => setIsRefreshing(false)} />
      ) : (
        <div className={styles.buttons}>
          <Button onClick={() => setIsRefreshing(true)}>Refresh the result sheets</Button>
        </div>
      )}
      <ul className={styles.list} aria-label="Checks">
        {ordered.map((check) => (
          <CheckItem key={check.id} check={check} />
        ))}
      </ul>
    </>
  );
}

function CheckItem({ check }: { check: Check }): JSX.Element {
  const styles = useStyles();
  const workbook = useWorkbook();
  const [trouble, setTrouble] = useState<string | null>(null);
  const show = () => {
    showResult(workbook, placeOf(check.table)).catch((reason: unknown) => setTrouble(sentenceOf(reason)));
  };
  return (
    <li className={styles.item}>
      {check.holds ? (
        <CheckmarkCircle20Regular className={styles.good} aria-hidden="true" />
      ) : (
        <Warning20Regular className={styles.attention} aria-hidden="true" />
      )}
      <span className={styles.words}>
        <span className={styles.word}>
          {check.holds ? "Holds" : check.asksJudgement ? "Look" : "Needs you"}: {check.subject}
        </span>
        <span>{check.sentence}</span>
        {!check.holds && (
          <Link
            as="button"
            className={styles.link}
            onClick={show}
            aria-label={`Show ${check.table} for ${check.subject}`}
          >
            Show {check.table}
          </Link>
        )}
        {trouble && <span role="alert">{trouble}</span>}
      </span>
    </li>
  );
}

function Refresh({ onCancel }: { onCancel: () => void }): JSX.Element {
  const workbook = useWorkbook();
  const plan = useCallback(async () => {
    const read = await readWorkbookModel(workbook);
    return read ? [...(await benefitsAgain(workbook)), ...resultChanges(read.partnership)] : [];
  }, [workbook]);
  return (
    <WritePanel
      label="Result sheets laid out again"
      plan={plan}
      place={{ named: "AllocationState", sheet: "Allocation", address: "A1" }}
      onCancel={onCancel}
    />
  );
}
