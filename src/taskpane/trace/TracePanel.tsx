import type { JSX } from "react";
import { useEffect, useState } from "react";
import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import type { CostModel } from "../partnership/costModel";
import { useAnnounce } from "../shell/Announcer";
import { useRoute } from "../shell/Router";
import { ChargeSteps } from "./ChargeSteps";
import { PartnerCharges } from "./PartnerCharges";
import { PoolCharges } from "./PoolCharges";
import type { TraceTarget } from "./traceTarget";
import { useSelectedTarget } from "./useSelectedTarget";

export function TracePanel({ model, firstYear }: { model: CostModel; firstYear: string }): JSX.Element {
  const { partner } = useRoute();
  const announce = useAnnounce();
  const selected = useSelectedTarget(model);
  const [chosen, setChosen] = useState<TraceTarget | null>(partner ? { kind: "partner", partner } : null);
  const found = selected.status === "found" ? selected : null;
  const cell = found?.cell;
  useEffect(() => {
    if (cell === undefined) return;
    setChosen(null);
    announce(`Trace of ${cell}`);
  }, [announce, cell]);
  const target = chosen ?? found?.target ?? null;
  return (
    <>
      {selected.status === "failed" && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{selected.sentence}</MessageBarBody>
        </MessageBar>
      )}
      {!target && (
        <Text>
          {selected.status === "other" ? `${selected.cell} is not an allocated figure. ` : ""}
          Select a charge on the Allocation sheet: a partner’s figure in the table of cost lines, or one of the charges
          above it. The steps that make it appear here.
        </Text>
      )}
      {found && !chosen && <Text>{`Selected: ${found.cell}`}</Text>}
      {target?.kind === "charge" && (
        <ChargeSteps
          model={model}
          firstYear={firstYear}
          pool={target.pool}
          partner={target.partner}
          shown={chosen ? null : (found?.shown ?? null)}
        />
      )}
      {target?.kind === "partner" && (
        <PartnerCharges model={model} firstYear={firstYear} partner={target.partner} onChoose={setChosen} />
      )}
      {target?.kind === "pool" && (
        <PoolCharges model={model} firstYear={firstYear} pool={target.pool} onChoose={setChosen} />
      )}
      {chosen?.kind === "charge" && (
        <div>
          <Button onClick={() => setChosen({ kind: "partner", partner: chosen.partner })}>
            {`All that ${chosen.partner} pays`}
          </Button>
        </div>
      )}
    </>
  );
}
