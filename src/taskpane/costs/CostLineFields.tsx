import type { Dispatch, JSX } from "react";
import { Field, Input, Radio, RadioGroup, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { Behaviour, Partnership, Status } from "../../model/partnership";
import { behaviours, statuses } from "../../model/partnership";
import type { CostLineEvent, CostLineField, CostLineState } from "./costLineState";
import { findLine } from "./costLineState";
import { lineWords } from "./lineWords";

const useStyles = makeStyles({
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM, alignItems: "start" },
  input: { minWidth: 0, width: "100%" },
});

const meanings: Readonly<Record<Behaviour, string>> = {
  fixed: "Fixed: the same whoever takes part",
  step: "Step: a sum for every started block of a driver",
  variable: "Variable: a sum for each unit of a driver",
  direct: "Direct: for one partner, and gone with it",
};

const amounts: Readonly<Record<Behaviour, string>> = {
  fixed: "Amount (£ a year)",
  step: "Amount of one step (£ a year)",
  variable: "Amount of one unit (£ a year)",
  direct: "Amount (£ a year)",
};

/** One cost line: what it is, how it behaves, and who pays it. Only what its behaviour uses is asked. */
export function CostLineFields({
  partnership,
  state,
  dispatch,
}: {
  partnership: Partnership;
  state: CostLineState;
  dispatch: Dispatch<CostLineEvent>;
}): JSX.Element {
  const styles = useStyles();
  const { costs, drivers, partners, rules } = partnership;
  const { behaviour } = state;
  const place =
    state.line &&
    findLine(
      costs.map(({ line }) => line),
      state.line,
    );
  const current = place === null ? "" : String(place);
  const type =
    (field: CostLineField) =>
    (_event: unknown, { value }: { value: string }) =>
      dispatch({ type: "type", field, text: value });
  const knownRule = state.rule === "" || rules.some(({ rule }) => rule === state.rule);
  return (
    <>
      {costs.length > 0 && (
        <Field label="Line to change">
          <Select
            className={styles.select}
            value={current}
            onChange={(_event, { value }) =>
              dispatch({ type: "line", at: value === "" ? null : Number(value), partnership })
            }
          >
            <option value="">A new line</option>
            {lineWords(costs).map((words, at) => (
              <option key={at} value={at}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label="Name of the line" required>
        <Input id="line-name" value={state.name} onChange={type("name")} />
      </Field>
      <Field label="How the cost behaves">
        <RadioGroup
          value={behaviour}
          onChange={(_event, { value }) => dispatch({ type: "behaviour", behaviour: value as Behaviour })}
        >
          {behaviours.map((one) => (
            <Radio key={one} value={one} label={meanings[one]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={amounts[behaviour]} required>
        <Input id="line-amount" inputMode="decimal" value={state.amount} onChange={type("amount")} />
      </Field>
      {(behaviour === "step" || behaviour === "variable") && (
        <Field label="Driver" required hint="A column of Drivers.">
          <Select id="line-driver" className={styles.select} value={state.driver} onChange={type("driver")}>
            {drivers.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      {behaviour === "step" && (
        <Field label="Units of the driver that one step serves" required>
          <Input id="line-block" inputMode="decimal" value={state.block} onChange={type("block")} />
        </Field>
      )}
      {behaviour === "direct" && (
        <Field label="Partner" required>
          <Select id="line-partner" className={styles.select} value={state.partner} onChange={type("partner")}>
            {partners.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      {behaviour !== "direct" && (
        <Field label="Shared by the rule" hint="Allocate costs changes the rule itself.">
          <Select id="line-rule" className={styles.select} value={state.rule} onChange={type("rule")}>
            <option value="">{behaviour === "fixed" ? "None: equally" : "None: by its driver"}</option>
            {!knownRule && <option>{state.rule}</option>}
            {rules.map(({ rule }) => (
              <option key={rule}>{rule}</option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.pair}>
        <Field label="From" hint="First financial year, such as 2026/27.">
          <Input id="line-from" className={styles.input} value={state.from} onChange={type("from")} />
        </Field>
        <Field label="To" hint="Last financial year. Blank: no end.">
          <Input id="line-to" className={styles.input} value={state.to} onChange={type("to")} />
        </Field>
      </div>
      <Field
        label="Lag (months)"
        hint="How long the cost stays once the activity stops: notice, lease, contract. Blank: it can fall at once."
      >
        <Input id="line-lag" inputMode="numeric" value={state.lag} onChange={type("lag")} />
      </Field>
      <Field label="Status of the figure">
        <Select
          className={styles.select}
          value={state.status}
          onChange={(_event, { value }) => dispatch({ type: "status", status: value as Status })}
        >
          {statuses.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <Field label="Source" hint="Where the figure comes from, or why it is assumed.">
        <Input value={state.source} onChange={type("source")} />
      </Field>
    </>
  );
}
