import { blockAddress, parseBlock } from "../cellAddress";
import { toFileFormula } from "../formula/fileFormula";
import type { SnapshotTable, SnapshotTableColumn } from "../sheetSnapshot";
import { escapeXml } from "../xml/escapeXml";

/** A table part. Column names must equal the header cells, line breaks included, or Excel repairs the file. */
export function tableXml(table: SnapshotTable, id: number): string {
  const block = parseBlock(table.address);
  const filtered =
    block === undefined || !table.totalsRow ? table.address : blockAddress({ ...block, bottom: block.bottom - 1 });
  const name = escapeXml(table.name);
  const totals = table.totalsRow ? ` totalsRowCount="1"` : ` totalsRowShown="0"`;
  const columns = table.columns.map((column, index) => columnXml(column, index + 1)).join("");
  const style = table.style === undefined ? "" : ` name="${escapeXml(table.style)}"`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
    ` id="${id}" name="${name}" displayName="${name}" ref="${table.address}"${totals}>` +
    (table.filterButtons ? `<autoFilter ref="${filtered}"/>` : "") +
    `<tableColumns count="${table.columns.length}">${columns}</tableColumns>` +
    `<tableStyleInfo${style} showFirstColumn="0" showLastColumn="0"` +
    ` showRowStripes="${flag(table.bandedRows)}" showColumnStripes="${flag(table.bandedColumns)}"/></table>`
  );
}

function columnXml(column: SnapshotTableColumn, id: number): string {
  const label = column.totalsLabel === undefined ? "" : ` totalsRowLabel="${escapeXml(column.totalsLabel)}"`;
  const total = column.totalsFunction === undefined ? "" : ` totalsRowFunction="${escapeXml(column.totalsFunction)}"`;
  const formula =
    column.formula === undefined
      ? ""
      : `<calculatedColumnFormula>${escapeXml(toFileFormula(column.formula))}</calculatedColumnFormula>`;
  return `<tableColumn id="${id}" name="${columnName(column.name)}"${label}${total}>${formula}</tableColumn>`;
}

function columnName(name: string): string {
  const guarded = name.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/\r\n?|\n/g, "_x000a_");
  return escapeXml(guarded);
}

function flag(on: boolean): 0 | 1 {
  return on ? 1 : 0;
}
