import type { JSX } from "react";
import { Link, Text } from "@fluentui/react-components";
import { describe } from "../../engine";
import { FigureTable } from "../components/FigureTable";
import { ProblemList } from "../components/ProblemList";
import { formatPounds } from "../format/formatMoney";
import type { CostModel } from "../partnership/costModel";
import { useNumberStyle } from "../shell/PreferencesContext";
import type { TraceTarget } from "./traceTarget";
import { useAllocation } from "./useAllocation";

/** All that one partner pays, line by line; each line leads to its steps. */
export function PartnerCharges({
  model,
  firstYear,
  partner,
  onChoose,
}: {
  model: CostModel;
  firstYear: string;
  partner: string;
  onChoose: (target: TraceTarget) => void;
}): JSX.Element {
  const style = useNumberStyle();
  const read = useAllocation(model, firstYear);
  if (!read.ok) return <ProblemList problems={read.problems.map((problem) => ({ message: describe(problem) }))} />;
  const at = read.value.partners.indexOf(partner);
  const pence = (figure: number) => formatPounds(figure, { pence: true, style });
  const lines = read.value.costs.filter(({ charges }) => charges[at] !== 0);
  const total = read.value.charges[at] ?? 0;
  return (
    <>
      <Text>{`${partner} pays ${pence(total)} a year. Choose a line to see the steps that make its charge.`}</Text>
      <FigureTable
        caption={`Charges of ${partner} (£ a year)`}
        columns={[{ title: "Line" }, { title: "Charge", isFigure: true }]}
        rows={lines.map(({ name, charges }) => [
          <Link key="line" as="button" onClick={() => onChoose({ kind: "charge", pool: name, partner })}>
            {name}
          </Link>,
          pence(charges[at] ?? 0),
        ])}
        totals={[["Total", pence(total)]]}
      />
    </>
  );
}
