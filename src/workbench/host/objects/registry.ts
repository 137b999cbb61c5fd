import { BoundObject } from "../richApi/hostObject";
import type { HostObject, ObjectContext, TypeDefinition } from "../richApi/hostObject";
import type { ObjectStates, TypeName } from "./objectStates";
import { chartCollectionObject, chartObject, chartSeriesCollectionObject, chartSeriesObject } from "./chartObjects";
import {
  chartAxesObject,
  chartAxisObject,
  chartAxisTitleObject,
  chartDataLabelsObject,
  chartFillObject,
  chartGridlinesObject,
  chartLegendObject,
  chartLineFormatObject,
  chartSeriesFormatObject,
  chartTitleObject,
} from "./chartPartObjects";
import { commentCollectionObject, commentObject } from "./commentObjects";
import {
  cellValueConditionalFormatObject,
  conditionalFormatCollectionObject,
  conditionalFormatObject,
  conditionalFormatRuleObject,
  conditionalRangeFillObject,
  conditionalRangeFontObject,
  conditionalRangeFormatObject,
  customConditionalFormatObject,
  textConditionalFormatObject,
} from "./conditionalFormatObjects";
import {
  customXmlPartCollectionObject,
  customXmlPartObject,
  customXmlPartScopedCollectionObject,
} from "./customXmlObjects";
import { dataValidationObject } from "./dataValidationObject";
import {
  documentPropertiesObject,
  customPropertyCollectionObject,
  customPropertyObject,
} from "./documentPropertyObjects";
import { worksheetFreezePanesObject } from "./freezePanesObject";
import { namedItemCollectionObject, namedItemObject } from "./namedItemObjects";
import { headerFooterGroupObject, headerFooterObject, pageLayoutObject } from "./pageLayoutObjects";
import { rangeBorderCollectionObject, rangeBorderObject } from "./rangeBorderObjects";
import { formatProtectionObject, rangeFillObject, rangeFontObject, rangeFormatObject } from "./rangeFormatObjects";
import { rangeObject } from "./rangeObject";
import { rangeSortObject } from "./rangeSortObject";
import {
  addinInternalService,
  appRuntimePersistenceService,
  appRuntimeService,
  customFunctionsService,
  dynamicRibbon,
  dynamicRibbonButton,
  dynamicRibbonTab,
} from "./serviceObjects";
import { settingCollectionObject, settingObject } from "./settingObjects";
import { worksheetProtectionObject } from "./sheetProtection";
import { tableColumnCollectionObject, tableColumnObject } from "./tableColumnObjects";
import { tableCollectionObject, tableObject } from "./tableObjects";
import { tableRowCollectionObject, tableRowObject } from "./tableRowObjects";
import {
  applicationObject,
  cultureInfoObject,
  numberFormatInfoObject,
  runtimeObject,
  workbookObject,
} from "./workbookObjects";
import { worksheetCollectionObject } from "./worksheetCollectionObject";
import { worksheetObject } from "./worksheetObject";

type Registry = { readonly [K in TypeName]: TypeDefinition<K> };

/** Every class that the workbench knows. What is not in here is refused by name. */
export const REGISTRY: Registry = {
  Workbook: workbookObject,
  Application: applicationObject,
  CultureInfo: cultureInfoObject,
  NumberFormatInfo: numberFormatInfoObject,
  Runtime: runtimeObject,
  WorksheetCollection: worksheetCollectionObject,
  Worksheet: worksheetObject,
  WorksheetProtection: worksheetProtectionObject,
  WorksheetFreezePanes: worksheetFreezePanesObject,
  PageLayout: pageLayoutObject,
  HeaderFooterGroup: headerFooterGroupObject,
  HeaderFooter: headerFooterObject,
  Range: rangeObject,
  RangeFormat: rangeFormatObject,
  RangeFill: rangeFillObject,
  RangeFont: rangeFontObject,
  RangeBorderCollection: rangeBorderCollectionObject,
  RangeBorder: rangeBorderObject,
  FormatProtection: formatProtectionObject,
  RangeSort: rangeSortObject,
  DataValidation: dataValidationObject,
  ConditionalFormatCollection: conditionalFormatCollectionObject,
  ConditionalFormat: conditionalFormatObject,
  CustomConditionalFormat: customConditionalFormatObject,
  TextConditionalFormat: textConditionalFormatObject,
  CellValueConditionalFormat: cellValueConditionalFormatObject,
  ConditionalFormatRule: conditionalFormatRuleObject,
  ConditionalRangeFormat: conditionalRangeFormatObject,
  ConditionalRangeFill: conditionalRangeFillObject,
  ConditionalRangeFont: conditionalRangeFontObject,
  TableCollection: tableCollectionObject,
  Table: tableObject,
  TableColumnCollection: tableColumnCollectionObject,
  TableColumn: tableColumnObject,
  TableRowCollection: tableRowCollectionObject,
  TableRow: tableRowObject,
  NamedItemCollection: namedItemCollectionObject,
  NamedItem: namedItemObject,
  ChartCollection: chartCollectionObject,
  Chart: chartObject,
  ChartTitle: chartTitleObject,
  ChartLegend: chartLegendObject,
  ChartAxes: chartAxesObject,
  ChartAxis: chartAxisObject,
  ChartAxisTitle: chartAxisTitleObject,
  ChartGridlines: chartGridlinesObject,
  ChartDataLabels: chartDataLabelsObject,
  ChartSeriesCollection: chartSeriesCollectionObject,
  ChartSeries: chartSeriesObject,
  ChartSeriesFormat: chartSeriesFormatObject,
  ChartFill: chartFillObject,
  ChartLineFormat: chartLineFormatObject,
  CommentCollection: commentCollectionObject,
  Comment: commentObject,
  DocumentProperties: documentPropertiesObject,
  CustomPropertyCollection: customPropertyCollectionObject,
  CustomProperty: customPropertyObject,
  SettingCollection: settingCollectionObject,
  Setting: settingObject,
  CustomXmlPartCollection: customXmlPartCollectionObject,
  CustomXmlPartScopedCollection: customXmlPartScopedCollectionObject,
  CustomXmlPart: customXmlPartObject,
  CustomFunctionsService: customFunctionsService,
  AppRuntimeService: appRuntimeService,
  AppRuntimePersistenceService: appRuntimePersistenceService,
  AddinInternalService: addinInternalService,
  DynamicRibbon: dynamicRibbon,
  DynamicRibbonTab: dynamicRibbonTab,
  DynamicRibbonButton: dynamicRibbonButton,
};

/** The way by which objects make other objects, so that their files need not know each other. */
export function makeObject<K extends TypeName>(type: K, state: ObjectStates[K], context: ObjectContext): HostObject {
  return new BoundObject<K>(REGISTRY[type], state, context);
}
