import { SETTINGS_NAMESPACE } from "../../write/settingsXml";
import { attributeOf, childrenOf } from "../../xml/xmlTree";
import type { PackageIndex } from "./packageIndex";

const isSettings = (text: string | undefined): boolean => text?.includes(SETTINGS_NAMESPACE) === true;

/** Add-in settings kept with the workbook. */
export function readSettings(index: PackageIndex): Record<string, string> {
  const parts = customParts(index).filter((path) => isSettings(index.text(path)));
  return Object.fromEntries(
    parts.flatMap((path) =>
      childrenOf(index.tree(path), "setting").map((setting) => [attributeOf(setting, "name") ?? "", setting.text]),
    ),
  );
}

/** Whether other programs keep parts of their own in the file. */
export function hasForeignParts(index: PackageIndex): boolean {
  return customParts(index).some((path) => !isSettings(index.text(path)));
}

function customParts(index: PackageIndex): string[] {
  return index.names.filter((name) => /^customXml\/item\d+\.xml$/.test(name));
}
