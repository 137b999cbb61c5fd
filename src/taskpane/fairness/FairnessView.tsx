import type { JSX } from "react";
import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { describe } from "../../engine";
import type { Fairness } from "../../model/fairness/fairness";
import { fairnessMethod } from "../../model/fairness/fairnessMethods";
import { sayCore, sayEstimate, saySure } from "../../model/fairness/sayFairness";
import { FigureTable } from "../components/FigureTable";
import { formatPounds, formatQuantity } from "../format/formatMoney";
import { useNumberStyle } from "../shell/PreferencesContext";
import { ChargesPicture } from "./ChargesPicture";
import { ChargesTable } from "./ChargesTable";
import { GroupsView } from "./GroupsView";

const useStyles = makeStyles({
  notes: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The comparison: first in words, then as a picture, then in figures, then how far it can be relied on. */
export function FairnessView({ summary, fairness }: { summary: string; fairness: Fairness }): JSX.Element {
  const styles = useStyles();
  const style = useNumberStyle();
  const fine = (amount: number) => formatPounds(amount, { pence: !Number.isInteger(amount), style });
  const { partners, methods, today, core, sure } = fairness;
  const pounds = (amount: number | null) => (amount === null ? "" : formatPounds(amount, { style }));
  const said = [
    `Each way of sharing adds up to ${fine(fairness.total)} a year.`,
    ...methods.map((one) => sayEstimate(one, fine)),
    today === null ? null : sayCore(core, fine),
    today === null ? null : saySure(sure),
    ...(core.kind === "problems" ? core.problems.map(describe) : []),
    ...(sure.kind === "problems" ? sure.problems.map(describe) : []),
    ...methods.flatMap((one) =>
      one.ok
        ? []
        : one.problems.map(
            (problem) => `No answer for “${fairnessMethod(one.method)?.wish ?? one.method}”: ${describe(problem)}`,
          ),
    ),
  ].filter((sentence) => sentence !== null);
  return (
    <>
      <Text>{summary}</Text>
      <ChargesPicture fairness={fairness} />
      <ChargesTable fairness={fairness} />
      <GroupsView fairness={fairness} />
      {core.kind === "ranges" && (
        <FigureTable
          caption="How far each charge may move before some group would pay less on its own (£ a year)"
          columns={[
            { title: "Partner" },
            { title: "Least", isFigure: true },
            { title: "Today", isFigure: true },
            { title: "Most", isFigure: true },
          ]}
          rows={partners.map((one) => [one.partner, pounds(one.least), pounds(one.today), pounds(one.most)])}
        />
      )}
      {today !== null && (
        <FigureTable
          caption="If one partner left: what the others would lose for each £1 that it loses"
          columns={[{ title: "Partner" }, { title: "The others lose", isFigure: true }]}
          rows={partners.map(({ partner, propensity }) => [
            partner,
            propensity === null
              ? "gains by leaving"
              : propensity < 0
                ? `gain £${formatQuantity(-Math.round(propensity * 100) / 100)}`
                : `£${propensity.toFixed(2)}`,
          ])}
        />
      )}
      <ul className={styles.notes}>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
