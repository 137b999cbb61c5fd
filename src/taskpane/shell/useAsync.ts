import { useCallback, useEffect, useState } from "react";
import { sentenceOf } from "./sentenceOf";

export type AsyncState<T> =
  | { readonly status: "waiting" }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly sentence: string };

/** Runs `load` whenever it changes (wrap it in useCallback) or `again` is called; an answer that comes late is dropped. */
export function useAsync<T>(load: () => Promise<T>): AsyncState<T> & { readonly again: () => void } {
  const [state, setState] = useState<AsyncState<T>>({ status: "waiting" });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    load().then(
      (value) => {
        if (isCurrent) setState({ status: "ready", value });
      },
      (reason: unknown) => {
        if (isCurrent) setState({ status: "failed", sentence: sentenceOf(reason) });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [load, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { ...state, again };
}
