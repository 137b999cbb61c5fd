import { readFileSync } from "node:fs";
import path from "node:path";
import type { HostMessage } from "../../src/workbench/host/addinMessage";
import { REQUIREMENT_SETS } from "../../src/workbench/host/appContext";
import { PaneConnection } from "../../src/workbench/host/paneConnection";
import type { WireRequest, WireResponse } from "../../src/workbench/host/richApi/wire";
import { WorkbookHost } from "../../src/workbench/host/workbookHost";
import type { FunctionMetadata } from "../../src/workbench/grid/gridFunctions";
import { MemoryGrid } from "./memoryGrid";

export interface RecordedRequest {
  readonly customData: string;
  readonly flags: number;
  readonly req: WireRequest;
  readonly out: WireResponse;
}

export interface RecordedEvent {
  readonly event: { readonly ArrayData: readonly (readonly unknown[])[] };
}

const FOLDER = path.join(__dirname, "../workbench/host/samples");

export function readSample(name: string): readonly (RecordedRequest | RecordedEvent)[] {
  return JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), "utf8")) as (RecordedRequest | RecordedEvent)[];
}

export interface TestPane {
  readonly connection: PaneConnection;
  readonly sent: HostMessage[];
  visible: boolean;
  readonly focusLeft: boolean[];
  /** Sends a request as office.js does and waits for the answer. */
  ask(request: WireRequest, flags?: number): Promise<WireResponse>;
  /** Sends any message and waits for its answer. */
  message(action: string, data: unknown, type?: number): Promise<HostMessage>;
}

export interface TestHost {
  readonly host: WorkbookHost;
  readonly grid: MemoryGrid;
  readonly ribbon: [string, boolean][];
  openPane(): TestPane;
}

/** A host on a grid in memory, with panes whose office.js is the test. */
export function startHost(functions: readonly FunctionMetadata[] = [], attach = true): TestHost {
  const grid = new MemoryGrid();
  const ribbon: [string, boolean][] = [];
  const host = new WorkbookHost({
    addinId: "8c1f4d7e-0000-4000-8000-5e7ac2d1f6a4",
    addinName: "Test add-in",
    pageUrl: "http://localhost:3000/taskpane.html",
    namespace: "",
    functions,
    requirementSets: REQUIREMENT_SETS,
    locale: "en-GB",
    ribbon: {
      setEnabled: (control, enabled) => ribbon.push([control, enabled]),
      setTabVisible: (tab, visible) => ribbon.push([tab, visible]),
    },
  });
  if (attach) host.attach(grid);
  let panes = 0;
  return { host, grid, ribbon, openPane: () => openPane(host, `conversation-${++panes}`) };
}

function openPane(host: WorkbookHost, conversationId: string): TestPane {
  const sent: HostMessage[] = [];
  const waiting = new Map<number, (message: HostMessage) => void>();
  const focusLeft: boolean[] = [];
  let correlation = 0;
  const pane = { visible: true };
  const connection = host.openPane({
    conversationId,
    origin: "http://localhost:3000",
    send: (message) => {
      sent.push(message);
      if (message._responseType === 0) waiting.get(message._correlationId)?.(message);
    },
    isVisible: () => pane.visible,
    setVisible: (visible) => {
      pane.visible = visible;
    },
    focusLeft: (forward) => focusLeft.push(forward),
  });
  const message = (action: string, data: unknown, type = 0) =>
    new Promise<HostMessage>((resolve) => {
      const id = ++correlation;
      waiting.set(id, resolve);
      connection.receive({
        _messageType: 0,
        _actionName: action,
        _actionType: type,
        _conversationId: conversationId,
        _correlationId: id,
        _data: data,
      });
    });
  return Object.assign(pane, {
    connection,
    sent,
    focusLeft,
    message,
    ask: async (request: WireRequest, flags = 0) => {
      const ArrayData = ["IterativeExecutor", "POST", "ProcessQuery", [], JSON.stringify(request), 0, flags];
      const answer = await message("executeMethod", { ArrayData, DdaMethod: { DispatchId: 93 } });
      const { Data } = answer._data as { readonly Data: readonly [number, unknown, string] };
      return JSON.parse(Data[2]) as WireResponse;
    },
  });
}

/** Ids differ from run to run: each recorded id must stand for one of ours, always the same. */
export class IdPairs {
  readonly #ours = new Map<string, string>();

  /** Recorded ids in a request, as we know them. */
  translate<T>(recorded: T): T {
    let text = JSON.stringify(recorded);
    for (const [theirs, ours] of this.#ours) text = text.replaceAll(`"${theirs}"`, `"${ours}"`);
    return JSON.parse(text) as T;
  }

  /** True when ours holds all that was recorded; learns new pairs of ids on the way. */
  matches(recorded: unknown, ours: unknown): boolean {
    if (typeof recorded === "string" && typeof ours === "string") {
      if (!isId(recorded)) return recorded === ours || recorded === ours.replaceAll("$", "");
      const known = this.#ours.get(recorded);
      if (known === undefined) this.#ours.set(recorded, ours);
      return known === undefined ? isId(ours) : known === ours;
    }
    if (Array.isArray(recorded)) {
      return (
        Array.isArray(ours) &&
        ours.length === recorded.length &&
        recorded.every((item, index) => this.matches(item, (ours as readonly unknown[])[index]))
      );
    }
    if (typeof recorded !== "object" || recorded === null) return recorded === ours;
    if (typeof ours !== "object" || ours === null) return false;
    return Object.entries(recorded).every(([key, value]) =>
      this.matches(value, (ours as Readonly<Record<string, unknown>>)[key]),
    );
  }
}

const isId = (text: string): boolean => /^(range-\d+|\{[0-9A-F-]{36}\})$/i.test(text);
