import type { WorkbookSnapshot } from "../../file/workbookSnapshot";
import type { GridMetadata } from "../grid";

type Properties = WorkbookSnapshot["properties"];

const KNOWN = [
  "title",
  "subject",
  "author",
  "keywords",
  "comments",
  "category",
  "manager",
  "company",
  "lastAuthor",
  "created",
  "modified",
] as const satisfies readonly (keyof Properties)[];

export const metadataFrom = ({ properties, settings }: WorkbookSnapshot): Partial<GridMetadata> => ({
  properties: Object.fromEntries(
    KNOWN.filter((key) => properties[key] !== undefined).map((key) => [key, properties[key] ?? ""]),
  ),
  customProperties: Object.fromEntries(
    properties.custom.map(({ name, value }) => [name, typeof value === "object" ? value.date : value]),
  ),
  settings,
  customXml: [],
});

export const propertiesFrom = (metadata: GridMetadata): Properties => ({
  ...Object.fromEntries(
    KNOWN.flatMap((key) => {
      const value = metadata.properties[key];
      return value === undefined || value === "" ? [] : [[key, String(value)]];
    }),
  ),
  custom: Object.entries(metadata.customProperties).map(([name, value]) => ({ name, value })),
});
