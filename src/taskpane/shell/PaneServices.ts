import { createContext, useContext } from "react";
import type { Workbook } from "../../workbook/workbook";
import type { RibbonJobs } from "../commands";
import type { ReadReturn } from "../baselines/readReturn";
import type { OfficeColours } from "./chooseTheme";
import type { DoWork } from "../longWork/workKinds";
import type { KeyValueStore } from "./preferences";

/** All that the pane asks of the world outside it; tests hand in a workbook in memory. */
export interface PaneServices {
  readonly workbook: Workbook;
  /** Reads a published file off the main thread. */
  readonly readReturn: ReadReturn;
  /** Has the engine work off the main thread. */
  readonly doWork: DoWork;
  /** A file that ships with the product, by its name in assets/data. */
  readonly loadAsset: (name: string) => Promise<Uint8Array>;
  /** Hands a finished file to the user. */
  readonly saveFile: (name: string, content: Uint8Array) => void;
  readonly store: KeyValueStore | null;
  readonly officeColours: OfficeColours | null;
  readonly ribbon: Pick<RibbonJobs, "listen"> | null;
  /** The day today as a date serial, for notices and as-at dates. */
  readonly today: () => number;
}

const PaneServicesContext = createContext<PaneServices | null>(null);
export const PaneServicesProvider = PaneServicesContext.Provider;

export function usePaneServices(): PaneServices {
  const services = useContext(PaneServicesContext);
  if (!services) throw new Error("A screen was rendered outside the pane.");
  return services;
}

export function useWorkbook(): Workbook {
  return usePaneServices().workbook;
}
