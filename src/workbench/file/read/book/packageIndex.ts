import { XmlFault } from "../../xml/scanXml";
import { attributeOf, childOf, childrenOf, parseXmlTree } from "../../xml/xmlTree";
import type { XmlElement } from "../../xml/xmlTree";

export interface Relation {
  readonly id: string;
  /** Last word of the relation's type, such as "worksheet". */
  readonly kind: string;
  /** Path of the part, or the address as it stands where it lies outside the file. */
  readonly target: string;
  readonly outside: boolean;
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** Finds its way through a package: which part is which. */
export class PackageIndex {
  readonly #parts: ReadonlyMap<string, Uint8Array>;
  readonly workbookPath: string;
  readonly workbook: XmlElement;

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.#parts = parts;
    const main = this.#relationsIn("_rels/.rels", "").find(({ kind }) => kind === "officeDocument");
    if (main === undefined) throw new Error("The package names no workbook.");
    this.workbookPath = main.target;
    this.workbook = parseXmlTree(this.text(main.target) ?? "");
  }

  get names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  text(path: string): string | undefined {
    const bytes = this.#parts.get(path);
    if (bytes === undefined) return undefined;
    const text = decodeXml(bytes);
    if (text.slice(0, 2000).includes("<!DOCTYPE")) throw new XmlFault(`The part ${path} has a document type.`);
    return text;
  }

  tree(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : parseXmlTree(text);
  }

  relations(path: string): Relation[] {
    const slash = path.lastIndexOf("/");
    const folder = slash < 0 ? "" : path.slice(0, slash);
    return this.#relationsIn(`${folder === "" ? "" : `${folder}/`}_rels/${path.slice(slash + 1)}.rels`, folder);
  }

  /** Worksheets in tab order; sheets that are only a chart have none here. */
  sheets(): SheetPart[] {
    const relations = new Map(this.relations(this.workbookPath).map((relation) => [relation.id, relation]));
    return childrenOf(childOf(this.workbook, "sheets"), "sheet").flatMap((sheet) => {
      const relation = relations.get(relationId(sheet) ?? "");
      const name = attributeOf(sheet, "name");
      if (relation?.kind !== "worksheet" || name === undefined) return [];
      return [{ name, path: relation.target }];
    });
  }

  /** The workbook's own part of a kind, such as "sharedStrings". */
  workbookPart(kind: string): string | undefined {
    return this.relations(this.workbookPath).find((relation) => relation.kind === kind && !relation.outside)?.target;
  }

  #relationsIn(path: string, folder: string): Relation[] {
    const root = this.tree(path);
    return childrenOf(root, "Relationship").map((relation) => {
      const outside = attributeOf(relation, "TargetMode") === "External";
      const target = attributeOf(relation, "Target") ?? "";
      return {
        id: attributeOf(relation, "Id") ?? "",
        kind: (attributeOf(relation, "Type") ?? "").split("/").at(-1) ?? "",
        target: outside ? target : resolvePath(folder, target),
        outside,
      };
    });
  }
}

/** The relation that an element names, whatever prefix the file gave that attribute. */
export function relationId(element: XmlElement | undefined): string | undefined {
  for (const [name, value] of element?.attributes ?? []) {
    if (name.endsWith(":id") || name.endsWith(":embed")) return value;
  }
  return undefined;
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = folder.split("/").filter((part) => part !== "");
  for (const part of target.split("/")) {
    if (part === "..") path.pop();
    else if (part !== "." && part !== "") path.push(part);
  }
  return path.join("/");
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}
