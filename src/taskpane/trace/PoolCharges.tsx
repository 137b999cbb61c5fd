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

/** Who pays one line; each partner leads to its steps. */
export function PoolCharges({
  model,
  firstYear,
  pool,
  onChoose,
}: {
  model: CostModel;
  firstYear: string;
  pool: string;
  onChoose: (target: TraceTarget) => void;
}): JSX.Element {
  const style = useNumberStyle();
  const read = useAllocation(model, firstYear);
  if (!read.ok) return <ProblemList problems={read.problems.map((problem) => ({ message: describe(problem) }))} />;
  const cost = read.value.costs.find(({ name }) => name === pool);
  const pence = (figure: number) => formatPounds(figure, { pence: true, style });
  return (
    <>
      <Text>{`${pool} comes to ${pence(cost?.total ?? 0)} a year. Choose a partner to see the steps that make its charge.`}</Text>
      <FigureTable
        caption={`Who pays ${pool} (£ a year)`}
        columns={[{ title: "Partner" }, { title: "Charge", isFigure: true }]}
        rows={read.value.partners.map((partner, at) => [
          <Link key="partner" as="button" onClick={() => onChoose({ kind: "charge", pool, partner })}>
            {partner}
          </Link>,
          pence(cost?.charges[at] ?? 0),
        ])}
        totals={[["Total", pence(cost?.total ?? 0)]]}
      />
    </>
  );
}
