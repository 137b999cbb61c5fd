import type { JSX } from "react";
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { FigureTable } from "../components/FigureTable";
import { formatPounds } from "../format/formatMoney";
import { useNumberStyle } from "../shell/PreferencesContext";
import type { Pulled } from "./planPull";

const atFirst = 12;

/** The figures themselves, with their margin, before the cells that they go into. */
export function PulledFigures({ lines }: { lines: Pulled["lines"] }): JSX.Element | null {
  const style = useNumberStyle();
  const [showsAll, setShowsAll] = useState(false);
  const first = lines[0];
  if (!first) return null;
  const shown = showsAll ? lines : lines.slice(0, atFirst);
  const margin = first.margin > 0 ? `, each ±${formatPounds(first.margin)}` : "";
  return (
    <>
      <FigureTable
        caption={`${first.measure}, ${first.year} ${first.basis}${margin}`}
        columns={[{ title: "Partner" }, { title: "Line" }, { title: "Amount (£)", isFigure: true }]}
        rows={shown.map(({ partner, line, amount }) => [partner, line, formatPounds(amount, { style })])}
      />
      {lines.length > shown.length && (
        <div>
          <Button size="small" onClick={() => setShowsAll(true)}>
            Show all {lines.length}
          </Button>
        </div>
      )}
    </>
  );
}
