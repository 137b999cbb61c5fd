import { findAll, type ManifestNode } from "./manifestTree";

/** What a rule may look up outside the manifest. */
export interface ManifestSurroundings {
  /** Width and height of the built image that an address points to; null where it is no image that can be read. */
  imageSize(url: string): { width: number; height: number } | null;
  /** Whether the build has the file that an address points to. */
  isBuilt(url: string): boolean;
  /** Actions that the pane associates. */
  readonly actions: readonly string[];
  /** Function ids in the built metadata, and those that the built script associates. */
  readonly describedFunctions: readonly string[];
  readonly associatedFunctions: readonly string[];
}

export interface ManifestRule {
  readonly name: string;
  readonly faults: (root: ManifestNode, around: ManifestSurroundings) => string[];
}

const RESOURCE_KINDS = ["Image", "Url", "String"];
const resources = (root: ManifestNode): ManifestNode[] =>
  findAll(root, "Resources").flatMap((all) =>
    findAll(all, ...RESOURCE_KINDS).filter((node) => "id" in node.attributes),
  );
const resourceIds = (root: ManifestNode, group: string): Set<string> =>
  new Set(findAll(root, group).flatMap((all) => all.children.map((node) => node.attributes.id ?? "")));
const withResid = (root: ManifestNode): ManifestNode[] =>
  findAll(root, ...allNames(root)).filter((node) => "resid" in node.attributes);
