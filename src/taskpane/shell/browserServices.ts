import { WorkbookError } from "../../workbook/workbook";
import { connectionLost } from "./notLoaded";
import type { KeyValueStore } from "./preferences";

/** Storage of the browser under names of our own. Office on the web keeps add-ins of different sites apart by a key. */
export function partitionedStore(partition: string | undefined): KeyValueStore | null {
  try {
    const { localStorage } = window;
    const prefix = partition ?? "";
    return {
      getItem: (key) => localStorage.getItem(prefix + key),
      setItem: (key, value) => localStorage.setItem(prefix + key, value),
    };
  } catch {
    return null;
  }
}

/** Loads a file that ships with the product, from the folder of the pane's own script. */
export async function loadAssetFrom(base: string, name: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`assets/data/${name}`, base)).catch(() => {
    throw new WorkbookError(`${name} could not be loaded. ${connectionLost}`);
  });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Hands the file to the browser's own downloads. */
export function saveFile(name: string, content: Uint8Array): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([content.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Today as a date serial, by the calendar of this computer. */
export function todaySerial(): number {
  const now = new Date();
  return Math.round((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
