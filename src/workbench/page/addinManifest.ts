import { XMLParser } from "fast-xml-parser";

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Paths on this server by size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  /** Null shows the pane, else the function of the add-in to run. */
  readonly command: string | null;
}

interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

/** What the workbench needs of an add-in's manifest. Addresses are paths, since the workbench serves the add-in itself. */
export interface AddinManifest {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly pagePath: string;
  readonly functionsPath: string | null;
  readonly namespace: string;
  readonly tabs: readonly RibbonTab[];
}

type Node = Readonly<Record<string, unknown>>;

/** Reads the XML of an add-in manifest (VersionOverrides 1.0, ribbon of the desktop form factor). */
export function readManifest(xml: string): AddinManifest {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", removeNSPrefix: true });
  const app = child(parser.parse(xml) as Node, "OfficeApp");
  const overrides = child(app, "VersionOverrides");
  const host = child(child(overrides, "Hosts"), "Host");
  const resources = readResources(child(overrides, "Resources"));
  const functions = children(child(host, "AllFormFactors"), "ExtensionPoint").find(
    (point) => attribute(point, "type") === "CustomFunctions",
  );
  const metadata = functions && resource(child(child(functions, "Metadata"), "SourceLocation"), resources);
  return {
    id: text(app, "Id"),
    name: attribute(child(app, "DisplayName"), "DefaultValue"),
    icon: pathOf(attribute(child(app, "HighResolutionIconUrl"), "DefaultValue")),
    pagePath: pathOf(attribute(child(child(app, "DefaultSettings"), "SourceLocation"), "DefaultValue")),
    functionsPath: metadata ? pathOf(metadata) : null,
    namespace: functions ? resource(child(functions, "Namespace"), resources) : "",
    tabs: children(child(host, "DesktopFormFactor"), "ExtensionPoint").flatMap((point) =>
      children(point, "CustomTab").map((tab) => readTab(tab, resources)),
    ),
  };
}

function readTab(tab: Node, resources: ReadonlyMap<string, string>): RibbonTab {
  return {
    id: attribute(tab, "id"),
    label: resource(child(tab, "Label"), resources),
    groups: children(tab, "Group").map((group) => ({
      id: attribute(group, "id"),
      label: resource(child(group, "Label"), resources),
      buttons: children(group, "Control")
        .filter((control) => attribute(control, "type") === "Button")
        .map((control) => readButton(control, resources)),
    })),
  };
}

function readButton(control: Node, resources: ReadonlyMap<string, string>): RibbonButton {
  const action = child(control, "Action");
  const images = children(child(control, "Icon"), "Image").map(
    (image) => [Number(attribute(image, "size")), pathOf(resource(image, resources))] as const,
  );
  return {
    id: attribute(control, "id"),
    label: resource(child(control, "Label"), resources),
    tip: resource(child(child(control, "Supertip"), "Description"), resources),
    icons: new Map(images),
    command: attribute(action, "type") === "ExecuteFunction" ? text(action, "FunctionName") : null,
  };
}

function readResources(node: Node): ReadonlyMap<string, string> {
  const lists = [
    ...children(child(node, "Images"), "Image"),
    ...children(child(node, "Urls"), "Url"),
    ...children(child(node, "ShortStrings"), "String"),
    ...children(child(node, "LongStrings"), "String"),
  ];
  return new Map(lists.map((entry) => [attribute(entry, "id"), attribute(entry, "DefaultValue")]));
}

const resource = (node: Node, resources: ReadonlyMap<string, string>): string =>
  resources.get(attribute(node, "resid")) ?? "";

function children(node: Node, name: string): readonly Node[] {
  const found = node[name];
  const list: readonly unknown[] = Array.isArray(found) ? (found as readonly unknown[]) : [found];
  return list.filter((item): item is Node => typeof item === "object" && item !== null);
}

const child = (node: Node, name: string): Node => children(node, name)[0] ?? {};

function text(node: Node, name: string): string {
  const value = node[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

const attribute = (node: Node, name: string): string => text(node, `@${name}`);

function pathOf(url: string): string {
  return url === "" ? "" : new URL(url).pathname;
}
