import type { Dispatch, JSX } from "react";
import { Field, Input, Select, Text } from "@fluentui/react-components";
import type { CostLine } from "../../engine";
import { FigureTable } from "../components/FigureTable";
import { formatCount, formatList, formatPounds, formatQuantity } from "../format/formatMoney";
import type { CostModel } from "../partnership/costModel";
import type { AllocateEvent, AllocateState } from "./allocateState";
import { allLines, alsoFollowing, linesInScope, ruleNamed } from "./allocateState";

/** What is to be shared, and under which rule. */
export function PoolStep({
  model,
  state,
  dispatch,
}: {
  model: CostModel;
  state: AllocateState;
  dispatch: Dispatch<AllocateEvent>;
}): JSX.Element {
  const shared = linesInScope(model.lines, allLines);
  const inScope = linesInScope(model.lines, state.scope);
  const others = alsoFollowing(model, state);
  const isKnown = ruleNamed(model.rules, state.ruleName) !== undefined;
  return (
    <>
      <Field label="Share">
        <Select
          id="scope"
          value={state.scope}
          onChange={(_event, { value }) => dispatch({ type: "scope", scope: value, model })}
        >
          <option value={allLines}>{`All shared lines (${shared.length})`}</option>
          {model.lines.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <FigureTable
        caption={formatCount(inScope.length, "line")}
        columns={[{ title: "Line" }, { title: "Amount", isFigure: true }, { title: "Rule now" }]}
        rows={inScope.map((line) => [line.name, amountOf(line), line.rule ?? byNature(line)])}
      />
      <Field
        label="Rule"
        required
        hint={isKnown ? "This rule is in Rules; writing changes it." : "A new rule; writing adds it to Rules."}
      >
        <Input
          id="rule-name"
          list="known-rules"
          value={state.ruleName}
          onChange={(_event, { value }) => dispatch({ type: "type", field: "ruleName", text: value })}
        />
      </Field>
      <datalist id="known-rules">
        {model.rules.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {others.length > 0 && (
        <Text>{`${formatList(others)} ${others.length === 1 ? "follows" : "follow"} this rule too and will change with it. Give another name to keep ${others.length === 1 ? "it" : "them"} as now.`}</Text>
      )}
    </>
  );
}

function amountOf(line: CostLine): string {
  const pence = !Number.isInteger(line.amount);
  const amount = formatPounds(line.amount, { pence });
  if (line.behaviour === "step") return `${amount} for every ${formatQuantity(line.block ?? 0)}`;
  if (line.behaviour === "variable") return `${amount} each`;
  return amount;
}

function byNature(line: CostLine): string {
  switch (line.behaviour) {
    case "fixed":
      return "equally";
    case "step":
    case "variable":
      return `by ${line.driver ?? "its driver"}`;
    case "direct":
      return `to ${line.partner ?? "its partner"}`;
  }
}
