import type { EventRegistrations } from "../events/eventRegistrations";
import type { References } from "./references";

/** What one open pane has of its own, and the services of the host that its requests may call. */
export interface HostSession {
  readonly references: References;
  readonly events: EventRegistrations;
  readonly functions: FunctionService;
  readonly pane: PaneService;
  readonly ribbon: RibbonService;
}

/** The custom functions of the add-in, seen from its requests. */
export interface FunctionService {
  /** The add-in's functions can be called from now on. */
  ready(): void;
  /** Answers as the runtime sends them: [id, ok, value, error code unless ok, ...]. */
  answer(results: readonly unknown[]): void;
}

export type StartState = "Inactive" | "Background" | "Visible";

/** The pane's place in the page. */
export interface PaneService {
  isVisible(): boolean;
  setVisible(visible: boolean): void;
  startState(): StartState;
  setStartState(state: StartState): void;
  /** The add-in takes ribbon commands from now on. */
  actionsReady(): void;
}

export interface RibbonService {
  setEnabled(control: string, enabled: boolean): void;
  setTabVisible(tab: string, visible: boolean): void;
}
