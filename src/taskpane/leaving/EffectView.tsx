import type { JSX } from "react";
import { Text } from "@fluentui/react-components";
import { BarsChart } from "../components/BarsChart";
import { FigureTable } from "../components/FigureTable";
import { formatSerialDate } from "../format/formatDate";
import { formatChange, formatList, formatPounds } from "../format/formatMoney";
import { useNumberStyle } from "../shell/PreferencesContext";
import type { LeavingEffect } from "./leavingEffect";

export function EffectView({ summary, effect }: { summary: string; effect: LeavingEffect }): JSX.Element {
  const style = useNumberStyle();
  const { withdrawal, rounds, lastDay, exitCharge } = effect;
  const pounds = (amount: number) => formatPounds(amount, { style });
  const lost = withdrawal.partners.reduce((sum, { verdict, before }) => sum + (verdict === "leaves" ? before : 0), 0);
  const betterAlone = withdrawal.partners.filter(({ verdict }) => verdict === "better alone");
  return (
    <>
      <Text>{summary}</Text>
      <FigureTable
        caption="Before and after (£ a year)"
        columns={[
          { title: "Partner" },
          { title: "Before", isFigure: true },
          { title: "After", isFigure: true },
          { title: "Change", isFigure: true },
        ]}
        rows={withdrawal.partners.map(({ partner, before, after, change, verdict }) => [
          verdict === "better alone" ? `${partner} (better alone)` : partner,
          pounds(before),
          verdict === "leaves" ? "leaves" : pounds(after),
          verdict === "leaves" ? "" : formatChange(change, { style }),
        ])}
        totals={[["Total", pounds(withdrawal.totalBefore), pounds(withdrawal.totalAfter), ""]]}
      />
      <FigureTable
        caption="What becomes of the leavers’ part (£ a year)"
        columns={[{ title: "Cost" }, { title: "Amount", isFigure: true }]}
        rows={[
          ["Stops coming in", pounds(lost)],
          ["Cost that goes with them", pounds(withdrawal.costAvoided)],
        ]}
        totals={[["Stranded with the others", pounds(withdrawal.costStranded)]]}
      />
      <BarsChart
        title="Charge afterwards, against going alone"
        markLabel="Going alone"
        rows={withdrawal.partners
          .filter(({ verdict }) => verdict !== "leaves")
          .map(({ partner, after, alone, verdict }) => ({
            name: partner,
            figure: `${pounds(after)}, alone ${pounds(alone)}${verdict === "better alone" ? ": better alone" : ""}`,
            parts: [{ label: "Charge afterwards", amount: after }],
            mark: alone,
          }))}
      />
      <Text>
        {betterAlone.length === 0
          ? "Everybody who stays is still better in."
          : `Now better alone: ${formatList(betterAlone.map(({ partner }) => partner))}.`}
      </Text>
      {rounds.length > 1 && (
        <FigureTable
          caption="Who would follow, round by round"
          columns={[
            { title: "Partner" },
            { title: "Round", isFigure: true },
            { title: "Charge", isFigure: true },
            { title: "Alone", isFigure: true },
          ]}
          rows={rounds
            .slice(1)
            .flatMap((round, at) =>
              round.map(({ partner, charge, alone }) => [partner, String(at + 1), pounds(charge), pounds(alone)]),
            )}
        />
      )}
      {lastDay !== null && <Text>{`Earliest last day of membership: ${formatSerialDate(lastDay)}.`}</Text>}
      {exitCharge !== null && (
        <Text>{`Exit charge that makes the others whole: ${formatPounds(exitCharge, { pence: true, style })}, once.`}</Text>
      )}
    </>
  );
}
