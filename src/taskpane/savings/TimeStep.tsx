import type { Dispatch, JSX } from "react";
import { Field, Input, Radio, RadioGroup, Select, makeStyles } from "@fluentui/react-components";
import type { SavingsEvent, SavingsState } from "./savingsState";
import { scheduleChoices } from "./savingsState";

const useStyles = makeStyles({
  short: { maxWidth: "120px" },
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

/** Ramp, horizon and how later pounds are weighed. */
export function TimeStep({ state, dispatch }: { state: SavingsState; dispatch: Dispatch<SavingsEvent> }): JSX.Element {
  const styles = useStyles();
  const type =
    (field: "ramp" | "horizon" | "schedule") =>
    (_event: unknown, { value }: { value: string }) =>
      dispatch({ type: "type", field, text: value });
  const isKnown = scheduleChoices.some(({ name }) => name === state.schedule);
  return (
    <>
      <Field
        label="Part of the full saving reached in each year"
        hint="From the first year on: 50%, 75%, 100%. The last one holds from then on."
      >
        <Input id="ramp" value={state.ramp} onChange={type("ramp")} />
      </Field>
      <Field label="Horizon, in years after the first">
        <Input
          id="horizon"
          className={styles.short}
          inputMode="numeric"
          value={state.horizon}
          onChange={type("horizon")}
        />
      </Field>
      <Field
        label="Discount schedule"
        hint="With its year, so that a signed workbook never changes when the Treasury’s rates do."
      >
        <Select className={styles.select} value={state.schedule} onChange={type("schedule")}>
          {!isKnown && <option value={state.schedule}>{state.schedule || "none chosen"}</option>}
          {scheduleChoices.map(({ name, words }) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Cash of a year falls">
        <RadioGroup
          value={state.timing}
          onChange={(_event, { value }) => dispatch({ type: "timing", timing: value as SavingsState["timing"] })}
        >
          <Radio value="end" label="at its end" />
          <Radio value="mid" label="in its middle" />
        </RadioGroup>
      </Field>
    </>
  );
}
