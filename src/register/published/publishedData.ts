/** A figure of a published return, as it is kept: pence in a text, null with its marker where there is none. */
export interface PublishedLineRow {
  readonly council: string;
  readonly name: string;
  readonly line: string;
  readonly service: string;
  readonly label: string;
  readonly measure: string;
  readonly pence: string | null;
  readonly margin: string;
  readonly marker: string;
  readonly source: string;
}

export interface PublishedDriverRow {
  readonly council: string;
  readonly name: string;
  readonly driver: string;
  readonly value: string | null;
  readonly unit: string;
  readonly asAt: string;
  readonly source: string;
}

interface About {
  readonly id: string;
  readonly title: string;
  readonly year: string;
  readonly basis: string;
  readonly source: string;
  /** Of the file; a set is loaded again when it differs. */
  readonly sha256: string;
  readonly asAt: string;
}

/** A published data set: what it is, and its rows, read when they are asked for. */
export type PublishedSet =
  | (About & { readonly kind: "return"; readonly rows: () => Promise<readonly PublishedLineRow[]> })
  | (About & { readonly kind: "drivers"; readonly rows: () => Promise<readonly PublishedDriverRow[]> });

export interface CouncilRow {
  readonly code: string;
  readonly ecode: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string;
  readonly start: string;
  readonly end: string;
}

export interface PublishedData {
  readonly councils: readonly CouncilRow[];
  readonly sets: readonly PublishedSet[];
}
