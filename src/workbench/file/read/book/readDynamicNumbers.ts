import { attributeOf, childOf, childrenOf } from "../../xml/xmlTree";
import type { PackageIndex } from "./packageIndex";

/** Numbers of cell metadata (`cm`) that say a formula is a dynamic array; they count from 1. */
export function readDynamicNumbers(index: PackageIndex): ReadonlySet<number> {
  const path = index.workbookPart("sheetMetadata");
  const root = path === undefined ? undefined : index.tree(path);
  const kinds = childrenOf(childOf(root, "metadataTypes"), "metadataType").map((kind) => attributeOf(kind, "name"));
  const dynamic = new Set<number>();
  childrenOf(childOf(root, "cellMetadata"), "bk").forEach((block, place) => {
    const kind = Number(attributeOf(childOf(block, "rc"), "t") ?? 0);
    if (kinds[kind - 1] === "XLDAPR") dynamic.add(place + 1);
  });
  return dynamic;
}
