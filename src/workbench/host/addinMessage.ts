/** Messages between office.js in the pane and its host, as Excel on the web sends them: JSON texts through postMessage. */
export interface AddinMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export interface HostMessage {
  readonly _messageType: 1;
  readonly _conversationId: string;
  readonly _origin: string;
  readonly _errorCode: 0;
  readonly _serializerVersion: 1;
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
  /** 0 answers a request, 1 tells an event. */
  readonly _responseType: 0 | 1;
}

export const REGISTER = 1;
export const UNREGISTER = 2;

/** What `executeMethod` asks for. */
export const DISPATCH = {
  selectedData: 64,
  refreshSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

export interface ExecuteMethodData {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly ArrayData?: readonly unknown[];
  readonly "0"?: string;
  readonly "1"?: number;
}

/** Set in the flags of a RichApi request. */
export const REQUEST_FLAG = { write: 1, waitForCellEdit: 64 } as const;
