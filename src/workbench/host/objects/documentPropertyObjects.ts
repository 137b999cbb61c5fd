import type { ObjectContext, PropertyDefinition, TypeDefinition } from "../richApi/hostObject";
import { invalidArgument, itemNotFound } from "../richApi/richApiError";

type Scalar = string | number | boolean;

const isScalar = (value: unknown): value is Scalar =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

function builtIn(key: string): PropertyDefinition<null> {
  return {
    get: (_state, { grid }) => grid.metadata().properties[key] ?? "",
    set: (_state, value, { grid }) => {
      if (typeof value !== "string") throw invalidArgument();
      grid.setMetadata({ properties: { ...grid.metadata().properties, [key]: value } });
    },
  };
}

export const documentPropertiesObject: TypeDefinition<"DocumentProperties"> = {
  name: "DocumentProperties",
  properties: {
    Title: builtIn("title"),
    Subject: builtIn("subject"),
    Author: builtIn("author"),
    Keywords: builtIn("keywords"),
    Comments: builtIn("comments"),
    Category: builtIn("category"),
    Manager: builtIn("manager"),
    Company: builtIn("company"),
    LastAuthor: { get: (_state, { grid }) => grid.metadata().properties["lastAuthor"] ?? "" },
    RevisionNumber: { get: () => 0 },
  },
  children: { Custom: (_state, { make }) => make("CustomPropertyCollection", null) },
};

/** Keys are told apart without regard to capitals, as Excel does. */
function keyOf({ grid }: ObjectContext, wanted: string): string | null {
  const keys = Object.keys(grid.metadata().customProperties);
  return keys.find((key) => key.toLowerCase() === wanted.toLowerCase()) ?? null;
}

function put(context: ObjectContext, key: string, value: unknown): void {
  if (!isScalar(value) || key === "" || key.length > 255) throw invalidArgument();
  if (typeof value === "string" && value.length > 255) throw invalidArgument();
  const { customProperties } = context.grid.metadata();
  context.grid.setMetadata({ customProperties: { ...customProperties, [keyOf(context, key) ?? key]: value } });
}

export const customPropertyCollectionObject: TypeDefinition<"CustomPropertyCollection"> = {
  name: "CustomPropertyCollection",
  items: (_state, { grid, make }) =>
    Object.keys(grid.metadata().customProperties).map((key) => make("CustomProperty", key)),
  item: (args, _state, context) => {
    const key = keyOf(context, args.text(0));
    return key === null ? null : context.make("CustomProperty", key);
  },
  methods: {
    Add: (args, _state, context) => {
      put(context, args.text(0), args.raw(1));
      return context.make("CustomProperty", keyOf(context, args.text(0)) ?? args.text(0));
    },
    GetCount: (_args, _state, { grid }) => Object.keys(grid.metadata().customProperties).length,
    GetItemOrNullObject: (args, _state, context) => {
      const key = keyOf(context, args.text(0));
      return key === null ? null : context.make("CustomProperty", key);
    },
    DeleteAll: (_args, _state, { grid }) => grid.setMetadata({ customProperties: {} }),
  },
};

function valueOf({ grid }: ObjectContext, key: string): Scalar {
  const value = grid.metadata().customProperties[key];
  if (value === undefined) throw itemNotFound();
  return value;
}

const TYPES: Readonly<Record<string, string>> = { string: "String", number: "Float", boolean: "Boolean" };

export const customPropertyObject: TypeDefinition<"CustomProperty"> = {
  name: "CustomProperty",
  properties: {
    Key: { get: (key) => key },
    Value: {
      get: (key, context) => valueOf(context, key),
      set: (key, value, context) => put(context, key, value),
    },
    Type: { get: (key, context) => TYPES[typeof valueOf(context, key)] },
  },
  methods: {
    Delete: (_args, key, { grid }) => {
      const left = Object.entries(grid.metadata().customProperties).filter(([known]) => known !== key);
      grid.setMetadata({ customProperties: Object.fromEntries(left) });
    },
  },
};
