import type { HostObject, ObjectContext, TypeDefinition } from "../richApi/hostObject";
import { invalidArgument } from "../richApi/richApiError";

/** Services that requests name by type. They need no workbook, so they answer before the grid is there. */
export function makeService(name: string, { make }: ObjectContext): HostObject | null {
  switch (name) {
    case "Microsoft.ExcelServices.CustomFunctions":
      return make("CustomFunctionsService", null);
    case "Microsoft.AppRuntime.AppRuntimeService":
      return make("AppRuntimeService", null);
    case "Microsoft.AppRuntime.AppRuntimePersistenceService":
      return make("AppRuntimePersistenceService", null);
    case "Microsoft.InternalService.AddinInternalService":
      return make("AddinInternalService", null);
    case "Microsoft.DynamicRibbon.DynamicRibbon":
      return make("DynamicRibbon", null);
    default:
      return null;
  }
}

export const customFunctionsService: TypeDefinition<"CustomFunctionsService"> = {
  name: "CustomFunctionsService",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_args, _state, { session }) => session.functions.ready(),
    _GetEnabledFeatures: () => [1, 2, 3, 4],
    SetInvocationArrayResults: (args, _state, { session }) => session.functions.answer(args.list(0)),
    SetInvocationResult: (args, _state, { session }) => session.functions.answer([[args.raw(0), true, args.raw(1)]]),
    SetInvocationError: (args, _state, { session }) =>
      session.functions.answer([[args.raw(0), false, args.raw(2), args.raw(1)]]),
  },
};

export const appRuntimeService: TypeDefinition<"AppRuntimeService"> = {
  name: "AppRuntimeService",
  methods: {
    SetAppRuntimeState: (args, _state, { session }) => {
      const state = args.text(0);
      if (state !== "Visible" && state !== "Background" && state !== "Inactive") throw invalidArgument();
      session.pane.setVisible(state === "Visible");
    },
    GetAppRuntimeState: (_args, _state, { session }) => (session.pane.isVisible() ? "Visible" : "Background"),
  },
};

export const appRuntimePersistenceService: TypeDefinition<"AppRuntimePersistenceService"> = {
  name: "AppRuntimePersistenceService",
  methods: {
    SetAppRuntimeStartState: (args, _state, { session }) => {
      const state = args.text(0);
      if (state !== "Inactive" && state !== "Background" && state !== "Visible") throw invalidArgument();
      session.pane.setStartState(state);
    },
    GetAppRuntimeStartState: (_args, _state, { session }) => session.pane.startState(),
  },
};

export const addinInternalService: TypeDefinition<"AddinInternalService"> = {
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: (_args, _state, { session }) => session.pane.actionsReady() },
};

export const dynamicRibbon: TypeDefinition<"DynamicRibbon"> = {
  name: "DynamicRibbon",
  methods: {
    GetTab: (args, _state, { make }) => make("DynamicRibbonTab", args.text(0)),
    GetButton: (args, _state, { make }) => make("DynamicRibbonButton", args.text(0)),
  },
};

export const dynamicRibbonTab: TypeDefinition<"DynamicRibbonTab"> = {
  name: "DynamicRibbonTab",
  properties: {
    Visible: {
      get: () => true,
      set: (id, value, { session }) => session.ribbon.setTabVisible(id, value === true),
    },
  },
};

export const dynamicRibbonButton: TypeDefinition<"DynamicRibbonButton"> = {
  name: "DynamicRibbonButton",
  properties: {
    Enabled: {
      get: () => true,
      set: (id, value, { session }) => session.ribbon.setEnabled(id, value === true),
    },
  },
};
