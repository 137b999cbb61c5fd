import { fromFileFormula } from "../../formula/fileFormula";
import type { AddInNames } from "../../formula/fileFormula";
import type { SnapshotTable, SnapshotTableColumn } from "../../sheetSnapshot";
import { unescapeCellText } from "../../xml/escapeXml";
import { attributeOf, childOf, childrenOf, isOn } from "../../xml/xmlTree";
import type { XmlElement } from "../../xml/xmlTree";

/** A table part; undefined where it lacks a name, a range or a header row. */
export function readTable(root: XmlElement, names: AddInNames): SnapshotTable | undefined {
  const name = attributeOf(root, "displayName") ?? attributeOf(root, "name");
  const address = attributeOf(root, "ref");
  if (name === undefined || address === undefined || attributeOf(root, "headerRowCount") === "0") return undefined;
  const style = childOf(root, "tableStyleInfo");
  const styleName = attributeOf(style, "name");
  return {
    name,
    address,
    columns: childrenOf(childOf(root, "tableColumns"), "tableColumn").map((column) => readColumn(column, names)),
    totalsRow: Number(attributeOf(root, "totalsRowCount") ?? 0) > 0,
    filterButtons: childOf(root, "autoFilter") !== undefined,
    ...(styleName === undefined ? {} : { style: styleName }),
    bandedRows: isOn(attributeOf(style, "showRowStripes")),
    bandedColumns: isOn(attributeOf(style, "showColumnStripes")),
  };
}

function readColumn(column: XmlElement, names: AddInNames): SnapshotTableColumn {
  const formula = childOf(column, "calculatedColumnFormula")?.text ?? "";
  const total = attributeOf(column, "totalsRowFunction");
  const label = attributeOf(column, "totalsRowLabel");
  return {
    name: unescapeCellText(attributeOf(column, "name") ?? ""),
    ...(formula === "" ? {} : { formula: fromFileFormula(formula, names) }),
    ...(total === undefined || total === "none" ? {} : { totalsFunction: total }),
    ...(label === undefined ? {} : { totalsLabel: label }),
  };
}
