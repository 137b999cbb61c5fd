import type { JSX } from "react";
import { useEffect, useRef } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";

/** A sentence that says what, where and what to do; `field` is the id of the element that it is about. */
export interface FieldProblem {
  readonly message: string;
  readonly field?: string;
}

const useStyles = makeStyles({
  box: {
    borderLeft: `4px solid ${tokens.colorStatusDangerBorder2}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    "@media (forced-colors: active)": { border: "2px solid CanvasText" },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { paddingBlock: tokens.spacingVerticalXXS, lineHeight: tokens.lineHeightBase300 },
  link: { textAlign: "left", minHeight: "24px" },
});

/** The summary at the top of a step: takes focus when it appears, and each sentence leads to its field. */
export function ProblemList({
  problems,
  takeFocus = false,
}: {
  problems: readonly FieldProblem[];
  takeFocus?: boolean;
}): JSX.Element | null {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef(takeFocus);
  useEffect(() => {
    // Once, when it appears: whoever is correcting a field afterwards must not lose it while the list gets shorter.
    if (wanted.current) box.current?.focus();
    wanted.current = false;
  }, []);
  if (problems.length === 0) return null;
  const title = problems.length === 1 ? "One thing needs you" : `${problems.length} things need you`;
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={title} className={styles.box}>
      <p className={styles.title}>{title}</p>
      <ul className={styles.list}>
        {problems.map(({ message, field }) => (
          <li key={`${field ?? ""}:${message}`} className={styles.item}>
            {field ? (
              <Link as="button" className={styles.link} onClick={() => document.getElementById(field)?.focus()}>
                {message}
              </Link>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
