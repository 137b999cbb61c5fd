import type { Dispatch, JSX } from "react";
import { Checkbox, Text, makeStyles } from "@fluentui/react-components";
import type { CopyEvent, CopyState } from "./copyState";

const useStyles = makeStyles({ group: { display: "flex", flexDirection: "column" } });

export function SheetsStep({
  sheets,
  state,
  dispatch,
}: {
  sheets: readonly string[];
  state: CopyState;
  dispatch: Dispatch<CopyEvent>;
}): JSX.Element {
  const styles = useStyles();
  return (
    <>
      <Text>
        The copy opens in any spreadsheet program. Inputs go as they are; results become ordinary formulas over workings
        that can be seen, so that anyone can change a driver and recalculate. Your workbook stays as it is.
      </Text>
      <div id="sheets" tabIndex={-1} role="group" aria-labelledby="sheets-label" className={styles.group}>
        <Text id="sheets-label" weight="semibold">
          Sheets that go into the copy
        </Text>
        {sheets.map((name) => (
          <Checkbox
            key={name}
            label={name}
            checked={!state.leaveOut.includes(name)}
            onChange={(_event, { checked }) => dispatch({ type: "sheet", name, goes: checked === true })}
          />
        ))}
      </div>
    </>
  );
}
