import type { SheetSnapshot } from "../../sheetSnapshot";
import { attributeOf, isOn, parseXmlTree } from "../../xml/xmlTree";

type DefaultSizes = Pick<SheetSnapshot, "defaultColumnWidth" | "defaultRowHeight">;

const EXCEL_ROW_HEIGHT = 15;

/** Sizes of columns and rows that the sheet does not list one by one. */
export function readDefaultSizes(xml: string): DefaultSizes {
  const element = /<(?:\w+:)?sheetFormatPr\s[^>]*?(?=\/?>)/.exec(xml)?.[0];
  if (element === undefined) return {};
  const format = parseXmlTree(`${element}/>`);
  const width = Number(attributeOf(format, "defaultColWidth"));
  const height = Number(attributeOf(format, "defaultRowHeight"));
  const ownHeight = isOn(attributeOf(format, "customHeight")) && height > 0 && height !== EXCEL_ROW_HEIGHT;
  return {
    ...(width > 0 ? { defaultColumnWidth: width } : {}),
    ...(ownHeight ? { defaultRowHeight: height } : {}),
  };
}
