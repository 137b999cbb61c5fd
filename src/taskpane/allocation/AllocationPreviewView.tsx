import type { JSX } from "react";
import { Text } from "@fluentui/react-components";
import type { Partnership } from "../../model/partnership";
import { todayOf } from "../../model/partnership";
import { BarsChart } from "../components/BarsChart";
import { FigureTable } from "../components/FigureTable";
import { formatChange, formatPounds, formatShare } from "../format/formatMoney";
import { useNumberStyle } from "../shell/PreferencesContext";
import type { AllocationPreview } from "./previewAllocation";

/** Bars per partner with each driver's part, then who pays what against today and going alone. */
export function AllocationPreviewView({
  preview,
  partnership,
}: {
  preview: AllocationPreview;
  partnership: Partnership;
}): JSX.Element | null {
  const style = useNumberStyle();
  const { shares, allocation } = preview;
  if (!shares) return <Text>The preview comes back as soon as the formula can be read.</Text>;
  const pounds = (amount: number | null) => (amount === null ? "not known" : formatPounds(amount, { style }));
  const terms = shares.terms.length > 1 ? shares.terms : [];
  return (
    <>
      <BarsChart
        title="Share of each partner"
        rows={shares.partners.map((name, at) => ({
          name,
          figure: formatShare(shares.shares[at] ?? 0),
          parts:
            terms.length > 0
              ? terms.map(({ text, parts }) => ({ label: text, amount: parts[at] ?? 0 }))
              : [{ label: "Share", amount: shares.shares[at] ?? 0 }],
        }))}
      />
      {allocation && (
        <FigureTable
          caption="Who pays what, all lines (£ a year)"
          columns={[
            { title: "Partner" },
            { title: "Charge", isFigure: true },
            { title: "Against today", isFigure: true },
            { title: "Against alone", isFigure: true },
          ]}
          rows={allocation.partners.map((name, at) => {
            const charge = allocation.charges[at] ?? 0;
            const today = todayOf(partnership, name);
            const alone = aloneOf(partnership, name);
            return [
              name,
              pounds(charge),
              today === null ? "not known" : formatChange(charge - today, { style }),
              alone === null ? "not known" : formatChange(charge - alone, { style }),
            ];
          })}
          totals={[["Total", pounds(allocation.total), "", ""]]}
        />
      )}
    </>
  );
}

function aloneOf(partnership: Partnership, name: string): number | null {
  return partnership.partners.find((partner) => partner.name === name)?.alone.value ?? null;
}
