import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { usePaneServices } from "../shell/PaneServices";
import { sentenceOf } from "../shell/sentenceOf";
import type { WorkKind, WorkKinds, WorkProgress } from "./workKinds";

/** Milliseconds that work may take before anybody is told of it. */
const grace = 50;

export type WorkState<Kind extends WorkKind> =
  /** Nothing is asked, or it was asked a moment ago. */
  | { readonly status: "none" }
  | { readonly status: "working"; readonly progress: WorkProgress | null }
  /** `asks` is what the answer answers. */
  | { readonly status: "ready"; readonly value: WorkKinds[Kind]["gives"]; readonly asks: WorkKinds[Kind]["asks"] }
  | { readonly status: "stopped" }
  | { readonly status: "failed"; readonly sentence: string };

export interface Work<Kind extends WorkKind> {
  readonly state: WorkState<Kind>;
  readonly stop: () => void;
  readonly again: () => void;
}

/**
 * Has a piece of work done, and done again whenever what is asked has other content. The answer to an earlier question is dropped, and stays on screen no longer than the moment in which nobody
 * would notice. Leaving the screen stops it.
 */
export function useWork<Kind extends WorkKind>(kind: Kind, asks: WorkKinds[Kind]["asks"] | null): Work<Kind> {
  const { doWork } = usePaneServices();
  const [state, setState] = useState<WorkState<Kind>>({ status: "none" });
  const [round, setRound] = useState(0);
  const running = useRef<AbortController | null>(null);
  // The tables are read anew whenever somebody changes a cell: the same content is the same question.
  const content = asks === null ? null : JSON.stringify(asks);
  const question = useMemo(
    () => (content === null ? null : (JSON.parse(content) as WorkKinds[Kind]["asks"])),
    [content],
  );
  useEffect(() => {
    if (question === null) return;
    const mine = new AbortController();
    running.current = mine;
    let progress: WorkProgress | null = null;
    let isTold = false;
    const tell = () => setState({ status: "working", progress });
    const timer = setTimeout(() => {
      isTold = true;
      tell();
    }, grace);
    const end = (next: WorkState<Kind>) => {
      clearTimeout(timer);
      if (!mine.signal.aborted) setState(next);
    };
    doWork(kind, question, {
      signal: mine.signal,
      onProgress: (now) => {
        progress = now;
        if (isTold && !mine.signal.aborted) tell();
      },
    }).then(
      (value) => end({ status: "ready", value, asks: question }),
      (reason: unknown) => {
        if (!mine.signal.aborted) end({ status: "failed", sentence: sentenceOf(reason) });
      },
    );
    return () => {
      clearTimeout(timer);
      mine.abort();
    };
  }, [doWork, kind, question, round]);
  const stop = useCallback(() => {
    running.current?.abort();
    setState({ status: "stopped" });
  }, []);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { state: question === null ? { status: "none" } : state, stop, again };
}
