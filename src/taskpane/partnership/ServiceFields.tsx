import type { Dispatch, JSX } from "react";
import { Field, Input, Radio, RadioGroup, makeStyles } from "@fluentui/react-components";
import type { SharingType } from "../../model/partnership";
import { sharingTypes } from "../../model/partnership";
import type { NewPartnershipEvent, NewPartnershipState } from "./newPartnershipState";
import { baselineYearOf } from "./newPartnershipState";

const useStyles = makeStyles({ year: { maxWidth: "140px" } });

/** The service, how it is shared, and from when. */
export function ServiceFields({
  state,
  dispatch,
}: {
  state: NewPartnershipState;
  dispatch: Dispatch<NewPartnershipEvent>;
}): JSX.Element {
  const styles = useStyles();
  const type =
    (field: "name" | "service" | "firstYear" | "baselineYear") =>
    (_event: unknown, { value }: { value: string }) =>
      dispatch({ type: "type", field, text: value });
  return (
    <>
      <Field label="Service that is shared" required hint="Such as Regulatory services, or Revenues and benefits.">
        <Input id="service" value={state.service} onChange={type("service")} />
      </Field>
      <Field label="Name of the partnership" hint="Leave it empty, and it is named after the service and the partners.">
        <Input value={state.name} onChange={type("name")} />
      </Field>
      <Field label="First financial year of the model" required>
        <Input id="first-year" className={styles.year} value={state.firstYear} onChange={type("firstYear")} />
      </Field>
      <Field
        label="Financial year of cost today"
        required
        hint="Cost today comes from the returns of this year. Pulling another year offers to change it."
      >
        <Input
          id="baseline-year"
          className={styles.year}
          value={baselineYearOf(state)}
          onChange={type("baselineYear")}
        />
      </Field>
      <Field label="Type of sharing">
        <RadioGroup
          value={state.sharing}
          onChange={(_event, { value }) => dispatch({ type: "sharing", sharing: value as SharingType })}
        >
          {sharingTypes.map(({ type: value, meaning }) => (
            <Radio
              key={value}
              value={value}
              label={
                <>
                  <strong>{value.charAt(0).toUpperCase() + value.slice(1)}</strong>
                  <br />
                  {meaning}
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}
