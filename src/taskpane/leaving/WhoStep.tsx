import type { Dispatch, JSX } from "react";
import { Checkbox, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { formatSerialDate, serialOfIsoDate } from "../format/formatDate";
import type { LeavingEvent, LeavingField, LeavingState } from "./leavingState";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column" },
  pair: { display: "grid", gridTemplateColumns: "3fr 2fr", gap: tokens.spacingHorizontalM, alignItems: "start" },
  input: { minWidth: 0, width: "100%" },
});

/** Who goes, and when notice is given. */
export function WhoStep({
  partners,
  state,
  dispatch,
}: {
  partners: readonly string[];
  state: LeavingState;
  dispatch: Dispatch<LeavingEvent>;
}): JSX.Element {
  const styles = useStyles();
  const notice = serialOfIsoDate(state.notice);
  const type =
    (field: LeavingField) =>
    (_event: unknown, { value }: { value: string }) =>
      dispatch({ type: "type", field, text: value });
  return (
    <>
      <div id="leavers" tabIndex={-1} role="group" aria-labelledby="leavers-label" className={styles.group}>
        <Text id="leavers-label" weight="semibold">
          Partners who leave
        </Text>
        {partners.map((name) => (
          <Checkbox
            key={name}
            label={name}
            checked={state.leavers.includes(name)}
            onChange={(_event, { checked }) => dispatch({ type: "leaver", name, leaves: checked === true })}
          />
        ))}
      </div>
      <div className={styles.pair}>
        <Field label="Notice given on" hint={notice === null ? "A day of the calendar." : formatSerialDate(notice)}>
          <Input id="notice" type="date" className={styles.input} value={state.notice} onChange={type("notice")} />
        </Field>
        <Field label="Months of notice">
          <Input
            id="months"
            className={styles.input}
            inputMode="numeric"
            value={state.months}
            onChange={type("months")}
          />
        </Field>
      </div>
      <Field label="Membership may end on" hint="A day and month, such as 31 March; or any.">
        <Input id="expiry" value={state.expiry} onChange={type("expiry")} />
      </Field>
    </>
  );
}
