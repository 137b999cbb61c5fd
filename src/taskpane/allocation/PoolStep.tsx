import type { Dispatch, JSX } from "react";
import { Field, Input, Link, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { CostLine } from "../../engine";
import { FigureTable } from "../components/FigureTable";
import { formatCount, formatList, formatPounds, formatQuantity } from "../format/formatMoney";
import { jobTitles } from "../jobTitles";
import type { CostModel } from "../partnership/costModel";
import { useRoute } from "../shell/Router";
import type { AllocateEvent, AllocateState, Scope } from "./allocateState";
import { alsoFollowing, linesInScope, ruleNamed, scopesOf } from "./allocateState";

const useStyles = makeStyles({
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  rule: { display: "block", color: tokens.colorNeutralForeground2 },
  link: { minHeight: "24px", alignSelf: "flex-start" },
  amount: { whiteSpace: "normal" },
});

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
  const styles = useStyles();
  const { open } = useRoute();
  const scopes = scopesOf(model);
  const chosen = JSON.stringify(state.scope);
  const inScope = linesInScope(model.lines, state.scope);
  const others = alsoFollowing(model, state);
  const isKnown = ruleNamed(model.rules, state.ruleName) !== undefined;
  return (
    <>
      <Field label="Share">
        <Select
          id="scope"
          className={styles.select}
          value={chosen}
          onChange={(_event, { value }) => {
            const scope = scopes.find((one) => JSON.stringify(one) === value);
            if (scope) dispatch({ type: "scope", scope, model });
          }}
        >
          {scopes.map((scope) => (
            <option key={JSON.stringify(scope)} value={JSON.stringify(scope)}>
              {wordsOf(scope, linesInScope(model.lines, scope).length)}
            </option>
          ))}
        </Select>
      </Field>
      <FigureTable
        caption={formatCount(inScope.length, "line")}
        columns={[{ title: "Line, and how it is shared now" }, { title: "Amount", isFigure: true }]}
        rows={inScope.map((line) => [
          <span key="line">
            {line.name}
            <span className={styles.rule}>{line.rule ?? byNature(line)}</span>
          </span>,
          <span key="amount" className={styles.amount}>
            {amountOf(line)}
          </span>,
        ])}
      />
      <Link as="button" className={styles.link} onClick={() => open("editCostLine")}>
        {jobTitles.editCostLine}
      </Link>
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

function wordsOf(scope: Scope, lines: number): string {
  switch (scope.kind) {
    case "rule":
      return `Lines that follow ${scope.name} (${lines})`;
    case "all":
      return `All shared lines (${lines})`;
    case "line":
      return `Only: ${scope.name}`;
  }
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
