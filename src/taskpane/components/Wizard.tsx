import type { JSX, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { FieldProblem } from "./ProblemList";
import { ProblemList } from "./ProblemList";
import { StepList } from "./StepList";
import type { WizardStep } from "./wizardStep";

const useStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: {
    ...typographyStyles.subtitle2,
    margin: 0,
    outlineStyle: "none",
    ":focus-visible": { boxShadow: `0 2px 0 ${tokens.colorStrokeFocus2}` },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalS },
});

interface WizardProps {
  readonly steps: readonly WizardStep[];
  readonly current: number;
  readonly onGo: (step: number) => void;
  /** What stands in the way of the next step; shown once Next was pressed. */
  readonly problems: readonly FieldProblem[];
  /** The last step has buttons of its own. */
  readonly children: ReactNode;
}

/** A job whose order matters: the steps as an ordered list, one heading that takes focus, Back always safe, Next says what comes. */
export function Wizard({ steps, current, onGo, problems, children }: WizardProps): JSX.Element {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirstShown = useRef(true);
  const [asked, setAsked] = useState<{ readonly step: number; readonly times: number } | null>(null);
  const step = steps[current];
  const next = steps[current + 1];
  useEffect(() => {
    if (!isFirstShown.current) heading.current?.focus();
    isFirstShown.current = false;
  }, [current]);
  const go = (to: number) => {
    setAsked(null);
    onGo(to);
  };
  const goOn = () => {
    if (problems.length > 0) setAsked((before) => ({ step: current, times: (before?.times ?? 0) + 1 }));
    else go(current + 1);
  };
  return (
    <>
      <StepList steps={steps} current={current} onGo={go} />
      <section className={styles.step} aria-labelledby="wizard-step">
        <h2 id="wizard-step" ref={heading} tabIndex={-1} className={styles.heading}>
          {step?.title}
        </h2>
        {asked?.step === current && <ProblemList key={asked.times} problems={problems} takeFocus />}
        {children}
        <div className={styles.buttons}>
          {current > 0 && <Button onClick={() => go(current - 1)}>Back</Button>}
          {next && (
            <Button appearance="primary" onClick={goOn}>
              Next: {lowerFirst(next.title)}
            </Button>
          )}
        </div>
      </section>
    </>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
