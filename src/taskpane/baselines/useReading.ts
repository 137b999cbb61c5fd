import type { Dispatch } from "react";
import { useCallback, useEffect, useRef } from "react";
import type { PublishedReturn } from "../../baselines/publishedReturn";
import { describeReadProblem } from "../../baselines/describeReadProblem";
import type { ReadReturnOptions } from "../../baselines/readReturn";
import { usePaneServices } from "../shell/PaneServices";
import { sentenceOf } from "../shell/sentenceOf";
import type { PullEvent } from "./pullState";

export interface Reading {
  readonly read: (file: File, stated?: Pick<ReadReturnOptions, "unit" | "year">) => void;
  readonly stop: () => void;
}

/** Reads one file at a time; choosing another, or leaving the screen, stops the first. */
export function useReading(
  dispatch: Dispatch<PullEvent>,
  partnerRowsOf: (published: PublishedReturn) => readonly number[],
): Reading {
  const { readReturn } = usePaneServices();
  const running = useRef<AbortController | null>(null);
  const rows = useRef(partnerRowsOf);
  useEffect(() => {
    rows.current = partnerRowsOf;
  }, [partnerRowsOf]);
  useEffect(() => () => running.current?.abort(), []);
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    dispatch({ type: "stopped" });
  }, [dispatch]);
  const read = useCallback(
    (file: File, stated: Pick<ReadReturnOptions, "unit" | "year"> = {}) => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      dispatch({ type: "reading", file, done: 0 });
      const isMine = () => running.current === mine;
      readReturn(file, {
        ...stated,
        signal: mine.signal,
        onProgress: (done) => {
          if (isMine()) dispatch({ type: "reading", file, done });
        },
      }).then(
        (result) => {
          if (!isMine()) return;
          if (result.ok) dispatch({ type: "read", published: result.value, preselected: rows.current(result.value) });
          else
            dispatch({
              type: "refused",
              file,
              sentences: result.problems.map(describeReadProblem),
              asks: result.problems.flatMap(({ code }) =>
                code === "unit-not-stated" ? ["unit" as const] : code === "year-not-stated" ? ["year" as const] : [],
              ),
            });
        },
        (reason: unknown) => {
          if (isMine()) dispatch({ type: "refused", file, sentences: [sentenceOf(reason)], asks: [] });
        },
      );
    },
    [dispatch, readReturn],
  );
  return { read, stop };
}
