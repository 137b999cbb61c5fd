/** Event types as office.js numbers them. */
export const EVENT = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelectionChanged: 14,
  sheetDeleted: 15,
  sheetCalculated: 16,
  sheetRenamed: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  paneVisibility: 65539,
} as const;

export type EventType = (typeof EVENT)[keyof typeof EVENT];

/** The target of events that concern every sheet or table of the workbook. */
export const WHOLE_WORKBOOK = "Workbook";

/** Which events one pane listens to. An event that nobody asked for is not sent. */
export class EventRegistrations {
  /** Off while the add-in has said context.runtime.enableEvents = false. */
  enabled = true;
  readonly #counts = new Map<string, number>();

  add(type: EventType, target: string): void {
    const key = `${type}|${target}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  remove(type: EventType, target: string): void {
    const key = `${type}|${target}`;
    const count = (this.#counts.get(key) ?? 0) - 1;
    if (count > 0) this.#counts.set(key, count);
    else this.#counts.delete(key);
  }

  has(type: EventType, target: string): boolean {
    return this.enabled && this.#counts.has(`${type}|${target}`);
  }

  clear(): void {
    this.#counts.clear();
  }
}
