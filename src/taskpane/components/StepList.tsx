import type { JSX } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { WizardStep } from "./wizardStep";

const useStyles = makeStyles({
  list: { display: "flex", listStyleType: "none", margin: 0, padding: 0, alignItems: "center" },
  item: { display: "flex", alignItems: "center", flexGrow: 1, ":last-child": { flexGrow: 0 } },
  mark: {
    boxSizing: "border-box",
    width: "28px",
    height: "28px",
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    fontSize: tokens.fontSizeBase200,
    fontFamily: "inherit",
    fontVariantNumeric: "tabular-nums",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    padding: 0,
  },
  done: {
    cursor: "pointer",
    color: tokens.colorBrandForeground1,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `1px solid ${tokens.colorBrandBackground}`,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { border: "3px solid Highlight" },
  },
  line: { height: "1px", backgroundColor: tokens.colorNeutralStroke1, flexGrow: 1, minWidth: "4px" },
  lineEnd: { display: "none" },
});

/** Where one is: a numbered mark for each step. Steps already passed are buttons that lead back. */
export function StepList({
  steps,
  current,
  onGo,
}: {
  steps: readonly WizardStep[];
  current: number;
  onGo: (step: number) => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <ol className={styles.list} aria-label="Steps">
      {steps.map(({ key, title }, at) => (
        <li key={key} className={styles.item} aria-current={at === current ? "step" : undefined}>
          {at < current ? (
            <button
              type="button"
              className={mergeClasses(styles.mark, styles.done)}
              aria-label={`Back to step ${at + 1}, ${title}`}
              title={title}
              onClick={() => onGo(at)}
            >
              ✓
            </button>
          ) : (
            <span
              className={mergeClasses(styles.mark, at === current && styles.current)}
              role="img"
              aria-label={`Step ${at + 1} of ${steps.length}, ${title}${at === current ? ", current step" : ""}`}
              title={title}
            >
              {at + 1}
            </span>
          )}
          <span className={at < steps.length - 1 ? styles.line : styles.lineEnd} aria-hidden="true" />
        </li>
      ))}
    </ol>
  );
}
