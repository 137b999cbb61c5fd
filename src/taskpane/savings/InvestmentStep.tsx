import type { Dispatch, JSX } from "react";
import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { sharesOf } from "../../engine";
import { FormulaField } from "../allocation/FormulaField";
import type { FieldProblem } from "../components/ProblemList";
import type { CostModel } from "../partnership/costModel";
import type { SavingsEvent, SavingsState } from "./savingsState";

/** One-off cost: a figure a partner, or one sum shared by a formula. */
export function InvestmentStep({
  model,
  state,
  problems,
  dispatch,
}: {
  model: CostModel;
  state: SavingsState;
  problems: readonly FieldProblem[];
  dispatch: Dispatch<SavingsEvent>;
}): JSX.Element {
  const shares = sharesOf(state.formula, model.drivers);
  const wrong = (field: string) => {
    const problem = problems.find((one) => one.field === field);
    return problem ? { validationState: "error" as const, validationMessage: problem.message } : {};
  };
  return (
    <>
      <Field label="One-off cost in the first year">
        <RadioGroup
          value={state.kind}
          onChange={(_event, { value }) => dispatch({ type: "kind", kind: value as SavingsState["kind"] })}
        >
          <Radio value="typed" label="A figure for each partner" />
          <Radio value="shared" label="One sum, shared by a formula" />
        </RadioGroup>
      </Field>
      {state.kind === "typed" &&
        model.drivers.partners.map((name, at) => (
          <Field key={name} label={`${name} (£)`}>
            <Input
              id={`one-off-${at}`}
              inputMode="decimal"
              value={state.oneOff[name] ?? ""}
              onChange={(_event, { value }) => dispatch({ type: "oneOff", partner: name, text: value })}
            />
          </Field>
        ))}
      {state.kind === "shared" && (
        <>
          <Field label="Sum to be shared (£)" {...wrong("total")}>
            <Input
              id="total"
              inputMode="decimal"
              value={state.total}
              onChange={(_event, { value }) => dispatch({ type: "type", field: "total", text: value })}
            />
          </Field>
          <FormulaField
            id="formula"
            formula={state.formula}
            drivers={model.drivers.drivers.map(({ name }) => name)}
            problems={shares.ok ? [] : shares.problems}
            onChange={(text) => dispatch({ type: "type", field: "formula", text })}
          />
        </>
      )}
    </>
  );
}
