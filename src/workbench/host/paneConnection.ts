import type { AddinMessage, ExecuteMethodData, HostMessage } from "./addinMessage";
import { DISPATCH, REGISTER, UNREGISTER } from "./addinMessage";
import { EVENT, EventRegistrations } from "./events/eventRegistrations";
import type { EventType } from "./events/eventRegistrations";
import type { RuntimeMessage } from "./functions/functionCalls";
import { exceedsPayload } from "./payloadLimit";
import { refused } from "./requestQueue";
import type { HostSession, PaneService, RibbonService, FunctionService, StartState } from "./richApi/hostSession";
import { References } from "./richApi/references";
import { RichApiError } from "./richApi/richApiError";
import type { WireRequest, WireResponse } from "./richApi/wire";

/** What a connection asks of the host that it belongs to. */
export interface PaneHost {
  /** The answer to office.js's first question. */
  context(): Readonly<Record<string, unknown>>;
  run(session: HostSession, request: WireRequest, flags: number): Promise<WireResponse>;
  settings(): Readonly<Record<string, string>>;
  saveSettings(settings: Readonly<Record<string, string>>): void;
  selectedData(): Promise<readonly (readonly unknown[])[]>;
  functionsReady(pane: PaneConnection): void;
  answerFunctions(results: readonly unknown[]): void;
  readonly ribbon: RibbonService;
}

/** What a connection asks of the page around the pane. */
export interface PaneFrame {
  readonly conversationId: string;
  readonly origin: string;
  send(message: HostMessage): void;
  isVisible(): boolean;
  setVisible(visible: boolean): void;
  /** Tab left the pane at its end or its start. */
  focusLeft(forward: boolean): void;
}

const RAISED = {
  command: "appCommandInvoked",
  richApi: "richApiMessage",
  selection: "documentSelectionChanged",
} as const;
const NOTIFY = { regionExit: 5, regionExitBackwards: 6, tabExit: 13, tabExitBackwards: 14, escape: 15 } as const;
const ADDIN_EVENT = 65_536;

/** One open pane: answers office.js message by message, as Excel on the web does. */
export class PaneConnection implements HostSession, PaneService, FunctionService {
  readonly references = new References();
  readonly events = new EventRegistrations();
  readonly functions: FunctionService = this;
  readonly pane: PaneService = this;
  readonly #host: PaneHost;
  readonly #frame: PaneFrame;
  readonly #registered = new Set<string>();
  readonly #commands = new Map<string, (status: number) => void>();
  readonly #whenReady: Promise<void>;
  #markReady: () => void = () => undefined;
  #startState: StartState = "Inactive";
  #lastCommand = 0;

