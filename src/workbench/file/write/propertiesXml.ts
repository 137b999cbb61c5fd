import type { SnapshotCustomProperty, SnapshotProperties } from "../workbookSnapshot";
import { escapeXml } from "../xml/escapeXml";

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

export function corePropertiesXml(properties: SnapshotProperties): string {
  const text = (name: string, value: string | undefined): string =>
    value === undefined ? "" : `<${name}>${escapeXml(value)}</${name}>`;
  const date = (name: string, value: string | undefined): string =>
    value === undefined ? "" : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(value)}</dcterms:${name}>`;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    text("dc:title", properties.title) +
    text("dc:subject", properties.subject) +
    text("dc:creator", properties.author) +
    text("cp:keywords", properties.keywords) +
    text("dc:description", properties.comments) +
    text("cp:lastModifiedBy", properties.lastAuthor) +
    date("created", properties.created) +
    date("modified", properties.modified) +
    text("cp:category", properties.category) +
    `</cp:coreProperties>`
  );
}

export function appPropertiesXml({ manager, company }: SnapshotProperties): string {
  return (
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Fairshare</Application>` +
    (manager === undefined ? "" : `<Manager>${escapeXml(manager)}</Manager>`) +
    (company === undefined ? "" : `<Company>${escapeXml(company)}</Company>`) +
    `</Properties>`
  );
}

export function customPropertiesXml(custom: readonly SnapshotCustomProperty[]): string {
  const elements = custom.map(
    ({ name, value }, index) =>
      `<property fmtid="${FORMAT_ID}" pid="${index + 2}" name="${escapeXml(name)}">${valueXml(value)}</property>`,
  );
  return (
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"` +
    ` xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${elements.join("")}</Properties>`
  );
}

function valueXml(value: SnapshotCustomProperty["value"]): string {
  if (typeof value === "string") return `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === "object") return `<vt:filetime>${escapeXml(value.date)}</vt:filetime>`;
  const small = Number.isInteger(value) && Math.abs(value) < 2 ** 31 && !Object.is(value, -0);
  return small ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
}
