import type { TypeDefinition } from "../richApi/hostObject";
import { apiNotFound, invalidArgument, itemNotFound } from "../richApi/richApiError";

export const workbookObject: TypeDefinition<"Workbook"> = {
  name: "Workbook",
  properties: {
    Name: { get: (_state, { grid }) => grid.name() },
    ReadOnly: { get: () => false },
    AutoSave: { get: () => false },
    IsDirty: { get: () => true, set: () => undefined },
    UsePrecisionAsDisplayed: { get: () => false },
  },
  children: {
    Worksheets: (_state, { make }) => make("WorksheetCollection", null),
    Tables: (_state, { make }) => make("TableCollection", null),
    Names: (_state, { make }) => make("NamedItemCollection", null),
    Application: (_state, { make }) => make("Application", null),
    Properties: (_state, { make }) => make("DocumentProperties", null),
    Settings: (_state, { make }) => make("SettingCollection", null),
    CustomXmlParts: (_state, { make }) => make("CustomXmlPartCollection", null),
    Comments: (_state, { make }) => make("CommentCollection", null),
    _Runtime: (_state, { make }) => make("Runtime", null),
  },
  methods: {
    GetSelectedRange: (_args, _state, { grid, make }) => {
      const { ranges } = grid.selection();
      const [range] = ranges;
      if (!range) throw itemNotFound();
      if (ranges.length > 1) {
        throw invalidArgument("The selection has several areas. Select one block of cells.");
      }
      return make("Range", range);
    },
    GetActiveCell: (_args, _state, { grid, make }) => {
      const { active } = grid.selection();
      if (!active) throw itemNotFound();
      return make("Range", active);
    },
    _RemoveReference: (args, _state, { session }) => session.references.release(args.text(0)),
    _RemoveAllReferences: (_args, _state, { session }) => session.references.clear(),
    _GetReferenceCount: (_args, _state, { session }) => session.references.count,
    _GetObjectByReferenceId: (args, _state, { session, make }) => {
      const range = session.references.find(args.text(0));
      return range ? make("Range", range) : null;
    },
    _GetRangeForEventByReferenceId: (args, _state, { session, make }) => {
      const range = session.references.find(args.text(0));
      if (!range) throw itemNotFound();
      return make("Range", range);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (args, _state, { session, make }) => {
      const range = session.references.find(args.text(0));
      return range ? make("Range", range) : null;
    },
  },
};

export const applicationObject: TypeDefinition<"Application"> = {
  name: "Application",
  properties: {
    CalculationMode: {
      get: () => "Automatic",
      set: (_state, value) => {
        if (value !== "Automatic") throw apiNotFound(`Application.calculationMode "${String(value)}"`);
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  children: {
    CultureInfo: (_state, { make }) => make("CultureInfo", null),
  },
  methods: {
    Calculate: (args, _state, { grid }) => {
      const kind = args.textOr(0, "Recalculate");
      if (!["Recalculate", "Full", "FullRebuild"].includes(kind)) throw invalidArgument();
      grid.recalculate(kind === "Recalculate" ? "changed" : "full");
    },
    // Both only save time in Excel; here a request is carried out as one piece anyway.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

export const cultureInfoObject: TypeDefinition<"CultureInfo"> = {
  name: "CultureInfo",
  properties: { Name: { get: () => "en-GB" } },
  children: { NumberFormat: (_state, { make }) => make("NumberFormatInfo", null) },
};

export const numberFormatInfoObject: TypeDefinition<"NumberFormatInfo"> = {
  name: "NumberFormatInfo",
  properties: {
    CurrencySymbol: { get: () => "£" },
    NumberDecimalSeparator: { get: () => "." },
    NumberGroupSeparator: { get: () => "," },
  },
};

export const runtimeObject: TypeDefinition<"Runtime"> = {
  name: "Runtime",
  properties: {
    EnableEvents: {
      get: (_state, { session }) => session.events.enabled,
      set: (_state, value, { session }) => {
        session.events.enabled = value === true;
      },
    },
  },
};
