import type { JSX } from "react";
import { useMemo } from "react";
import { Link, Text, makeStyles } from "@fluentui/react-components";
import type { Partnership } from "../../model/partnership";
import { FigureTable } from "../components/FigureTable";
import { LinesChart } from "../components/LinesChart";
import { financialYearFrom } from "../format/formatDate";
import { formatCount, formatList, formatPounds, formatShortPounds } from "../format/formatMoney";
import { jobTitles } from "../jobTitles";
import type { CostModel } from "../partnership/costModel";
import { ModelProblems } from "../partnership/ModelProblems";
import { useRoute } from "../shell/Router";
import { useNumberStyle } from "../shell/PreferencesContext";
import type { PartnerSavings } from "./savingsEffect";
import { savingsEffect } from "./savingsEffect";
import type { SavingsInputs } from "./savingsState";

const useStyles = makeStyles({ link: { minHeight: "24px", alignSelf: "flex-start" } });

/** Per partner: saving, present value, payback; then cash over the years. */
export function GainStep({
  model,
  partnership,
  inputs,
}: {
  model: CostModel;
  partnership: Partnership;
  inputs: SavingsInputs;
}): JSX.Element {
  const styles = useStyles();
  const { open } = useRoute();
  const style = useNumberStyle();
  const read = useMemo(() => savingsEffect(model, partnership, inputs), [model, partnership, inputs]);
  if (!read.ok) return <ModelProblems problems={read.problems} />;
  const { partners } = read;
  const pounds = (amount: number) => formatPounds(amount, { style });
  const sum = (figure: (one: PartnerSavings) => number) => partners.reduce((total, one) => total + figure(one), 0);
  const total = sum((one) => one.presentValue);
  const losers = partners.filter((one) => one.presentValue < 0);
  const first = Number(partnership.firstYear.slice(0, 4));
  const { horizonYears } = inputs.savings;
  return (
    <>
      <Text>
        {losers.length === 0
          ? `Everybody gains over ${formatCount(horizonYears, "year")}: together ${formatShortPounds(total, style)} in today’s value.`
          : `${formatList(losers.map(({ partner }) => partner))} would lose over ${formatCount(horizonYears, "year")}; together the partners ${total < 0 ? "lose" : "gain"} ${formatShortPounds(Math.abs(total), style)} in today’s value.`}
      </Text>
      <FigureTable
        caption="What each gains (£)"
        columns={[
          { title: "Partner" },
          { title: "Saving a year", isFigure: true },
          { title: "Present value", isFigure: true },
          { title: "Payback", isFigure: true },
        ]}
        rows={partners.map((one) => [
          one.partner,
          pounds(one.alone - one.charge + one.cashable),
          pounds(one.presentValue),
          one.payback === null ? "not within" : `${one.payback.toFixed(1)} years`,
        ])}
        totals={[
          [
            "Total",
            pounds(sum((one) => one.alone - one.charge + one.cashable)),
            pounds(sum((one) => one.presentValue)),
            "",
          ],
        ]}
      />
      <LinesChart
        title="Cash since the first year"
        steps={Array.from({ length: horizonYears + 1 }, (_, at) => financialYearFrom(first + at))}
        series={partners.map((one) => ({
          name: one.partner,
          figure: pounds(one.cumulative.at(-1) ?? 0),
          values: one.cumulative,
        }))}
      />
      <FigureTable
        caption="Kept apart: benefits at full effect (£ a year)"
        columns={[
          { title: "Partner" },
          { title: "One-off cost", isFigure: true },
          { title: "Cashable", isFigure: true },
          { title: "Non-cashable", isFigure: true },
        ]}
        rows={partners.map((one) => [one.partner, pounds(one.oneOff), pounds(one.cashable), pounds(one.nonCashable)])}
        totals={[
          [
            "Total",
            pounds(sum((one) => one.oneOff)),
            pounds(sum((one) => one.cashable)),
            pounds(sum((one) => one.nonCashable)),
          ],
        ]}
      />
      <Text>Only cashable benefits enter cash, present value and payback.</Text>
      <Link as="button" className={styles.link} onClick={() => open("editBenefit")}>
        {jobTitles.editBenefit}
      </Link>
    </>
  );
}
