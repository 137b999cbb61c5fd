import { TextDecoder, TextEncoder } from "node:util";
import { configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../src/taskpane/shell/Pane";
import type { PaneServices } from "../../src/taskpane/shell/PaneServices";
import type { Job } from "../../src/taskpane/shell/jobs";
import { workbookChanges } from "../../src/workbook/planWorkbook";
import { sampleModel } from "../../src/workbook/sample/sampleModel";
import { MemoryWorkbook } from "./memoryWorkbook";
import { readSampleSources } from "./sampleSources";
import { workHere } from "./workHere";

// A test waits for what it names; how long a busy machine takes is not what it is about.
configure({ asyncUtilTimeout: 20_000 });

class NoResizeObserver {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}

/** What Fluent asks of a browser and jsdom lacks. */
function fillGaps(): void {
  Object.assign(globalThis, { ResizeObserver: NoResizeObserver, TextDecoder, TextEncoder });
  const media = (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
  Object.assign(window, { matchMedia: media });
}

export async function sampleWorkbook(): Promise<MemoryWorkbook> {
  fillGaps();
  const workbook = new MemoryWorkbook();
  await workbook.apply("Sample partnership", workbookChanges(sampleModel(await readSampleSources())));
  return workbook;
}

export interface RenderedPane {
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Plays a button of the ribbon. */
  readonly openJob: (job: Job) => void;
  readonly saved: { name: string; size: number }[];
}

/** The whole pane over a workbook in memory. */
export function renderPane(workbook: MemoryWorkbook, services: Partial<PaneServices> = {}): RenderedPane {
  fillGaps();
  let listener: (job: Job) => void = () => undefined;
  const saved: { name: string; size: number }[] = [];
  const refuse = () => Promise.reject(new Error("Not needed here"));
  render(
    <Pane
      services={{
        workbook,
        readReturn: refuse,
        doWork: workHere,
        loadAsset: refuse,
        saveFile: (name, content) => void saved.push({ name, size: content.length }),
        store: null,
        officeColours: null,
        ribbon: {
          listen: (heard) => {
            listener = heard;
            return () => undefined;
          },
        },
        today: () => 46347,
        ...services,
      }}
    />,
  );
  return { user: userEvent.setup(), openJob: (job) => listener(job), saved };
}
