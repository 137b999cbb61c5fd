import type { JSX } from "react";
import { useMemo } from "react";
import { MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { describe, readFinancialYear, trace } from "../../engine";
import { BarsChart } from "../components/BarsChart";
import { FigureTable } from "../components/FigureTable";
import { ProblemList } from "../components/ProblemList";
import { formatFinePounds, formatPounds, formatShare } from "../format/formatMoney";
import type { CostModel } from "../partnership/costModel";
import { useNumberStyle } from "../shell/PreferencesContext";

/** A tenth of a penny: two figures that are shown to the penny differ by less where they are the same. */
const same = 0.001;

/** From the line's amount to the partner's charge; the figures add up to it. */
export function ChargeSteps({
  model,
  firstYear,
  pool,
  partner,
  shown,
}: {
  model: CostModel;
  firstYear: string;
  pool: string;
  partner: string;
  /** The figure in the selected cell. */
  shown: number | null;
}): JSX.Element {
  const style = useNumberStyle();
  const read = useMemo(() => {
    const year = readFinancialYear(firstYear, { argument: "model year" });
    const options = year.ok ? { year: year.value } : {};
    return trace({ kind: "lines", lines: model.lines }, model.rules, model.drivers, pool, partner, options);
  }, [model, firstYear, pool, partner]);
  if (!read.ok) return <ProblemList problems={read.problems.map((problem) => ({ message: describe(problem) }))} />;
  const { steps, amount, share, charge, terms } = read.value;
  const pence = (figure: number) => formatPounds(figure, { pence: true, style });
  return (
    <>
      <Text>
        {`${partner} pays ${pence(charge)} of ${pence(amount)} for ${pool}: a share of ${formatShare(share)}.`}
      </Text>
      {shown !== null && Math.abs(shown - charge) > same && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {`The selected cell shows ${pence(shown)}. It was worked out before the inputs last changed: let Excel calculate, or refresh the result sheets.`}
          </MessageBarBody>
        </MessageBar>
      )}
      <FigureTable
        caption="Steps (£)"
        columns={[{ title: "Step" }, { title: "Figure", isFigure: true }]}
        rows={steps.map(({ label, figure }) => [label, formatFinePounds(figure, style)])}
        totals={[["Charge", pence(charge)]]}
      />
      {terms.length > 1 && (
        <BarsChart
          title={`What makes the share of ${partner}`}
          rows={terms.map(({ text, part }) => ({
            name: text,
            figure: formatShare(part),
            parts: [{ label: "Part", amount: part }],
          }))}
        />
      )}
    </>
  );
}