  constructor(host: PaneHost, frame: PaneFrame) {
    this.#host = host;
    this.#frame = frame;
    this.#whenReady = new Promise((resolve) => {
      this.#markReady = resolve;
    });
  }

  get ribbon(): RibbonService {
    return this.#host.ribbon;
  }

  /** Resolves when the add-in takes commands: office.js has started. */
  whenReady(): Promise<void> {
    return this.#whenReady;
  }

  receive(message: AddinMessage): void {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.#reply(message, this.#host.context());
        return;
      case "ContextActivationManager_notifyHost":
        this.#notified(message._data);
        return;
      case "executeMethod":
        void this.#execute(message);
        return;
      default:
        if (message._actionType === REGISTER) this.#registered.add(message._actionName);
        else if (message._actionType === UNREGISTER) this.#registered.delete(message._actionName);
        this.#reply(message, { Error: 0 });
    }
  }

  /** Runs a function of the add-in from its ribbon; false when the add-in does not know it. */
  async invokeCommand(control: string, action: string): Promise<boolean> {
    await this.#whenReady;
    const id = `command-${++this.#lastCommand}`;
    const status = await new Promise<number>((resolve) => {
      this.#commands.set(id, resolve);
      this.#raise(RAISED.command, { 0: id, 1: action, 2: JSON.stringify({ source: { id: control } }) });
    });
    return status === 0;
  }

  sendFunctionMessages(messages: readonly RuntimeMessage[]): void {
    this.#raise(RAISED.richApi, { ArrayData: messages });
  }

  raiseEvent(type: EventType, target: string, payload: Readonly<Record<string, unknown>>): void {
    if (type !== EVENT.paneVisibility && !this.events.has(type, target)) return;
    this.#raise(RAISED.richApi, { ArrayData: [[ADDIN_EVENT, type, target, JSON.stringify(payload), 0]] });
  }

  raiseSelectionChanged(): void {
    if (this.#registered.has(RAISED.selection)) this.#raise(RAISED.selection, {});
  }

  isVisible(): boolean {
    return this.#frame.isVisible();
  }

  setVisible(visible: boolean): void {
    if (visible === this.#frame.isVisible()) return;
    this.#frame.setVisible(visible);
    this.raiseEvent(EVENT.paneVisibility, "", { visibility: visible ? "Visible" : "Hidden" });
  }

  startState(): StartState {
    return this.#startState;
  }

  setStartState(state: StartState): void {
    this.#startState = state;
  }

  actionsReady(): void {
    this.#markReady();
  }

  ready(): void {
    this.#host.functionsReady(this);
  }

  answer(results: readonly unknown[]): void {
    this.#host.answerFunctions(results);
  }

  async #execute(message: AddinMessage): Promise<void> {
    const data = message._data as ExecuteMethodData;
    switch (data.DdaMethod?.DispatchId) {
      case DISPATCH.richApi:
        this.#reply(message, { Version: 1, Error: 0, Data: [200, [], await this.#richApi(data.ArrayData ?? [])] });
        return;
      case DISPATCH.saveSettings:
        this.#host.saveSettings(Object.fromEntries(data.DdaSettingsMethod?.Properties ?? []));
        this.#reply(message, { Version: 1, Error: 0 });
        return;
      case DISPATCH.refreshSettings: {
        const settings = Object.entries(this.#host.settings()).map(([Name, Value]) => ({ Name, Value }));
        this.#reply(message, { Version: 1, Error: 0, Properties: { Settings: settings } });
        return;
      }
      case DISPATCH.selectedData:
        this.#reply(message, { Version: 1, Error: 0, Data: await this.#host.selectedData() });
        return;
      case DISPATCH.commandCompleted:
        this.#commands.get(data["0"] ?? "")?.(data["1"] ?? 0);
        this.#commands.delete(data["0"] ?? "");
        this.#reply(message, { Version: 1, Error: 0 });
        return;
      default:
        this.#reply(message, { Version: 1, Error: NOT_SUPPORTED });
    }
  }

  async #richApi(array: readonly unknown[]): Promise<string> {
    const body = typeof array[4] === "string" ? array[4] : "{}";
    const flags = typeof array[6] === "number" ? array[6] : 0;
    if (exceedsPayload(body)) return JSON.stringify(refused(tooBig("Request")));
    const response = JSON.stringify(await this.#host.run(this, JSON.parse(body) as WireRequest, flags));
    return exceedsPayload(response) ? JSON.stringify(refused(tooBig("Response"))) : response;
  }

  #notified(data: unknown): void {
    const action = Array.isArray(data) ? (data as readonly unknown[])[1] : null;
    if (!Object.values<unknown>(NOTIFY).includes(action)) return;
    this.#frame.focusLeft(action !== NOTIFY.tabExitBackwards && action !== NOTIFY.regionExitBackwards);
  }

  #reply(message: AddinMessage, data: unknown): void {
    this.#send(message._actionName, message._correlationId, data, 0);
  }

  #raise(action: string, data: unknown): void {
    this.#send(action, 0, data, 1);
  }

  #send(action: string, correlation: number, data: unknown, responseType: 0 | 1): void {
    this.#frame.send({
      _messageType: 1,
      _conversationId: this.#frame.conversationId,
      _origin: this.#frame.origin,
      _errorCode: 0,
      _serializerVersion: 1,
      _actionName: action,
      _correlationId: correlation,
      _data: data,
      _responseType: responseType,
    });
  }
}

/** OSF's code for an API that the host does not have. */
const NOT_SUPPORTED = 5_000;

const tooBig = (what: "Request" | "Response"): RichApiError =>
  new RichApiError(
    `${what}PayloadSizeLimitExceeded`,
    `The ${what.toLowerCase()} payload size has exceeded the limit of 5 MB.`,
  );
