import type { Dispatch, JSX } from "react";
import { Field, Input, Radio, RadioGroup, Select, makeStyles } from "@fluentui/react-components";
import type { BenefitClass, Partnership, Status } from "../../model/partnership";
import { benefitClasses, statuses } from "../../model/partnership";
import type { BenefitEvent, BenefitState } from "./benefitState";

const useStyles = makeStyles({
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

const meanings: Readonly<Record<BenefitClass, string>> = {
  cashable: "Cashable: a budget line can be cut",
  "non-cashable": "Non-cashable: more or better for the same spend",
};

/** One benefit: what it is, whether it can be cut from a budget, whose it is, and how much a year. */
export function BenefitFields({
  partnership,
  state,
  dispatch,
}: {
  partnership: Partnership;
  state: BenefitState;
  dispatch: Dispatch<BenefitEvent>;
}): JSX.Element {
  const styles = useStyles();
  const { benefits, partners, rules } = partnership;
  const type =
    (field: "name" | "partner" | "annual" | "rule" | "source") =>
    (_event: unknown, { value }: { value: string }) =>
      dispatch({ type: "type", field, text: value });
  const knownRule = state.rule === "" || rules.some(({ rule }) => rule === state.rule);
  return (
    <>
      {benefits.length > 0 && (
        <Field label="Benefit to change">
          <Select
            className={styles.select}
            value={state.benefit ?? ""}
            onChange={(_event, { value }) =>
              dispatch({ type: "benefit", benefit: value === "" ? null : value, partnership })
            }
          >
            <option value="">A new benefit</option>
            {benefits.map(({ benefit }, at) => (
              <option key={`${at} ${benefit}`}>{benefit}</option>
            ))}
          </Select>
        </Field>
      )}
      <Field label="Name of the benefit" required>
        <Input id="benefit-name" value={state.name} onChange={type("name")} />
      </Field>
      <Field label="Class">
        <RadioGroup
          value={state.class}
          onChange={(_event, { value }) => dispatch({ type: "class", class: value as BenefitClass })}
        >
          {benefitClasses.map((one) => (
            <Radio key={one} value={one} label={meanings[one]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label="Whose it is">
        <Select className={styles.select} value={state.partner} onChange={type("partner")}>
          <option value="">All partners</option>
          {partners.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field label="Amount at full effect (£ a year)" required>
        <Input id="benefit-annual" inputMode="decimal" value={state.annual} onChange={type("annual")} />
      </Field>
      {state.partner === "" && (
        <Field label="Shared by the rule">
          <Select className={styles.select} value={state.rule} onChange={type("rule")}>
            <option value="">None: equally</option>
            {!knownRule && <option>{state.rule}</option>}
            {rules.map(({ rule }) => (
              <option key={rule}>{rule}</option>
            ))}
          </Select>
        </Field>
      )}
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
