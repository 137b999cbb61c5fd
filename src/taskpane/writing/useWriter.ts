import { useCallback, useEffect, useReducer, useRef } from "react";
import type { AppliedChange, Change } from "../../workbook/workbook";
import { useAnnounce } from "../shell/Announcer";
import { useLastDone } from "../shell/LastDone";
import { useWorkbook } from "../shell/PaneServices";
import { sentenceOf } from "../shell/sentenceOf";
import type { PreviewRow } from "../../workbook/diffPlan";
import { previewChanges } from "../../workbook/diffPlan";
import type { WriterState } from "./writerState";
import { reduceWriter } from "./writerState";

/** Reads the workbook afresh and says what to write, so that another pane's work since the preview is never overwritten. */
export type PlanChanges = () => Promise<readonly Change[]>;

export interface Writer {
  readonly state: WriterState;
  readonly preview: () => void;
  readonly write: () => void;
  readonly undo: () => void;
}

/** Preview, write, undo. The plan is made again just before writing; where it comes out otherwise, the new preview is shown instead. `plan` must be stable (useCallback). */
export function useWriter(label: string, plan: PlanChanges): Writer {
  const workbook = useWorkbook();
  const announce = useAnnounce();
  const { setLast } = useLastDone();
  const [state, dispatch] = useReducer(reduceWriter, { status: "planning" });
  const round = useRef(0);

  const planned = useCallback(async (): Promise<{ changes: readonly Change[]; rows: readonly PreviewRow[] }> => {
    const changes = await plan();
    const isLog = (change: Change) => change.kind === "table" && change.table === "Log";
    const rows = await previewChanges(
      workbook,
      changes.filter((change) => !isLog(change)),
    );
    // A log entry about nothing is no change.
    if (rows.length === 0) return { changes: [], rows };
    return { changes, rows: [...rows, ...(await previewChanges(workbook, changes.filter(isLog)))] };
  }, [plan, workbook]);

  const run = useCallback((work: () => Promise<void>) => {
    const mine = ++round.current;
    work().catch((reason: unknown) => {
      if (mine === round.current) dispatch({ type: "failed", sentence: sentenceOf(reason) });
    });
  }, []);

  const preview = useCallback(() => {
    dispatch({ type: "planning" });
    run(async () => {
      const mine = round.current;
      const { rows } = await planned();
      if (mine === round.current) dispatch({ type: "planned", rows });
    });
  }, [planned, run]);

  const status = useRef(state.status);
  useEffect(() => {
    status.current = state.status;
  }, [state.status]);
  // Writing and undoing make the pane read the workbook again and so make a new plan; what was done stays on screen all the same.
  useEffect(() => {
    if (!["writing", "written", "undone"].includes(status.current)) preview();
  }, [preview]);

  const write = useCallback(() => {
    if (state.status !== "previewed") return;
    const shown = state.rows;
    dispatch({ type: "writing" });
    run(async () => {
      const { changes, rows } = await planned();
      if (JSON.stringify(rows) !== JSON.stringify(shown)) {
        dispatch({ type: "planned", rows, isNews: true });
        announce("The workbook has changed since this preview. Look at the new one.");
        return;
      }
      const applied = await workbook.apply(label, changes);
      setLast(applied);
      dispatch({ type: "written", applied });
      announce(`Written: ${label}`);
    });
  }, [announce, label, planned, run, setLast, state, workbook]);

  const undo = useCallback(() => {
    if (state.status !== "written") return;
    const applied: AppliedChange = state.applied;
    dispatch({ type: "writing" });
    run(async () => {
      await workbook.undo(applied);
      setLast(null);
      dispatch({ type: "undone" });
      announce(`Undone: ${label}`);
    });
  }, [announce, label, run, setLast, state, workbook]);

  return { state, preview, write, undo };
}