const allNames = (root: ManifestNode): string[] => [...new Set(flatten(root).map((node) => node.name))];
const flatten = (node: ManifestNode): ManifestNode[] => [node, ...node.children.flatMap(flatten)];
const distinct = (all: readonly string[]): string[] => [...new Set(all)];
const repeated = (ids: readonly string[]): string[] => distinct(ids.filter((id, index) => ids.indexOf(id) !== index));
const addresses = (root: ManifestNode): string[] =>
  flatten(root)
    .flatMap((node) => [node.attributes.DefaultValue, node.attributes.Value])
    .filter((value): value is string => value !== undefined && /^[a-z]+:\/\//i.test(value));

/** Which group of resources an element's resid must point into. */
function groupFor(node: ManifestNode): string {
  if (node.name === "Image") return "Images";
  if (["Runtime", "SourceLocation", "FunctionFile", "LearnMoreUrl"].includes(node.name)) return "Urls";
  if (node.name === "Description") return "LongStrings";
  return "ShortStrings";
}

const imageFaults = (root: ManifestNode, fault: (url: string, size: number) => string | null): string[] => {
  const byId = new Map(resources(root).map((node) => [node.attributes.id, node.attributes.DefaultValue ?? ""]));
  const icons = findAll(root, "Icon").flatMap((icon) => icon.children);
  const sized: [string, number][] = icons.map((image) => [
    byId.get(image.attributes.resid ?? "") ?? "",
    Number(image.attributes.size),
  ]);
  const shop: [string, number][] = [
    ...findAll(root, "IconUrl").map((node): [string, number] => [node.attributes.DefaultValue ?? "", 32]),
    ...findAll(root, "HighResolutionIconUrl").map((node): [string, number] => [node.attributes.DefaultValue ?? "", 64]),
  ];
  return distinct([...sized, ...shop].flatMap(([url, size]) => (url === "" ? [] : (fault(url, size) ?? []))));
};

export const manifestRules: readonly ManifestRule[] = [
  {
    name: "every resid names a resource",
    faults: (root) => {
      const known = new Set(resources(root).map((node) => node.attributes.id));
      return withResid(root).flatMap((node) =>
        known.has(node.attributes.resid)
          ? []
          : [`${node.name} points to ${node.attributes.resid ?? ""}, which is no resource`],
      );
    },
  },
  {
    name: "every resid names a resource of the right kind",
    faults: (root) =>
      withResid(root).flatMap((node) => {
        const id = node.attributes.resid ?? "";
        const elsewhere = ["Images", "Urls", "ShortStrings", "LongStrings"]
          .filter((group) => group !== groupFor(node))
          .some((group) => resourceIds(root, group).has(id));
        return elsewhere && !resourceIds(root, groupFor(node)).has(id)
          ? [`${node.name} points to ${id}, which is not in ${groupFor(node)}`]
          : [];
      }),
  },
  {
    name: "every address is https",
    faults: (root) => addresses(root).flatMap((url) => (url.startsWith("https://") ? [] : [`${url} is not https`])),
  },
  {
    name: "no resource id stands twice",
    faults: (root) =>
      repeated(resources(root).map((node) => node.attributes.id ?? "")).map((id) => `resource ${id} stands twice`),
  },
  {
    name: "no control, group or tab id stands twice",
    faults: (root) =>
      repeated(findAll(root, "Control", "Group", "CustomTab").map((node) => node.attributes.id ?? "")).map(
        (id) => `id ${id} stands twice`,
      ),
  },
  {
    name: "every icon has 16, 32 and 80 pixels",
    faults: (root) =>
      findAll(root, "Icon").flatMap((icon) => {
        const sizes = icon.children.map((image) => image.attributes.size);
        return ["16", "32", "80"]
          .filter((size) => !sizes.includes(size))
          .map((size) => `an icon of a ${icon.parent} lacks ${size} pixels`);
      }),
  },
  {
    name: "page, function file and task pane stand on the one runtime",
    faults: (root) => {
      const runtimes = findAll(root, "Runtime");
      const resid = runtimes[0]?.attributes.resid ?? "";
      const pages = [
        ...findAll(root, "Page").flatMap((page) => page.children),
        ...findAll(root, "FunctionFile"),
        ...findAll(root, "Action").flatMap((action) => findAll(action, "SourceLocation")),
      ];
      const count = runtimes.length === 1 ? [] : [`there are ${runtimes.length} runtimes instead of one`];
      return [
        ...count,
        ...pages
          .filter((page) => page.attributes.resid !== resid)
          .map((page) => `${page.name} of ${page.parent} is not on ${resid}`),
      ];
    },
  },
  {
    name: "no action names a task pane of its own",
    faults: (root) =>
      findAll(root, "Runtime").some((runtime) => runtime.attributes.lifetime === "long")
        ? findAll(root, "TaskpaneId").map(() => "TaskpaneId with a long lifetime")
        : [],
  },
  {
    name: "the namespace has letters, digits and points only",
    faults: (root) => {
      const ids = findAll(root, "Namespace").map((node) => node.attributes.resid);
      return resources(root)
        .filter((node) => ids.includes(node.attributes.id))
        .map((node) => node.attributes.DefaultValue ?? "")
        .flatMap((name) => (/^[A-Za-z][A-Za-z0-9.]{0,31}$/.test(name) ? [] : [`namespace "${name}"`]));
    },
  },
  {
    name: "no icon is an .ico or .svg",
    faults: (root) =>
      imageFaults(root, (url) => (/\.(ico|svg)$/i.test(url) ? `${url} is of a kind that Office does not draw` : null)),
  },
  {
    name: "the host is Workbook",
    faults: (root) =>
      findAll(root, "Host").flatMap((host) =>
        (host.attributes.Name ?? host.attributes.type) === "Workbook" ? [] : ["a host that is not Workbook"],
      ),
  },
  {
    name: "every address has its file in the build",
    faults: (root, around) =>
      distinct(addresses(root)).flatMap((url) => (around.isBuilt(url) ? [] : [`${url} is not in the build`])),
  },
  {
    name: "every icon has the pixels it promises",
    faults: (root, around) =>
      imageFaults(root, (url, size) => {
        const image = around.imageSize(url);
        return image === null || (image.width === size && image.height === size)
          ? null
          : `${url} has ${image.width} x ${image.height} pixels instead of ${size} x ${size}`;
      }),
  },
  {
    name: "a second language covers every text",
    faults: (root) => {
      const texts = resources(root).filter(
        (node) => node.name === "String" && !node.attributes.id?.endsWith(".Namespace"),
      );
      const locales = distinct(findAll(root, "Override").map((node) => node.attributes.Locale ?? ""));
      const lacks = (node: ManifestNode, locale: string): boolean =>
        !findAll(node, "Override").some((override) => override.attributes.Locale === locale);
      return locales.flatMap((locale) =>
        texts
          .filter((node) => lacks(node, locale))
          .map((node) => `${node.attributes.id ?? ""} has no text in ${locale}`),
      );
    },
  },
  {
    name: "every action is associated in code",
    faults: (root, around) =>
      findAll(root, "FunctionName").flatMap((node) =>
        around.actions.includes(node.text) ? [] : [`action ${node.text} is not associated`],
      ),
  },
  {
    name: "metadata and code have the same functions",
    faults: (_root, around) => [
      ...around.describedFunctions
        .filter((id) => !around.associatedFunctions.includes(id))
        .map((id) => `${id} is described but not associated`),
      ...around.associatedFunctions
        .filter((id) => !around.describedFunctions.includes(id))
        .map((id) => `${id} is associated but not described`),
    ],
  },
  {
    name: "ids and texts keep to Office's lengths",
    faults: (root) => [
      ...resources(root)
        .filter((node) => (node.attributes.id ?? "").length > 32)
        .map((node) => `resource id ${node.attributes.id ?? ""} is over 32 characters`),
      ...findAll(root, "ShortStrings")
        .flatMap((all) => all.children)
        .filter((node) => (node.attributes.DefaultValue ?? "").length > 125)
        .map((node) => `${node.attributes.id ?? ""} is over 125 characters`),
      ...findAll(root, "LongStrings")
        .flatMap((all) => all.children)
        .filter((node) => (node.attributes.DefaultValue ?? "").length > 250)
        .map((node) => `${node.attributes.id ?? ""} is over 250 characters`),
    ],
  },
];
