import type { JSX } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Fairness } from "../../model/fairness/fairness";
import { fairnessMethod } from "../../model/fairness/fairnessMethods";
import type { FigureColumn } from "../components/FigureTable";
import { FigureTable } from "../components/FigureTable";
import { formatPounds, formatShortPounds } from "../format/formatMoney";
import { useNumberStyle } from "../shell/PreferencesContext";

const useStyles = makeStyles({ small: { display: "block", color: tokens.colorNeutralForeground2 } });

/** Each partner's charge today and by each way of sharing, beside its cost alone (with its range) and its last-in cost. */
export function ChargesTable({ fairness }: { fairness: Fairness }): JSX.Element {
  const styles = useStyles();
  const style = useNumberStyle();
  const { partners, methods, totalToday, totalAlone } = fairness;
  const pounds = (amount: number) => formatPounds(amount, { style });
  const short = (amount: number) => formatShortPounds(amount, style);
  const answered = methods.filter((one) => one.ok);
  const columns: readonly FigureColumn[] = [
    { title: "Partner" },
    { title: "Today", isFigure: true },
    { title: "Alone", isFigure: true },
    { title: "Last in", isFigure: true },
  ];
  const ways: readonly FigureColumn[] = [
    { title: "Partner" },
    ...answered.map(({ method, standardErrors }) => ({
      title: `${fairnessMethod(method)?.short ?? method}${standardErrors === null ? "" : " (estimated)"}`,
      isFigure: true,
    })),
  ];
  return (
    <>
      <FigureTable
        caption="Today, alone, and what each adds (£ a year)"
        columns={columns}
        rows={partners.map(({ partner, today, alone, aloneLow, aloneHigh, lastIn }) => [
          partner,
          pounds(today),
          <>
            {pounds(alone)}
            {aloneLow !== null && aloneHigh !== null && (
              <span className={styles.small}>{`${short(aloneLow)} to ${short(aloneHigh)}`}</span>
            )}
          </>,
          pounds(lastIn),
        ])}
        totals={[["Total", pounds(totalToday), pounds(totalAlone), ""]]}
      />
      {answered.length > 0 && (
        <FigureTable
          caption="Charges side by side (£ a year)"
          columns={ways}
          rows={partners.map(({ partner }, at) => [
            partner,
            ...answered.map(({ charges, standardErrors }) => (
              <>
                {pounds(charges[at] ?? 0)}
                {standardErrors !== null && (
                  <span className={styles.small}>{`± ${pounds(Math.ceil(standardErrors[at] ?? 0))}`}</span>
                )}
              </>
            )),
          ])}
        />
      )}
    </>
  );
}
