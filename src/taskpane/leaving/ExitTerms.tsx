import type { Dispatch, JSX } from "react";
import { useState } from "react";
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { FieldProblem } from "../components/ProblemList";
import type { LeavingEvent, LeavingField, LeavingState } from "./leavingState";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
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
    hint: "From the first year after exit: 100%, 60%, 30%.",
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
  dispatch,
}: {
  state: LeavingState;
  problems: readonly FieldProblem[];
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
            <Field
              key={id}
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
          );
        })}
      </div>
    </details>
  );
}
