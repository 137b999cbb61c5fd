import type { NumberStyle } from "../format/numberStyle";

export type ThemeChoice = "follow" | "light" | "dark" | "contrast";

/** What this person prefers, on this machine; nothing of the partnership is kept here. */
export interface Preferences {
  readonly theme: ThemeChoice;
  readonly negative: NumberStyle["negative"];
}

export const defaultPreferences: Preferences = { theme: "follow", negative: "minus" };

/** The part of `Storage` that is used; private windows and blocked storage make every call throw. */
export interface KeyValueStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const keyName = "fairshare.preferences";
const themes: readonly string[] = ["follow", "light", "dark", "contrast"];

/** Reads what was kept; whatever cannot be read or understood is left at its default. */
export function readPreferences(store: KeyValueStore | null): Preferences {
  try {
    const kept: unknown = JSON.parse(store?.getItem(keyName) ?? "{}");
    if (typeof kept !== "object" || kept === null) return defaultPreferences;
    const theme =
      "theme" in kept && typeof kept.theme === "string" && themes.includes(kept.theme) ? kept.theme : "follow";
    const negative = "negative" in kept && kept.negative === "brackets" ? "brackets" : "minus";
    return { theme: theme as ThemeChoice, negative };
  } catch {
    return defaultPreferences;
  }
}

/** Keeps the preferences; where storage is blocked they last until the pane closes. */
export function keepPreferences(store: KeyValueStore | null, preferences: Preferences): void {
  try {
    store?.setItem(keyName, JSON.stringify(preferences));
  } catch {
    return;
  }
}
