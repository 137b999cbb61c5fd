import type { JSX, ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  button: {
    display: "grid",
    gridTemplateColumns: "28px 1fr",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    width: "100%",
    textAlign: "left",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  icon: { color: tokens.colorBrandForeground1, display: "flex", paddingTop: "2px" },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
  words: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A large button that names a job and says in small print how it stands. */
export function JobButton({
  icon,
  title,
  words,
  onClick,
}: {
  icon: ReactNode;
  title: string;
  words: string;
  onClick: () => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <button type="button" className={styles.button} onClick={onClick}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span>
        <span className={styles.title}>{title}</span>
        <span className={styles.words}>{words}</span>
      </span>
    </button>
  );
}
