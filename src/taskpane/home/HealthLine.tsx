import type { JSX } from "react";
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import { useRoute } from "../shell/Router";

const useStyles = makeStyles({
  line: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "flex-start",
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  attention: { color: tokens.colorStatusWarningForeground1 },
  words: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  link: { minHeight: "24px" },
});

/** One sentence on whether the numbers can be trusted, and the way to the checks. */
export function HealthLine({ health, needsSomebody }: { health: string; needsSomebody: boolean }): JSX.Element {
  const styles = useStyles();
  const { open } = useRoute();
  return (
    <div className={styles.line}>
      {needsSomebody ? (
        <Warning20Regular className={mergeClasses(styles.icon, styles.attention)} aria-hidden="true" />
      ) : (
        <CheckmarkCircle20Regular className={mergeClasses(styles.icon, styles.good)} aria-hidden="true" />
      )}
      <span className={styles.words}>
        <span>{health}</span>
        <Link as="button" className={styles.link} onClick={() => open("checkNumbers")}>
          Show all checks
        </Link>
      </span>
    </div>
  );
}
