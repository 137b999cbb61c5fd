import type { GridRange, GridStyle } from "./gridCells";

/** Things that stand on sheets beside cells: tables, names, notes, rules and pictures. Ids are opaque and stay the same for the life of the thing. */
export interface GridTable {
  readonly id: string;
  readonly name: string;
  /** Header, body and total row. */
  readonly range: GridRange;
  readonly hasHeader: boolean;
  readonly hasTotal: boolean;
  /** Excel's style name, such as "TableStyleMedium2"; "" for none. */
  readonly style: string;
  readonly bandedRows: boolean;
  readonly filterButton: boolean;
}

export interface GridName {
  readonly name: string;
  /** Id of the sheet it belongs to; null for the whole workbook. */
  readonly sheet: string | null;
  /** With its "=", such as "=Costs!$B$2". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface GridNote {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqual"
  | "LessThanOrEqual";

/** Formulas and sources are text as Excel takes them: a number, "=A1*2", or a list "host,member". */
export type ValidationRule =
  | { readonly kind: "List"; readonly source: string; readonly dropDown: boolean }
  | {
      readonly kind: "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength";
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2: string | null;
    }
  | { readonly kind: "Custom"; readonly formula: string };

export interface GridValidation {
  readonly range: GridRange;
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly alert: {
    readonly show: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
}

export type ConditionalRule =
  | {
      readonly kind: "ContainsText";
      readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
      readonly text: string;
    }
  | { readonly kind: "Custom"; readonly formula: string }
  | {
      readonly kind: "CellValue";
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2: string | null;
    };

export interface GridConditionalFormat {
  readonly id: string;
  readonly ranges: readonly GridRange[];
  readonly rule: ConditionalRule;
  readonly style: Partial<GridStyle>;
  readonly stopIfTrue: boolean;
}

/** What users may still do on a protected sheet. */
export interface GridProtection {
  readonly protected: boolean;
  readonly allowed: Readonly<Record<string, boolean>>;
  readonly password: string | null;
}

export interface GridChartSeries {
  readonly name: string;
  readonly values: GridRange;
  readonly categories: GridRange | null;
  /** #RRGGBB, or null for the palette's next. */
  readonly color: string | null;
}

/** A chart as data. The grid draws it as SVG over the cells and draws it anew when cells change. Positions are pixels from the first cell. */
export interface GridChart {
  readonly id: string;
  readonly sheet: string;
  readonly name: string;
  /** Excel's name of the kind: ColumnClustered, ColumnStacked, BarClustered, BarStacked, Line, LineMarkers, Pie, Area, ... */
  readonly kind: string;
  readonly title: string | null;
  /** Text summary for those who cannot see the picture. */
  readonly alt: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly series: readonly GridChartSeries[];
  readonly legend: { readonly visible: boolean; readonly position: "Top" | "Bottom" | "Left" | "Right" | "Corner" };
  readonly categoryTitle: string | null;
  readonly valueTitle: string | null;
  readonly valueFormat: string | null;
  readonly valueMinimum: number | null;
  readonly valueMaximum: number | null;
  readonly dataLabels: boolean;
  /** Any other property that was set, kept so that it can be read back. */
  readonly extra: Readonly<Record<string, string | number | boolean>>;
}
