import { commandNames } from "./commandNames";
import type { Job } from "./shell/jobs";

/** What a ribbon button hands over; Office keeps the button busy until it is completed. */
interface CommandEvent {
  completed(): void;
}

interface ActionRegistry {
  associate(id: string, action: (event: CommandEvent) => void): void;
}

export interface RibbonJobs {
  /** Tells the listener of every job asked for, also of one asked for before it listened. */
  readonly listen: (listener: (job: Job) => void) => () => void;
}

/** Registers one action for each button of the ribbon. `showPane` brings the pane into view before the job opens in it. */
export function registerCommands(actions: ActionRegistry, showPane: () => Promise<void>): RibbonJobs {
  const listeners = new Set<(job: Job) => void>();
  let waiting: Job | null = null;
  const open = (job: Job) => {
    if (listeners.size === 0) waiting = job;
    for (const listener of listeners) listener(job);
  };
  for (const name of commandNames) {
    actions.associate(name, (event) => {
      open(name);
      void showPane()
        .catch(() => undefined)
        .finally(() => event.completed());
    });
  }
  return {
    listen: (listener) => {
      listeners.add(listener);
      if (waiting) listener(waiting);
      waiting = null;
      return () => listeners.delete(listener);
    },
  };
}
