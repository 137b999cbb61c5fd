import type { SnapshotCustomProperty, SnapshotProperties } from "../../workbookSnapshot";
import { attributeOf, childOf, childrenOf, isOn } from "../../xml/xmlTree";
import type { XmlElement } from "../../xml/xmlTree";
import type { PackageIndex } from "./packageIndex";

const CORE = {
  title: "title",
  subject: "subject",
  author: "creator",
  keywords: "keywords",
  comments: "description",
  category: "category",
  lastAuthor: "lastModifiedBy",
  created: "created",
  modified: "modified",
} as const;

export function readProperties(index: PackageIndex): SnapshotProperties {
  const core = index.tree("docProps/core.xml");
  const app = index.tree("docProps/app.xml");
  const read: Record<string, string> = {};
  const take = (key: string, element: XmlElement | undefined): void => {
    if (element !== undefined && element.text !== "") read[key] = element.text;
  };
  for (const [key, name] of Object.entries(CORE)) take(key, childOf(core, name));
  take("manager", childOf(app, "Manager"));
  take("company", childOf(app, "Company"));
  const custom = childrenOf(index.tree("docProps/custom.xml"), "property").flatMap((property) => {
    const name = attributeOf(property, "name");
    const value = valueOf(property.children[0]);
    return name === undefined || value === undefined ? [] : [{ name, value }];
  });
  return { ...read, custom };
}

function valueOf(element: XmlElement | undefined): SnapshotCustomProperty["value"] | undefined {
  switch (element?.name) {
    case "lpwstr":
    case "lpstr":
    case "bstr":
      return element.text;
    case "bool":
      return isOn(element.text.toLowerCase());
    case "filetime":
    case "date":
      return { date: element.text };
    case "i1":
    case "i2":
    case "i4":
    case "i8":
    case "int":
    case "ui1":
    case "ui2":
    case "ui4":
    case "ui8":
    case "uint":
    case "r4":
    case "r8":
    case "decimal":
      return Number(element.text);
    default:
      return undefined;
  }
}
