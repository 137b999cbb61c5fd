import type { AddinMessage, HostMessage } from "../host/addinMessage";
import type { PaneConnection, PaneFrame } from "../host/paneConnection";
import type { WorkbookHost } from "../host/workbookHost";
import type { AddinManifest } from "./addinManifest";
import { element } from "./element";

export interface OpenPane {
  readonly element: HTMLElement;
  readonly connection: PaneConnection;
  readonly iframe: HTMLIFrameElement;
  show(): void;
  close(): void;
}

export interface PaneFrameOptions {
  readonly manifest: AddinManifest;
  readonly host: WorkbookHost;
  readonly locale: string;
  readonly number: number;
  /** The pane was shown or hidden. */
  readonly changed: () => void;
  readonly focusLeft: (forward: boolean) => void;
}

/** A task pane: title, close button, and the add-in's page in a frame, set up as Excel on the web does. */
export function openPane(options: PaneFrameOptions): OpenPane {
  const { manifest, host } = options;
  const conversationId = `fairshare-${crypto.randomUUID()}`;
  const close = element("button", { type: "button", class: "pane-close", title: "Close the pane" }, "✕");
  close.setAttribute("aria-label", `Close ${manifest.name}`);
  const title = options.number === 1 ? manifest.name : `${manifest.name} (${options.number})`;
  const iframe = element("iframe", {
    class: "pane-frame",
    title,
    name: frameName(conversationId, manifest.id, options.locale),
    allow: "clipboard-write",
  });
  const heading = element("div", { class: "pane-title" }, element("h2", {}, title), close);
  const root = element("section", { class: "pane", "aria-label": title }, heading, iframe);
  const frame: PaneFrame = {
    conversationId,
    origin: window.location.origin,
    send: (message: HostMessage) => {
      if (carriesFunctionCalls(message)) watchFunctions(host);
      iframe.contentWindow?.postMessage(JSON.stringify(message), window.location.origin);
    },
    isVisible: () => !root.hidden,
    setVisible: (visible) => {
      root.hidden = !visible;
      options.changed();
    },
    focusLeft: options.focusLeft,
  };
  const connection = host.openPane(frame);
  const listen = (event: MessageEvent) => {
    if (event.source !== iframe.contentWindow || event.origin !== window.location.origin) return;
    const message = readMessage(event.data, conversationId);
    if (message) connection.receive(message);
  };
  window.addEventListener("message", listen);
  close.addEventListener("click", () => connection.setVisible(false));
  iframe.src = manifest.pagePath;
  return {
    element: root,
    connection,
    iframe,
    show: () => {
      connection.setVisible(true);
      iframe.focus();
    },
    close: () => {
      window.removeEventListener("message", listen);
      host.closePane(connection);
      root.remove();
    },
  };
}

const SHARED_APP = 1;
const CUSTOM_FUNCTIONS = 2;

/** What office.js reads from the frame's name to know where it runs. */
function frameName(conversationId: string, addinId: string, locale: string): string {
  const flags = SHARED_APP | CUSTOM_FUNCTIONS;
  return JSON.stringify({
    baseFrameName: `_xdm_${conversationId}`,
    hostInfo: `Excel$Web$16.01$${locale}$${conversationId}$$disableLogging$${flags}`,
    xdmInfo: `${conversationId}|${addinId}|${window.location.origin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}

function readMessage(data: unknown, conversationId: string): AddinMessage | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  try {
    const message = JSON.parse(data) as Partial<AddinMessage>;
    const ours = message._conversationId === conversationId && typeof message._actionName === "string";
    return ours ? (message as AddinMessage) : null;
  } catch {
    return null;
  }
}

function carriesFunctionCalls(message: HostMessage): boolean {
  const { ArrayData } = (message._data ?? {}) as { readonly ArrayData?: readonly (readonly unknown[])[] };
  return ArrayData?.[0]?.[1] === 1000;
}

/**
 * Marks the time in which functions run. Frame and page share one queue of messages, so a message to ourselves comes back when the frame is at work on
 * the calls before it.
 */
function watchFunctions(host: WorkbookHost): void {
  const mark = `functions-${crypto.randomUUID()}`;
  const listen = (event: MessageEvent) => {
    if (event.source !== window || event.data !== mark) return;
    window.removeEventListener("message", listen);
    host.functionsRun();
  };
  window.addEventListener("message", listen);
  window.postMessage(mark, window.location.origin);
}

/** Tells office.js that this page may be its host; on plain http it looks for this key before anything else. */
export function trustThisHost(): void {
  const { protocol, hostname } = window.location;
  window.localStorage.setItem(`OfficeJSTrustKeyV2_${protocol.replace(":", "")}_${hostname}`, '{"Result":1}');
}
