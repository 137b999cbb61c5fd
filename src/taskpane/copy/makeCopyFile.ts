import type { Partnership } from "../../model/partnership";
import { makeCopy } from "../../sharing/copy/makeCopy";
import { readCopyInput } from "../../sharing/copy/readCopyInput";
import { writeCopy } from "../../sharing/copy/writeCopy";
import { planWorkbook } from "../../workbook/planWorkbook";
import { fairnessLooks } from "../../workbook/sheets/fairness/fairnessLooks";
import type { Workbook } from "../../workbook/workbook";
import type { ProgressCount } from "../components/ProgressPanel";
import { formatSerialDate } from "../format/formatDate";

export interface CopyFile {
  readonly content: Uint8Array;
  /** Names of the sheets in the file. */
  readonly sheets: readonly string[];
  /** What stayed a value, a sentence each. */
  readonly left: readonly string[];
}

interface CopyOrder {
  readonly partnership: Partnership;
  readonly leaveOut: readonly string[];
  readonly today: number;
  readonly signal: AbortSignal;
  readonly onProgress: (what: string, count: ProgressCount) => void;
}

const parts = 3;
/** Lets the pane paint, and Cancel be heard, before the next stretch of work. */
const breathe = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Reads the workbook, writes every result anew as ordinary formulas, and packs the file. Null where it was cancelled; the workbook is only read. */
export async function makeCopyFile(
  workbook: Workbook,
  { partnership, leaveOut, today, signal, onProgress }: CopyOrder,
): Promise<CopyFile | null> {
  const isCancelled = () => signal.aborted;
  onProgress("Reading the sheets", { done: 0, of: parts });
  const input = await readCopyInput(workbook, {
    plans: [...planWorkbook(partnership), ...(await fairnessLooks(workbook, partnership))],
    leaveOut,
    title: partnership.name,
    made: formatSerialDate(today),
  });
  if (isCancelled()) return null;
  onProgress("Writing results as ordinary formulas", { done: 1, of: parts });
  await breathe();
  const copy = makeCopy(input);
  onProgress("Packing the file", { done: 2, of: parts });
  await breathe();
  if (isCancelled()) return null;
  const content = await writeCopy({ plans: copy.plans, title: partnership.name });
  return isCancelled() ? null : { content, sheets: copy.plans.map(({ name }) => name), left: copy.left };
}
