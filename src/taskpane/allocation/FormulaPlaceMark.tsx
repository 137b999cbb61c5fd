import type { JSX } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Problem } from "../../engine";

const around = 24;

const useStyles = makeStyles({
  text: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, whiteSpace: "pre-wrap" },
  mark: {
    backgroundColor: tokens.colorStatusDangerBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
  },
});

/** The part of the formula in which a problem stands, with the place marked. The sentence beside it says the same in words. */
export function FormulaPlaceMark({ formula, problem }: { formula: string; problem: Problem }): JSX.Element | null {
  const styles = useStyles();
  if (!("place" in problem) || !("at" in problem.place)) return null;
  const { at, near } = problem.place;
  const start = Math.min(Math.max(0, at - 1), formula.length);
  const end = Math.min(formula.length, start + Math.max(1, near.length));
  const from = Math.max(0, start - around);
  const to = Math.min(formula.length, end + around);
  return (
    <span className={styles.text} aria-hidden="true">
      {from > 0 && "…"}
      {formula.slice(from, start)}
      <span className={styles.mark}>{formula.slice(start, end) || "␣"}</span>
      {formula.slice(end, to)}
      {to < formula.length && "…"}
    </span>
  );
}
