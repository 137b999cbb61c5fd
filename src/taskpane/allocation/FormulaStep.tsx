import type { Dispatch, JSX } from "react";
import { useDeferredValue, useEffect } from "react";
import { Field, Input, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Partnership } from "../../model/partnership";
import { formatList, formatShare } from "../format/formatMoney";
import type { CostModel } from "../partnership/costModel";
import { useAnnounce } from "../shell/Announcer";
import type { AllocateEvent, AllocateState } from "./allocateState";
import { AllocationPreviewView } from "./AllocationPreviewView";
import { FormulaField } from "./FormulaField";
import type { AllocationPreview } from "./previewAllocation";
import { formulaStarters } from "./formulaStarters";

const useStyles = makeStyles({
  bounds: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM },
  input: { minWidth: 0, width: "100%" },
  starters: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  link: { minHeight: "24px", textAlign: "left" },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface FormulaStepProps {
  readonly model: CostModel;
  readonly partnership: Partnership;
  readonly state: AllocateState;
  readonly preview: AllocationPreview;
  readonly dispatch: Dispatch<AllocateEvent>;
}

/** The formula, its bounds, and at once what they come to. */
export function FormulaStep({ model, partnership, state, preview, dispatch }: FormulaStepProps): JSX.Element {
  const styles = useStyles();
  const announce = useAnnounce();
  const shown = useDeferredValue(preview);
  const drivers = model.drivers.drivers.map(({ name }) => name);
  useEffect(() => {
    const { shares } = shown;
    if (!shares) return;
    const timer = setTimeout(
      () =>
        announce(
          `Shares: ${formatList(shares.partners.map((partner, at) => `${partner} ${formatShare(shares.shares[at] ?? 0)}`))}`,
        ),
      1200,
    );
    return () => clearTimeout(timer);
  }, [announce, shown]);
  const type =
    (field: "minimum" | "maximum") =>
    (_event: unknown, { value }: { value: string }) =>
      dispatch({ type: "type", field, text: value });
  return (
    <>
      <FormulaField
        id="formula"
        formula={state.formula}
        drivers={drivers}
        problems={preview.problems}
        onChange={(text) => dispatch({ type: "type", field: "formula", text })}
      />
      <details>
        <summary>Start from what the partners want</summary>
        <ul className={styles.starters}>
          {formulaStarters(drivers).map(({ want, method, formula }) => (
            <li key={want}>
              <Link
                as="button"
                className={styles.link}
                onClick={() => dispatch({ type: "type", field: "formula", text: formula })}
              >
                {want}
              </Link>{" "}
              <span className={styles.small}>{method}</span>
            </li>
          ))}
        </ul>
      </details>
      <div className={styles.bounds}>
        <Field label="Minimum (£)">
          <Input
            id="minimum"
            className={styles.input}
            inputMode="decimal"
            value={state.minimum}
            placeholder="none"
            onChange={type("minimum")}
          />
        </Field>
        <Field label="Maximum (£)">
          <Input
            id="maximum"
            className={styles.input}
            inputMode="decimal"
            value={state.maximum}
            placeholder="none"
            onChange={type("maximum")}
          />
        </Field>
      </div>
      <Text className={styles.small}>
        A partner pays no less and no more than this of each line; the rest is shared as the formula says.
      </Text>
      <AllocationPreviewView preview={shown} partnership={partnership} />
    </>
  );
}
