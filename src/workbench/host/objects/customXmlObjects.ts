import type { Grid } from "../../grid/grid";
import type { HostObject, ObjectContext, TypeDefinition } from "../richApi/hostObject";
import { invalidArgument, itemNotFound, RichApiError } from "../richApi/richApiError";

/** The namespace of a part's outermost element. */
function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][^\s/>]*)([^>]*)>/.exec(xml.replace(/<\?[^>]*\?>|<!--[\s\S]*?-->/g, ""));
  const prefix = root?.[1]?.includes(":") ? `:${root[1].split(":")[0] ?? ""}` : "";
  return new RegExp(`\\sxmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? "")?.[1] ?? "";
}

function partOf(grid: Grid, id: string): { readonly id: string; readonly xml: string } {
  const found = grid.metadata().customXml.find((part) => part.id === id);
  if (!found) throw itemNotFound();
  return found;
}

const inNamespace = ({ grid, make }: ObjectContext, namespace: string): readonly HostObject[] =>
  grid
    .metadata()
    .customXml.filter((part) => namespaceOf(part.xml) === namespace)
    .map((part) => make("CustomXmlPart", part.id));

const byId = ({ grid, make }: ObjectContext, id: string): HostObject | null =>
  grid.metadata().customXml.some((part) => part.id === id) ? make("CustomXmlPart", id) : null;

function checkXml(xml: string): void {
  if (!/^\s*(<\?xml[^>]*\?>)?\s*<[A-Za-z_]/.test(xml))
    throw invalidArgument("A custom XML part holds one XML element.");
}

export const customXmlPartCollectionObject: TypeDefinition<"CustomXmlPartCollection"> = {
  name: "CustomXmlPartCollection",
  items: (_state, { grid, make }) => grid.metadata().customXml.map((part) => make("CustomXmlPart", part.id)),
  item: (args, _state, context) => byId(context, args.text(0)),
  methods: {
    Add: (args, _state, { grid, make }) => {
      const xml = args.text(0);
      checkXml(xml);
      const id = `{${crypto.randomUUID().toUpperCase()}}`;
      grid.setMetadata({ customXml: [...grid.metadata().customXml, { id, xml }] });
      return make("CustomXmlPart", id);
    },
    GetByNamespace: (args, _state, { make }) => make("CustomXmlPartScopedCollection", args.text(0)),
    GetCount: (_args, _state, { grid }) => grid.metadata().customXml.length,
    GetItemOrNullObject: (args, _state, context) => byId(context, args.text(0)),
  },
};

function onlyItem(context: ObjectContext, namespace: string): HostObject | null {
  const [first, ...more] = inNamespace(context, namespace);
  return first && more.length === 0 ? first : null;
}

export const customXmlPartScopedCollectionObject: TypeDefinition<"CustomXmlPartScopedCollection"> = {
  name: "CustomXmlPartScopedCollection",
  items: (namespace, context) => inNamespace(context, namespace),
  item: (args, _namespace, context) => byId(context, args.text(0)),
  methods: {
    GetCount: (_args, namespace, context) => inNamespace(context, namespace).length,
    GetItemOrNullObject: (args, _namespace, context) => byId(context, args.text(0)),
    GetOnlyItem: (_args, namespace, context) => {
      const found = onlyItem(context, namespace);
      if (!found) throw new RichApiError("InvalidOperation", "There is not exactly one part in this namespace.");
      return found;
    },
    GetOnlyItemOrNullObject: (_args, namespace, context) => onlyItem(context, namespace),
  },
};

export const customXmlPartObject: TypeDefinition<"CustomXmlPart"> = {
  name: "CustomXmlPart",
  identity: (id) => ({ Id: id }),
  properties: {
    Id: { get: (id) => id },
    NamespaceUri: { get: (id, { grid }) => namespaceOf(partOf(grid, id).xml) },
  },
  methods: {
    GetXml: (_args, id, { grid }) => partOf(grid, id).xml,
    SetXml: (args, id, { grid }) => {
      const xml = args.text(0);
      checkXml(xml);
      partOf(grid, id);
      const customXml = grid.metadata().customXml.map((part) => (part.id === id ? { id, xml } : part));
      grid.setMetadata({ customXml });
    },
    Delete: (_args, id, { grid }) =>
      grid.setMetadata({ customXml: grid.metadata().customXml.filter((part) => part.id !== id) }),
  },
};
