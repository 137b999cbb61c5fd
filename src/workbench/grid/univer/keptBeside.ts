import { CommandType, type IMutation } from "@univerjs/core";
import { type RunningUniver, UNIT } from "./startUniver";

interface Put<T> {
  readonly key: string;
  readonly value: T | null;
}

/** Something that the grid library does not keep, such as page set-up by sheet. Every change can be undone with the cells around it. */
export class KeptBeside<T> {
  readonly #running: RunningUniver;
  readonly #mutation: string;
  readonly #values = new Map<string, T>();

  constructor(running: RunningUniver, name: string, changed?: (before: T | null, after: T | null) => void) {
    this.#running = running;
    this.#mutation = `workbench.mutation.put-${name}`;
    const mutation: IMutation<Put<T>> = {
      id: this.#mutation,
      type: CommandType.MUTATION,
      handler: (_accessor, { key, value }) => {
        const before = this.get(key);
        if (value === null) this.#values.delete(key);
        else this.#values.set(key, value);
        changed?.(before, value);
        return true;
      },
    };
    running.commands.registerCommand(mutation);
  }

  get(key: string): T | null {
    return this.#values.get(key) ?? null;
  }

  values(): readonly T[] {
    return [...this.#values.values()];
  }

  /** Keeps a value, or with null forgets it; undo brings back what was there. */
  put(key: string, value: T | null): void {
    const before = this.get(key);
    const id = this.#mutation;
    this.#running.commands.syncExecuteCommand(id, { key, value });
    this.#running.undo.pushUndoRedo({
      unitID: UNIT,
      undoMutations: [{ id, params: { key, value: before } }],
      redoMutations: [{ id, params: { key, value } }],
    });
  }

  /** Forgets everything, as when another workbook is opened. */
  clear(): void {
    this.#values.clear();
  }
}
