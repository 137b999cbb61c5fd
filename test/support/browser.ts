import { chromium } from "playwright-core";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import type { PageApi } from "../../src/workbench/page/pageApi";
import { findBrowser } from "./findBrowser";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface OpenOptions {
  /** Switches of the address, such as "?panes=2". */
  readonly search?: string;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active";
  readonly width?: number;
  readonly height?: number;
}

type Cell = string | number | boolean | null;

/** One open workbench. References are such as "A1", "Costs!B2:C4" or "'Cost lines'!A1"; without a sheet, the one in front. */
export interface Workbench {
  readonly page: Page;
  /** The add-in's page in the first pane. */
  readonly pane: FrameLocator;
  paneAt(number: number): FrameLocator;
  /** Presses a button of the ribbon by its label. */
  press(label: string): Promise<void>;
  value(reference: string): Promise<Cell>;
  values(reference: string): Promise<readonly (readonly unknown[])[]>;
  texts(reference: string): Promise<readonly (readonly string[])[]>;
  formulas(reference: string): Promise<readonly (readonly (string | null)[])[]>;
  errorMessage(reference: string): Promise<string | null>;
  /** Puts content into a cell through the grid, without the keyboard. */
  put(reference: string, content: Cell): Promise<void>;
  /** Selects a cell and types into it as a person does, ending with Enter. */
  type(reference: string, text: string): Promise<void>;
  /** Presses Enter until no cell is being edited any more. */
  endEditing(): Promise<void>;
  select(reference: string): Promise<void>;
  selection(): Promise<string | null>;
  sheets(): Promise<readonly string[]>;
  tables(): Promise<readonly { readonly name: string; readonly sheet: string; readonly address: string }[]>;
  whenCalculated(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Waits until a cell holds this value. */
  expectValue(reference: string, expected: Cell, milliseconds?: number): Promise<void>;
  /** Everything the page and the pane wrote to the console as an error, and uncaught errors. */
  readonly errors: readonly string[];
  /** Every machine that page and pane asked something of. */
  readonly hosts: ReadonlySet<string>;
  close(): Promise<void>;
}

let shared: Promise<Browser> | null = null;

/** The browser of this test file, started on first use. */
function browser(): Promise<Browser> {
  const { executablePath, env } = findBrowser();
  shared ??= chromium.launch({
    executablePath,
    args: FLAGS,
    env: { ...process.env, ...env },
  });
  return shared;
}

export async function closeBrowser(): Promise<void> {
  await (await shared)?.close();
  shared = null;
}

/** Opens the workbench in a fresh profile and waits until grid and pane are ready. */
export async function openWorkbench(options: OpenOptions = {}): Promise<Workbench> {
  const context = await (
    await browser()
  ).newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.colorScheme ?? "light",
    forcedColors: options.forcedColors ?? "none",
    locale: "en-GB",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  const hosts = new Set<string>();
  context.on("request", (request) => hosts.add(new URL(request.url()).host));
  await page.goto(`${address()}/${options.search ?? ""}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench?.ready());
  return workbenchOf(page, context, errors, hosts);
}

function address(): string {
  const known = process.env.WORKBENCH_ADDRESS;
  if (!known) throw new Error("The server of the browser tests is not running.");
  return known;
}

function workbenchOf(
  page: Page,
  context: BrowserContext,
  errors: readonly string[],
  hosts: ReadonlySet<string>,
): Workbench {
  const paneAt = (number: number) => page.frameLocator(`.pane:nth-of-type(${number}) iframe`);
  const ask = <K extends Asked>(method: K, ...args: readonly Cell[]): Promise<Answer<K>> =>
    page.evaluate(
      ([name, list]) => {
        const api = window.workbench as unknown as Record<string, (...given: readonly unknown[]) => unknown>;
        return api[name as string]?.(...(list as readonly unknown[]));
      },
      [method, args] as const,
    ) as Promise<Answer<K>>;
  const workbench: Workbench = {
    page,
    pane: paneAt(1),
    paneAt,
    errors,
    hosts,
    press: (label) => page.getByRole("button", { name: label, exact: true }).first().click(),
    value: (reference) => ask("value", reference),
    values: (reference) => ask("values", reference),
    texts: (reference) => ask("texts", reference),
    formulas: (reference) => ask("formulas", reference),
    errorMessage: (reference) => ask("errorMessage", reference),
    put: (reference, content) => ask("put", reference, content),
    type: async (reference, text) => {
      await ask("select", reference);
      await page.evaluate(async () => (await window.workbench?.grid)?.focus());
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    endEditing: () => endEditing(page),
    select: (reference) => ask("select", reference),
    selection: () => ask("selection"),
    sheets: () => ask("sheets"),
    tables: () => ask("tables"),
    whenCalculated: () => ask("whenCalculated"),
    undo: () => ask("undo"),
    redo: () => ask("redo"),
    expectValue: async (reference, expected, milliseconds = 10_000) => {
      const end = Date.now() + milliseconds;
      let found = await ask("value", reference);
      while (found !== expected && Date.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        found = await ask("value", reference);
      }
      expect({ [reference]: found }).toEqual({ [reference]: expected });
    },
    close: () => context.close(),
  };
  return workbench;
}

/** A key can be lost while a busy page moves its focus: a cell that is still being edited gets it again, with the focus in the grid. */
async function endEditing(page: Page): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    await page.keyboard.press("Enter");
    const isOver = await page
      .waitForFunction(async () => !(await window.workbench?.grid)?.isEditing(), null, { timeout: 2_000, polling: 50 })
      .then(
        () => true,
        () => false,
      );
    if (isOver) return;
    await page.evaluate(async () => (await window.workbench?.grid)?.focus());
  }
  throw new Error("A cell is still being edited after Enter was pressed five times.");
}

type Asked = Exclude<keyof PageApi, "grid">;
type Answer<K extends Asked> = Awaited<ReturnType<PageApi[K]>>;
