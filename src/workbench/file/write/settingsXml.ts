import { escapeXml } from "../xml/escapeXml";

/** Namespace of the part that keeps add-in settings; Excel carries such parts along unread. */
export const SETTINGS_NAMESPACE = "urn:fairshare:workbench:settings";

export function settingsXml(settings: Readonly<Record<string, string>>): string {
  const elements = Object.entries(settings).map(
    ([name, json]) => `<setting name="${escapeXml(name)}">${escapeXml(json)}</setting>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${SETTINGS_NAMESPACE}">${elements.join("")}</settings>`;
}
