import { readFileSync } from "node:fs";
import path from "node:path";
import type { FrameLocator } from "playwright-core";
import { cellName, readAddress } from "../../src/workbook/a1";
import { openWorkbench } from "./browser";
import type { OpenOptions, Workbench } from "./browser";

/** Long enough for a job of many cells on a busy machine. */
export const patience = 45_000;

const PUBLISHED = path.join(__dirname, "../../assets/data");

export function publishedFile(name: string): string {
  return path.join(PUBLISHED, name);
}

/** A line of text as it stands on the screen, of which only the beginning is known. */
export const beginning = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}`, "u");

/** Presses a button of the pane. */
export async function choose(pane: FrameLocator, label: string | RegExp): Promise<void> {
  const exact = typeof label === "string";
  await pane
    .getByRole("button", exact ? { name: label, exact } : { name: label })
    .first()
    .click({ timeout: patience });
}

/** Waits for a screen of the pane by its title. */
export async function screenOf(pane: FrameLocator, title: string): Promise<void> {
  await pane.getByRole("heading", { level: 1, name: title }).waitFor({ timeout: patience });
}

/** Waits for a step of a wizard by its title. */
export async function stepOf(pane: FrameLocator, title: string): Promise<void> {
  await pane.getByRole("heading", { level: 2, name: title }).waitFor({ timeout: patience });
}

/** Goes to the next step and waits until it is there. */
export async function goOn(pane: FrameLocator, title: string): Promise<void> {
  await choose(pane, beginning("Next: "));
  await stepOf(pane, title);
}

/** Writes what is previewed and waits until it is done; gives the sentence that says so. */
export async function write(workbench: Workbench, pane: FrameLocator = workbench.pane): Promise<string> {
  await choose(pane, "Write");
  const done = pane.getByRole("group", { name: "Done" });
  const refused = pane.getByText("Nothing was written", { exact: true });
  await done.or(refused).first().waitFor({ timeout: patience });
  if (await refused.isVisible()) throw new Error(await pane.getByRole("alert").first().innerText());
  await workbench.whenCalculated();
  return done.locator("p").first().innerText();
}

/** Opens a job by its button on the ribbon. */
export async function openJob(workbench: Workbench, label: string, title: string): Promise<void> {
  await workbench.press(label);
  await screenOf(workbench.pane, title);
}

/** A workbench with the sample partnership in it. */
export async function openSample(options: OpenOptions = {}): Promise<Workbench> {
  const workbench = await openWorkbench(options);
  await choose(workbench.pane, beginning("Open the sample partnership"));
  await screenOf(workbench.pane, "Open the sample partnership");
  await write(workbench);
  return workbench;
}

export interface ReadTable {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** Reference of a cell, by the words in the row's first column and by the column's heading. */
  at(row: string, column: string): string;
  /** What stands there. */
  value(row: string, column: string): unknown;
}

export async function tableOf(workbench: Workbench, name: string): Promise<ReadTable> {
  const found = (await workbench.tables()).find((table) => table.name === name);
  if (!found) throw new Error(`There is no table ${name}.`);
  const { sheet, address } = found;
  const [head = [], ...rows] = await workbench.values(`'${sheet}'!${address}`);
  const header = head.map(String);
  const corner = readAddress(address) ?? { row: 0, column: 0 };
  const place = (row: string, column: string) => {
    const down = rows.findIndex(([first]) => first === row);
    const along = header.indexOf(column);
    if (down < 0 || along < 0) throw new Error(`${name} has no ${column} of ${row}.`);
    return { down, along };
  };
  return {
    sheet,
    header,
    rows,
    at: (row, column) => {
      const { down, along } = place(row, column);
      return `'${sheet}'!${cellName(corner.row + 1 + down, corner.column + along)}`;
    },
    value: (row, column) => {
      const { down, along } = place(row, column);
      return rows[down]?.[along];
    },
  };
}

/** Charges by partner as they stand on Allocation, in pence, with the total as the sheet has it. */
export async function chargesOf(workbench: Workbench, sheet = "Allocation"): Promise<Charges> {
  await workbench.whenCalculated();
  const rows = await workbench.values(`'${sheet}'!A6:B60`);
  const end = rows.findIndex(([name]) => name === "Total");
  if (end < 0) throw new Error(`${sheet} has no total.`);
  const start = rows.findIndex(([name]) => name === "Partner") + 1;
  const pence = (value: unknown) => Math.round(Number(value === "" ? Number.NaN : value) * 100);
  const charges = new Map(rows.slice(start, end).map(([name, charge]) => [String(name), pence(charge)]));
  return { charges, total: pence(rows[end]?.[1]), state: String(await workbench.value(`'${sheet}'!A3`)) };
}

export interface Charges {
  readonly charges: ReadonlyMap<string, number>;
  readonly total: number;
  /** The sentence at the top of the sheet. */
  readonly state: string;
}

export const sum = (figures: Iterable<number>): number => [...figures].reduce((total, figure) => total + figure, 0);

/** Asks again and again until the answer satisfies; gives the answer. */
export async function until<T>(
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  milliseconds = 60_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  let answer = await ask();
  while (!holds(answer) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    answer = await ask();
  }
  if (!holds(answer)) throw new Error(`Waited in vain; the last answer was ${JSON.stringify(answer)}.`);
  return answer;
}

/** Presses a button that hands over a file, and reads the file. */
export async function download(
  workbench: Workbench,
  press: () => Promise<void>,
): Promise<{ name: string; bytes: number[] }> {
  const coming = workbench.page.waitForEvent("download", { timeout: patience });
  await press();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: [...readFileSync(await file.path())] };
}

/** Hands a file to the job Pull baselines and waits until it has been read or refused. */
export async function giveReturn(
  pane: FrameLocator,
  file: string | { readonly name: string; readonly content: Uint8Array },
): Promise<void> {
  const given =
    typeof file === "string"
      ? file
      : { name: file.name, mimeType: "application/octet-stream", buffer: Buffer.from(file.content) };
  await pane.locator('input[type="file"]').setInputFiles(given);
  await returnTold(pane);
}

/** Drags a file of the computer onto the job Pull baselines. */
export async function dropReturn(pane: FrameLocator, file: string): Promise<void> {
  await pane.locator('input[type="file"]').evaluate(
    (input, { name, content }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], name));
      for (const kind of ["dragover", "drop"])
        input.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    },
    { name: path.basename(file), content: readFileSync(file).toString("base64") },
  );
  await returnTold(pane);
}

async function returnTold(pane: FrameLocator): Promise<void> {
  await pane
    .locator('[aria-label="What the file holds"]')
    .or(pane.getByText(/^(One thing needs|\d+ things need) you$/u))
    .first()
    .waitFor({ timeout: patience });
}

/** Ticks a box of the pane by its words. */
export async function tick(pane: FrameLocator, label: string | RegExp): Promise<void> {
  const exact = typeof label === "string";
  await pane
    .getByRole("checkbox", exact ? { name: label, exact } : { name: label })
    .first()
    .check({ timeout: patience });
}

/** Types into the search for partners and chooses what begins with these words. */
export async function searchPartner(pane: FrameLocator, query: string, option: string): Promise<void> {
  const search = pane.getByRole("combobox", { name: "Add a partner" });
  await search.fill("");
  await search.pressSequentially(query);
  await pane
    .getByRole("option", { name: beginning(option) })
    .first()
    .click({ timeout: patience });
}

/** Adds a partner by what is typed into the search, choosing the first that is found. */
export async function addPartner(pane: FrameLocator, query: string, name: string): Promise<void> {
  await searchPartner(pane, query, name);
  await pane.getByRole("button", { name: `Remove ${name}`, exact: true }).waitFor({ timeout: patience });
}

/** Runs code in the add-in's page, against the real office.js. */
export async function inPane<T>(workbench: Workbench, work: () => Promise<T>): Promise<T> {
  const frame = workbench.page.frames().find((known) => known.url().includes("taskpane.html"));
  if (!frame) throw new Error("The pane is not open.");
  return frame.evaluate(work);
}
