import type { CommandName } from "../commandNames";

/** Everything the pane can show, one screen at a time. The buttons of the ribbon open the jobs that bear their names. */
export type Job = "home" | "about" | "settings" | "editCostLine" | "editBenefit" | CommandName;
