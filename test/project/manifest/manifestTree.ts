import { XMLParser } from "fast-xml-parser";

/** An element of the manifest without its namespace prefix. */
export interface ManifestNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly ManifestNode[];
  readonly parent: string;
}

type Raw = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

function toNode(raw: Raw, parent: string): ManifestNode | null {
  const name = Object.keys(raw).find((key) => key !== ":@");
  if (name === undefined || name === "#text" || name === "?xml") return null;
  const content = raw[name] as Raw[];
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries((raw[":@"] ?? {}) as Record<string, string>))
    attributes[key.replace(/^@_/, "")] = value;
  const text = content
    .map((child) => (child["#text"] as string | undefined) ?? "")
    .join("")
    .trim();
  const children = content.map((child) => toNode(child, name)).filter((child): child is ManifestNode => child !== null);
  return { name, attributes, text, children, parent };
}

/** The root element, `OfficeApp`. */
export function parseManifest(xml: string): ManifestNode {
  const roots = (parser.parse(xml) as Raw[])
    .map((raw) => toNode(raw, ""))
    .filter((node): node is ManifestNode => node !== null);
  const [root] = roots;
  if (root?.name !== "OfficeApp") throw new Error("The manifest has no OfficeApp element.");
  return root;
}

export function findAll(node: ManifestNode, ...names: readonly string[]): ManifestNode[] {
  return node.children.flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...findAll(child, ...names),
  ]);
}
