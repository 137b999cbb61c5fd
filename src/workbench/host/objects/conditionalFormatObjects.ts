import type { Grid } from "../../grid/grid";
import type { GridRange, GridStyle } from "../../grid/gridCells";
import type { ConditionalRule, GridConditionalFormat } from "../../grid/gridObjects";
import { contains, intersection, without } from "../address/rangeGeometry";
import type { PropertyDefinition, TypeDefinition } from "../richApi/hostObject";
import { apiNotFound, invalidArgument, itemNotFound } from "../richApi/richApiError";
import { comparison } from "./dataValidationObject";
import type { ObjectStates } from "./objectStates";
import { colour } from "./rangeFormatObjects";
import { checkAllowed } from "./sheetProtection";

type State = ObjectStates["ConditionalFormat"];

const FRESH: Readonly<Record<string, ConditionalRule>> = {
  Custom: { kind: "Custom", formula: "=FALSE" },
  ContainsText: { kind: "ContainsText", operator: "Contains", text: "" },
  CellValue: { kind: "CellValue", operator: "EqualTo", formula1: "", formula2: null },
};
const TEXT_OPERATORS = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;

function formatOf(grid: Grid, { sheet, id }: State): GridConditionalFormat {
  const found = grid.conditionalFormats(sheet).find((format) => format.id === id);
  if (!found) throw itemNotFound();
  return found;
}

const touching = (grid: Grid, range: GridRange) =>
  grid.conditionalFormats(range.sheet).filter((format) => format.ranges.some((known) => intersection(known, range)));

function styled<K extends keyof GridStyle>(
  key: K,
  accept: (value: unknown) => GridStyle[K] | undefined,
): PropertyDefinition<State> {
  return {
    get: (state, { grid }) => formatOf(grid, state).style[key] ?? null,
    set: async (state, value, { grid }) => {
      const accepted = accept(value);
      if (accepted === undefined) throw invalidArgument();
      const style = { ...formatOf(grid, state).style, [key]: accepted };
      await grid.changeConditionalFormat(state.sheet, state.id, { style });
    },
  };
}

const flag = (value: unknown): boolean | undefined => (typeof value === "boolean" ? value : undefined);

export const conditionalFormatCollectionObject: TypeDefinition<"ConditionalFormatCollection"> = {
  name: "ConditionalFormatCollection",
  items: (range, { grid, make }) =>
    touching(grid, range).map(({ id }) => make("ConditionalFormat", { sheet: range.sheet, id })),
  item: (key, range, { grid, make }) => {
    const found = touching(grid, range).find(({ id }) => id === key.text(0));
    return found ? make("ConditionalFormat", { sheet: range.sheet, id: found.id }) : null;
  },
  methods: {
    Add: async (args, range, { grid, make }) => {
      const type = args.text(0);
      const rule = FRESH[type];
      if (!rule) throw apiNotFound(`conditionalFormats.add("${type}")`);
      checkAllowed(grid, range.sheet, "allowFormatCells");
      const id = await grid.addConditionalFormat({ ranges: [range], rule, style: {}, stopIfTrue: false });
      return make("ConditionalFormat", { sheet: range.sheet, id });
    },
    ClearAll: async (_args, range, { grid }) => {
      checkAllowed(grid, range.sheet, "allowFormatCells");
      for (const format of touching(grid, range)) {
        const left = format.ranges.flatMap((known) => (contains(range, known) ? [] : without(known, range)));
        if (left.length === 0) await grid.deleteConditionalFormat(range.sheet, format.id);
        else await grid.changeConditionalFormat(range.sheet, format.id, { ranges: left });
      }
    },
    GetCount: (_args, range, { grid }) => touching(grid, range).length,
    GetItemAt: (args, range, { grid, make }) => {
      const found = touching(grid, range)[args.integer(0)];
      if (!found) throw invalidArgument();
      return make("ConditionalFormat", { sheet: range.sheet, id: found.id });
    },
    GetItemOrNullObject: (args, range, { grid, make }) => {
      const found = touching(grid, range).find(({ id }) => id === args.text(0));
      return found ? make("ConditionalFormat", { sheet: range.sheet, id: found.id }) : null;
    },
  },
};

