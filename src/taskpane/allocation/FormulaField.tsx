import type { JSX, KeyboardEvent } from "react";
import { useEffect, useId, useState } from "react";
import { Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { Problem } from "../../engine";
import { describe } from "../../engine";
import { complete, completionsAt } from "./completions";
import type { Completion } from "./completions";
import { FormulaPlaceMark } from "./FormulaPlaceMark";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  text: { "& textarea": { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase300 } },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    minHeight: "26px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

interface FormulaFieldProps {
  readonly id: string;
  readonly formula: string;
  readonly drivers: readonly string[];
  readonly problems: readonly Problem[];
  readonly onChange: (formula: string) => void;
}

/** A share formula as it is typed, with what could come next below it. Enter takes the first offer; Tab leads to the others. */
export function FormulaField({ id, formula, drivers, problems, onChange }: FormulaFieldProps): JSX.Element {
  const styles = useStyles();
  const offers = useId();
  const [caret, setCaret] = useState(formula.length);
  const [caretToSet, setCaretToSet] = useState<number | null>(null);
  useEffect(() => {
    if (caretToSet === null) return;
    const input = inputOf(id);
    input?.focus();
    input?.setSelectionRange(caretToSet, caretToSet);
    setCaret(caretToSet);
    setCaretToSet(null);
  }, [caretToSet, id]);
  const { isTyping, list } = completionsAt(formula, Math.min(caret, formula.length), drivers);
  const take = (completion: Completion) => {
    const { text, caret: after } = complete(formula, completion);
    onChange(text);
    setCaretToSet(after);
  };
  const followCaret = () => setCaret(inputOf(id)?.selectionStart ?? formula.length);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const first = list[0];
    if (isTyping && first) take(first);
  };
  const first = problems[0];
  return (
    <div className={styles.field}>
      <Field
        label="Share formula"
        hint="Drivers stand in brackets. The result is one value a partner; shares are value over total."
        {...(first ? { validationState: "error" as const, validationMessage: describe(first) } : {})}
      >
        <Textarea
          id={id}
          className={styles.text}
          rows={3}
          resize="vertical"
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          value={formula}
          aria-controls={offers}
          onChange={(_event, { value }) => {
            onChange(value.replace(/[\r\n]+/gu, " "));
            followCaret();
          }}
          onSelect={followCaret}
          onKeyDown={onKeyDown}
        />
      </Field>
      {first && <FormulaPlaceMark formula={formula} problem={first} />}
      <div id={offers} role="group" aria-label="Insert at the caret" className={styles.chips}>
        {list.map((completion) => (
          <button
            key={completion.label}
            type="button"
            className={styles.chip}
            title={completion.hint}
            onClick={() => take(completion)}
          >
            {completion.label}
          </button>
        ))}
      </div>
    </div>
  );
}

function inputOf(id: string): HTMLTextAreaElement | null {
  const element = document.getElementById(id);
  return element instanceof HTMLTextAreaElement ? element : null;
}
