import type { Dispatch, JSX } from "react";
import { useState } from "react";
import { Button, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { FieldProblem } from "../components/ProblemList";
import { formatCount } from "../format/formatMoney";
import type { LeavingEvent, LeavingField, LeavingState } from "./leavingState";
import { percent } from "./leavingState";
import type { SuggestedRunOff } from "./suggestRunOff";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  suggestion: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  summary: { fontWeight: tokens.fontWeightSemibold, minHeight: "24px", cursor: "pointer" },
});

const fields: readonly {
  readonly field: LeavingField;
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}[] = [
  {
    field: "runOff",
    id: "run-off",
    label: "Stranded cost still there, year by year",
    hint: "From the first year after exit: 100%, 60%, 30%. More than 100% where cost that goes with them goes late.",
  },
  { field: "rate", id: "rate", label: "Discount rate", hint: "From the second year on; 0% is none." },
  {
    field: "oneOff",
    id: "one-off",
    label: "One-off cost that leaving causes (£)",
    hint: "Redundancy, breaks of contract, data.",
  },
  { field: "credit", id: "credit", label: "Credit to the leaver (£)", hint: "Assets or reserves left behind." },
  {
    field: "tolerance",
    id: "tolerance",
    label: "What the others put up with",
    hint: "Above the cost of going alone, before they would follow; 0% is nothing.",
  },
];

/** The terms of the exit charge, and how patient the others are. */
export function ExitTerms({
  state,
  problems,
  suggested,
  dispatch,
}: {
  state: LeavingState;
  problems: readonly FieldProblem[];
  /** Null while it is being worked out. */
  suggested: SuggestedRunOff | null;
  dispatch: Dispatch<LeavingEvent>;
}): JSX.Element {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details open={isOpen || problems.length > 0} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>Terms of the exit charge</summary>
      <div className={styles.box}>
        {fields.map(({ field, id, label, hint }) => {
          const problem = problems.find((one) => one.field === id);
          return (
            <div key={id}>
              <Field
                label={label}
                hint={hint}
                {...(problem ? { validationState: "error" as const, validationMessage: problem.message } : {})}
              >
                <Input
                  id={id}
                  value={state[field]}
                  onChange={(_event, { value }) => dispatch({ type: "type", field, text: value })}
                />
              </Field>
              {field === "runOff" && suggested && (
                <Suggestion
                  suggested={suggested}
                  typed={state.runOff}
                  onUse={(text) => dispatch({ type: "type", field, text })}
                />
              )}
            </div>
          );
        })}
      </div>
    </details>
  );
}

/** What the lags of the cost lines come to, to be taken with one press or typed over. */
function Suggestion({
  suggested,
  typed,
  onUse,
}: {
  suggested: SuggestedRunOff;
  typed: string;
  onUse: (text: string) => void;
}): JSX.Element {
  const styles = useStyles();
  if (suggested.kind === "none") return <Text className={styles.small}>{suggested.why}</Text>;
  const text = suggested.parts.map(percent).join(", ");
  const count = suggested.withoutLag.length;
  return (
    <div className={styles.suggestion}>
      <Text className={styles.small}>
        {`Suggested from the months of Lag in Costs: ${text}.`}
        {count > 0 &&
          ` ${formatCount(count, "line")} without a lag ${count === 1 ? "stays" : "stay"} in every year shown.`}
      </Text>
      <Button size="small" disabledFocusable={typed === text} onClick={() => onUse(text)}>
        {typed === text ? "The suggestion is used" : "Use the suggestion"}
      </Button>
    </div>
  );
}