export const conditionalFormatObject: TypeDefinition<"ConditionalFormat"> = {
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: (state, { grid }) => formatOf(grid, state).rule.kind },
    Priority: {
      get: (state, { grid }) => grid.conditionalFormats(state.sheet).findIndex(({ id }) => id === state.id),
    },
    StopIfTrue: {
      get: (state, { grid }) => formatOf(grid, state).stopIfTrue,
      set: (state, value, { grid }) =>
        grid.changeConditionalFormat(state.sheet, state.id, { stopIfTrue: value === true }),
    },
  },
  children: {
    Custom: (state, { make }) => make("CustomConditionalFormat", state),
    CustomOrNullObject: (state, { grid, make }) =>
      formatOf(grid, state).rule.kind === "Custom" ? make("CustomConditionalFormat", state) : null,
    TextComparison: (state, { make }) => make("TextConditionalFormat", state),
    TextComparisonOrNullObject: (state, { grid, make }) =>
      formatOf(grid, state).rule.kind === "ContainsText" ? make("TextConditionalFormat", state) : null,
    CellValue: (state, { make }) => make("CellValueConditionalFormat", state),
    CellValueOrNullObject: (state, { grid, make }) =>
      formatOf(grid, state).rule.kind === "CellValue" ? make("CellValueConditionalFormat", state) : null,
  },
  methods: {
    Delete: (_args, state, { grid }) => grid.deleteConditionalFormat(state.sheet, state.id),
    GetRange: (_args, state, { grid, make }) => {
      const { ranges } = formatOf(grid, state);
      const [range] = ranges;
      if (!range || ranges.length > 1) throw invalidArgument();
      return make("Range", range);
    },
    GetRangeOrNullObject: (_args, state, { grid, make }) => {
      const { ranges } = formatOf(grid, state);
      return ranges[0] && ranges.length === 1 ? make("Range", ranges[0]) : null;
    },
  },
};

export const customConditionalFormatObject: TypeDefinition<"CustomConditionalFormat"> = {
  name: "CustomConditionalFormat",
  children: {
    Rule: (state, { make }) => make("ConditionalFormatRule", state),
    Format: (state, { make }) => make("ConditionalRangeFormat", state),
  },
};

export const conditionalFormatRuleObject: TypeDefinition<"ConditionalFormatRule"> = {
  name: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: (state, { grid }) => {
        const { rule } = formatOf(grid, state);
        return rule.kind === "Custom" ? rule.formula : "";
      },
      set: (state, value, { grid }) => {
        if (typeof value !== "string") throw invalidArgument();
        const formula = value.startsWith("=") ? value : `=${value}`;
        return grid.changeConditionalFormat(state.sheet, state.id, { rule: { kind: "Custom", formula } });
      },
    },
  },
};

export const textConditionalFormatObject: TypeDefinition<"TextConditionalFormat"> = {
  name: "TextConditionalFormat",
  properties: {
    Rule: {
      get: (state, { grid }) => {
        const { rule } = formatOf(grid, state);
        return rule.kind === "ContainsText" ? { operator: rule.operator, text: rule.text } : null;
      },
      set: (state, value, { grid }) => {
        const { operator, text } = (value ?? {}) as { readonly operator?: unknown; readonly text?: unknown };
        const known = TEXT_OPERATORS.find((word) => word === operator);
        if (!known || typeof text !== "string") throw invalidArgument();
        return grid.changeConditionalFormat(state.sheet, state.id, {
          rule: { kind: "ContainsText", operator: known, text },
        });
      },
    },
  },
  children: { Format: (state, { make }) => make("ConditionalRangeFormat", state) },
};

export const cellValueConditionalFormatObject: TypeDefinition<"CellValueConditionalFormat"> = {
  name: "CellValueConditionalFormat",
  properties: {
    Rule: {
      get: (state, { grid }) => {
        const { rule } = formatOf(grid, state);
        if (rule.kind !== "CellValue") return null;
        return { operator: rule.operator, formula1: rule.formula1, formula2: rule.formula2 };
      },
      set: (state, value, { grid }) => {
        const rule = { kind: "CellValue", ...comparison((value ?? {}) as Record<string, unknown>) } as const;
        return grid.changeConditionalFormat(state.sheet, state.id, { rule });
      },
    },
  },
  children: { Format: (state, { make }) => make("ConditionalRangeFormat", state) },
};

export const conditionalRangeFormatObject: TypeDefinition<"ConditionalRangeFormat"> = {
  name: "ConditionalRangeFormat",
  children: {
    Fill: (state, { make }) => make("ConditionalRangeFill", state),
    Font: (state, { make }) => make("ConditionalRangeFont", state),
  },
};

export const conditionalRangeFillObject: TypeDefinition<"ConditionalRangeFill"> = {
  name: "ConditionalRangeFill",
  properties: { Color: styled("fill", colour) },
};

export const conditionalRangeFontObject: TypeDefinition<"ConditionalRangeFont"> = {
  name: "ConditionalRangeFont",
  properties: {
    Color: styled("fontColor", colour),
    Bold: styled("bold", flag),
    Italic: styled("italic", flag),
    Strikethrough: styled("strikethrough", flag),
  },
};
