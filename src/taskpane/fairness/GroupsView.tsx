import type { JSX } from "react";
import { Text } from "@fluentui/react-components";
import type { Fairness, GroupTest } from "../../model/fairness/fairness";
import { fairnessMethod } from "../../model/fairness/fairnessMethods";
import { groupWords } from "../../model/fairness/sayFairness";
import { FigureTable } from "../components/FigureTable";
import { formatCount, formatPounds } from "../format/formatMoney";
import { useNumberStyle } from "../shell/PreferencesContext";

/** As many of the worst groups as are read. */
const shown = 10;

/** Which groups would pay less on their own: today's, worst first, and how many there are by each way of sharing. */
export function GroupsView({ fairness }: { fairness: Fairness }): JSX.Element | null {
  const style = useNumberStyle();
  const { today, methods } = fairness;
  if (today === null) return null;
  const pounds = (amount: number) => formatPounds(amount, { style });
  const more = today.failing - Math.min(shown, today.worst.length);
  const counted = ({ failing }: GroupTest) => (failing === 0 ? "none" : failing.toLocaleString("en-GB"));
  return (
    <>
      {today.worst.length > 0 && (
        <FigureTable
          caption="Groups that would pay less on their own, worst first (£ a year, as charged today)"
          columns={[
            { title: "Group" },
            { title: "Charged", isFigure: true },
            { title: "On its own", isFigure: true },
            { title: "Too much", isFigure: true },
          ]}
          rows={today.worst
            .slice(0, shown)
            .map(({ group, charged, ownCost, overcharge }) => [
              groupWords(group),
              pounds(charged),
              pounds(ownCost),
              pounds(overcharge),
            ])}
        />
      )}
      {more > 0 && <Text>{`And ${formatCount(more, "more group")}; the sheet has the worst of them.`}</Text>}
      <FigureTable
        caption={`Groups that would pay less on their own, of ${today.tried.toLocaleString("en-GB")} tried${today.isComplete ? "" : " (not every group could be)"}`}
        columns={[{ title: "Way of sharing" }, { title: "Groups", isFigure: true }]}
        rows={[
          ["As today", counted(today)],
          ...methods.flatMap((one) =>
            one.ok ? [[fairnessMethod(one.method)?.wish ?? one.method, counted(one.groups)]] : [],
          ),
        ]}
      />
    </>
  );
}
