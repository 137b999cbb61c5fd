import { fromFileFormula } from "../../formula/fileFormula";
import type { AddInNames } from "../../formula/fileFormula";
import { refersOutside } from "../../formula/refersOutside";
import type { SnapshotName } from "../../workbookSnapshot";
import { attributeOf, childOf, childrenOf, isOn } from "../../xml/xmlTree";
import type { XmlElement } from "../../xml/xmlTree";

/** Defined names, without the built-in ones of printing and filters. */
export function readNames(workbook: XmlElement, names: AddInNames): SnapshotName[] {
  const sheets = childrenOf(childOf(workbook, "sheets"), "sheet").map((sheet) => attributeOf(sheet, "name"));
  return childrenOf(childOf(workbook, "definedNames"), "definedName").flatMap((element) => {
    const name = attributeOf(element, "name") ?? "";
    const text = element.text.trim();
    if (
      name === "" ||
      text === "" ||
      name.startsWith("_xlnm.") ||
      refersOutside(text) ||
      isOn(attributeOf(element, "function"))
    )
      return [];
    const place = attributeOf(element, "localSheetId");
    const sheet = place === undefined ? undefined : sheets[Number(place)];
    const comment = attributeOf(element, "comment");
    return [
      {
        name,
        formula: fromFileFormula(text, names),
        ...(sheet === undefined ? {} : { sheet }),
        ...(isOn(attributeOf(element, "hidden")) ? { hidden: true as const } : {}),
        ...(comment === undefined ? {} : { comment }),
      },
    ];
  });
}
