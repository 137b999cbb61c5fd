/** A council as the list has it. Codes are unique over the whole list; names are not (Somerset is a county that ended and a unitary that began). */
export interface Council {
  /** Nine characters, "E07000237"; "" for councils that ended before they had one. */
  readonly gss: string;
  /** Code of the finance returns, "E1837"; "" outside England and where none is known. */
  readonly ecode: string;
  /** "Worcester". */
  readonly name: string;
  /** "Worcester City Council". */
  readonly officialName: string;
  /** "District", "Unitary", "Metropolitan district", "London borough", "County" ... */
  readonly type: string;
  /** "West Midlands"; the nation outside England. */
  readonly region: string;
  /** Dates as 2023-04-01; "" where not known or not ended. */
  readonly start: string;
  readonly end: string;
  /** Short keys of the councils that took over, "SMT"; see `CouncilList.byKey`. */
  readonly replacedBy: readonly string[];
  readonly key: string;
  readonly otherNames: readonly string[];
  /** Codes that the council had before a boundary change. */
  readonly formerCodes: readonly string[];
}

/** What is known of a council that is looked for; any of the three may be left out. */
export interface CouncilReference {
  readonly gss?: string | undefined;
  readonly ecode?: string | undefined;
  readonly name?: string | undefined;
}

export type CouncilMatch =
  | { readonly kind: "match"; readonly council: Council }
  /** The council has ended: its successors are offered, never taken. */
  | { readonly kind: "abolished"; readonly council: Council; readonly successors: readonly Council[] }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Council[] }
  | { readonly kind: "none"; readonly near: readonly Council[] };
