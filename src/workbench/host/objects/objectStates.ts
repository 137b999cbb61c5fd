import type { GridRange } from "../../grid/gridCells";

export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";
export type Section = "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

interface OnSheet {
  readonly sheet: string;
  readonly id: string;
}

interface InTable {
  readonly table: string;
  readonly index: number;
}

/** What stands behind an object of each class: enough to find it in the grid, never a copy of it. Sheets, tables and charts go by id. */
export interface ObjectStates {
  Workbook: null;
  Application: null;
  CultureInfo: null;
  NumberFormatInfo: null;
  Runtime: null;
  WorksheetCollection: null;
  Worksheet: string;
  WorksheetProtection: string;
  WorksheetFreezePanes: string;
  PageLayout: string;
  HeaderFooterGroup: string;
  HeaderFooter: string;
  Range: GridRange;
  RangeFormat: GridRange;
  RangeFill: GridRange;
  RangeFont: GridRange;
  RangeBorderCollection: GridRange;
  RangeBorder: { readonly range: GridRange; readonly side: BorderSide };
  FormatProtection: GridRange;
  RangeSort: GridRange;
  DataValidation: GridRange;
  ConditionalFormatCollection: GridRange;
  ConditionalFormat: OnSheet;
  CustomConditionalFormat: OnSheet;
  TextConditionalFormat: OnSheet;
  CellValueConditionalFormat: OnSheet;
  ConditionalFormatRule: OnSheet;
  ConditionalRangeFormat: OnSheet;
  ConditionalRangeFill: OnSheet;
  ConditionalRangeFont: OnSheet;
  /** Null: of the whole workbook. */
  TableCollection: string | null;
  Table: string;
  TableColumnCollection: string;
  TableColumn: InTable;
  TableRowCollection: string;
  TableRow: InTable;
  NamedItemCollection: string | null;
  NamedItem: { readonly name: string; readonly sheet: string | null };
  ChartCollection: string;
  Chart: OnSheet;
  ChartTitle: OnSheet;
  ChartLegend: OnSheet;
  ChartAxes: OnSheet;
  ChartAxis: OnSheet & { readonly axis: "category" | "value" };
  ChartAxisTitle: OnSheet & { readonly axis: "category" | "value" };
  ChartGridlines: OnSheet & { readonly axis: "category" | "value" };
  ChartDataLabels: OnSheet;
  ChartSeriesCollection: OnSheet;
  ChartSeries: OnSheet & { readonly index: number };
  ChartSeriesFormat: OnSheet & { readonly index: number };
  ChartFill: OnSheet & { readonly index: number };
  ChartLineFormat: OnSheet & { readonly index: number };
  CommentCollection: string | null;
  Comment: { readonly sheet: string; readonly row: number; readonly column: number };
  DocumentProperties: null;
  CustomPropertyCollection: null;
  CustomProperty: string;
  SettingCollection: null;
  Setting: string;
  CustomXmlPartCollection: null;
  CustomXmlPartScopedCollection: string;
  CustomXmlPart: string;
  CustomFunctionsService: null;
  AppRuntimeService: null;
  AppRuntimePersistenceService: null;
  AddinInternalService: null;
  DynamicRibbon: null;
  DynamicRibbonTab: string;
  DynamicRibbonButton: string;
}

export type TypeName = keyof ObjectStates;
