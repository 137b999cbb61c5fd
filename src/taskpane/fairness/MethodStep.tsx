import type { Dispatch, JSX } from "react";
import { Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { mostPartnersOf } from "../../engine";
import { fairnessMethods, isWithin } from "../../model/fairness/fairnessMethods";
import type { FairnessEvent } from "./fairnessState";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column" },
  small: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What the partners want of a way of sharing; the method's name stands in small print. */
export function MethodStep({
  partners,
  chosen,
  dispatch,
}: {
  partners: number;
  chosen: readonly string[];
  dispatch: Dispatch<FairnessEvent>;
}): JSX.Element {
  const styles = useStyles();
  return (
    <>
      <Text>
        Each way of sharing answers another wish. Choose those that matter here: they are shown side by side, beside
        what everyone pays today. Nothing is written yet.
      </Text>
      <div id="methods" tabIndex={-1} role="group" aria-label="Ways of sharing" className={styles.group}>
        {fairnessMethods.map(({ name, wish, smallPrint }) => {
          const fits = isWithin(name, partners);
          return (
            <Checkbox
              key={name}
              disabled={!fits}
              label={
                <>
                  {wish}
                  <span className={styles.small}>
                    {smallPrint}
                    {!fits && ` For up to ${mostPartnersOf(name)} partners; there are ${partners}.`}
                  </span>
                </>
              }
              checked={fits && chosen.includes(name)}
              onChange={(_event, { checked }) => dispatch({ type: "method", name, isChosen: checked === true })}
            />
          );
        })}
      </div>
    </>
  );
}
