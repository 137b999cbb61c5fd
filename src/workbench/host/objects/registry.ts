import { BoundObject } from "../richApi/hostObject";
import type { HostObject, ObjectContext, TypeDefinition } from "../richApi/hostObject";
import { apiNotFound } from "../richApi/richApiError";
import type { ObjectStates, TypeName } from "./objectStates";
import { rangeObject } from "./rangeObject";
import {
  addinInternalService,
  appRuntimePersistenceService,
  appRuntimeService,
  customFunctionsService,
  dynamicRibbon,
  dynamicRibbonButton,
  dynamicRibbonTab,
} from "./serviceObjects";
import { worksheetProtectionObject } from "./sheetProtection";
import {
  applicationObject,
  cultureInfoObject,
  numberFormatInfoObject,
  runtimeObject,
  workbookObject,
} from "./workbookObjects";
import { worksheetCollectionObject } from "./worksheetCollectionObject";
import { worksheetObject } from "./worksheetObject";

type Registry = { readonly [K in TypeName]?: TypeDefinition<K> };

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
  Range: rangeObject,
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
  const definition = REGISTRY[type] as TypeDefinition<K> | undefined;
  if (!definition) throw apiNotFound(type);
  return new BoundObject(definition, state, context);
}
