import { fixed, headerRow } from "../sheetParts";
import type { FairnessRecord, FairnessSheetNames } from "./fairnessRecord";

type Answered = Extract<FairnessRecord["fairness"]["methods"][number], { readonly ok: true }>;

/** A method's column in the comparison; where it is estimated, the standard error stands in the next. */
export interface MethodColumn {
  readonly method: Answered;
  readonly column: number;
}

/** Where things stand on Fairness and on Group costs, counted from 0. */
export interface FairnessLayout {
  readonly sheets: FairnessSheetNames;
  readonly count: number;
  readonly methods: readonly MethodColumn[];
  /** First column after the comparison. */
  readonly width: number;
  /** Rows of headings: one row a partner below, then the total. */
  readonly compareRow: number;
  readonly totalRow: number;
  readonly chartRow: number;
  readonly wordsRow: number;
  readonly rangesRow: number;
  /** Heading of the failing groups; nothing stands below them. */
  readonly groupsRow: number;
  /** Rows of a table of all groups, and where it begins on Group costs. */
  readonly groups: number;
  readonly costsRow: number;
}

export const fairnessColumns = {
  partner: 0,
  today: 1,
  low: 2,
  alone: 3,
  high: 4,
  lastIn: 5,
  loss: 6,
  methods: 7,
} as const;
/** Rows that a picture covers, and that sentences have room for. */
const chartRows = 16;
export const sentenceRoom = 14;
/** The most partners for whom ranges of charges have room. */
const mostRanges = 16;

export function fairnessLayout({ fairness, sheets }: FairnessRecord): FairnessLayout {
  const count = fairness.partners.length;
  let column: number = fairnessColumns.methods;
  const methods = fairness.methods.flatMap((method): MethodColumn[] => {
    if (!method.ok) return [];
    const at = column;
    column += method.standardErrors === null ? 1 : 2;
    return [{ method, column: at }];
  });
  const compareRow = headerRow + methods.length + 4;
  const totalRow = compareRow + 1 + count;
  const chartRow = totalRow + 2;
  const wordsRow = chartRow + chartRows + 2;
  const rangesRow = wordsRow + sentenceRoom + 3;
  return {
    sheets,
    count,
    methods,
    width: column,
    compareRow,
    totalRow,
    chartRow,
    wordsRow,
    rangesRow,
    groupsRow: count <= mostRanges ? rangesRow + count + 4 : rangesRow - 1,
    groups: 2 ** Math.min(count, 12) - 1,
    costsRow: headerRow + 1,
  };
}

/** A column of the comparison, one cell a partner. */
export function compareColumn({ compareRow, count }: FairnessLayout, column: number): string {
  return fixed(compareRow + 1, column, count);
}

/** Cells of one of the two sheets as the other names them. */
export function onSheet(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

/** The table of all groups: both columns, or that of the costs. */
export function groupTable({ costsRow, groups }: FairnessLayout): string {
  return fixed(costsRow, 0, groups, 2);
}

export function groupCostColumn({ costsRow, groups }: FairnessLayout): string {
  return fixed(costsRow, 1, groups);
}

/** Where the spilled charges of the method at a place begin on Group costs; DISRUPTION comes after the last. */
export function spillColumn(place: number): number {
  return 3 + 3 * place;
}
