import { useEffect, useRef, useState } from "react";
import type { CostModel } from "../partnership/costModel";
import type { Selection } from "../../workbook/workbook";
import { useWorkbook } from "../shell/PaneServices";
import { sentenceOf } from "../shell/sentenceOf";
import type { TraceTarget } from "./traceTarget";
import { numberAt, traceTarget } from "./traceTarget";

export type SelectedTarget =
  | { readonly status: "none" }
  /** A cell that is no allocated figure. */
  | { readonly status: "other"; readonly cell: string }
  | { readonly status: "found"; readonly cell: string; readonly target: TraceTarget; readonly shown: number | null }
  | { readonly status: "failed"; readonly sentence: string };

/** As far as results reach at 50 partners and as many lines as a sheet of ours has. */
const searched = "A1:CZ2000";

/** What the selected cell stands for, followed as the user moves about the sheet. */
export function useSelectedTarget(model: CostModel): SelectedTarget {
  const workbook = useWorkbook();
  const [selected, setSelected] = useState<SelectedTarget>({ status: "none" });
  const current = useRef(model);
  useEffect(() => {
    current.current = model;
  }, [model]);
  useEffect(() => {
    let round = 0;
    let stop: (() => void) | null = null;
    let isGone = false;
    const look = async ({ sheet, cell }: Selection): Promise<SelectedTarget> => {
      const range = await workbook.readRange(sheet, searched);
      const target = traceTarget(range, cell, current.current);
      const name = `${sheet}!${cell}`;
      if (!target) return { status: "other", cell: name };
      return { status: "found", cell: name, target, shown: numberAt(range.values, cell) };
    };
    const failed = (reason: unknown) => setSelected({ status: "failed", sentence: sentenceOf(reason) });
    workbook
      .onSelection((selection) => {
        const mine = ++round;
        look(selection).then(
          (found) => {
            if (mine === round && !isGone) setSelected(found);
          },
          (reason: unknown) => {
            if (mine === round && !isGone) failed(reason);
          },
        );
      })
      .then((unsubscribe) => {
        if (isGone) unsubscribe();
        else stop = unsubscribe;
      }, failed);
    // A charge that was selected before the job was opened is traced at once; anything else is no reason to complain yet.
    workbook
      .selection()
      .then(look)
      .then(
        (found) => {
          if (round === 0 && !isGone && found.status === "found") setSelected(found);
        },
        () => undefined,
      );
    return () => {
      isGone = true;
      stop?.();
    };
  }, [workbook]);
  return selected;
}
