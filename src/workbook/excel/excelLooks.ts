import type { CellFormat, CellLook, PlannedHighlight } from "../sheetPlan";

interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly wrap?: true;
  readonly lineBelow?: true;
  readonly right?: true;
}

/** Looks of cells, the same on every sheet; Start explains them. Contrast is at least 4.5 to 1 on white and on their own fill. */
export const looks: Readonly<Record<CellLook, Look>> = {
  title: { bold: true, size: 16, colour: "#1F3864" },
  source: { italic: true, colour: "#595959" },
  label: { bold: true },
  heading: { bold: true, colour: "#1F3864", fill: "#DCE6F2", wrap: true, lineBelow: true },
  "figure-heading": { bold: true, colour: "#1F3864", fill: "#DCE6F2", wrap: true, lineBelow: true, right: true },
  input: { colour: "#0000C8", fill: "#FFFBE0" },
  result: {},
  total: { bold: true, fill: "#EDEDED" },
  link: { colour: "#00642D" },
  published: { colour: "#00642D", fill: "#E3F3E6" },
  assumed: { colour: "#7A3E00", fill: "#FDEBD9" },
  /** Green while it holds; the sheets' colour rules take over for the other words. */
  check: { bold: true, colour: "#00642D" },
  text: {},
};

export const numberFormats: Readonly<Record<CellFormat, string>> = {
  general: "General",
  pounds: "£#,##0;-£#,##0;£0",
  pence: "£#,##0.00;-£#,##0.00;£0.00",
  quantity: "#,##0",
  share: "0.00%",
  factor: "#,##0.0000",
  rate: "£#,##0.00##",
  years: "0.0",
  date: "d mmmm yyyy",
  text: "@",
};

export const tones: Readonly<Record<PlannedHighlight["tone"], { readonly colour: string; readonly fill: string }>> = {
  good: { colour: "#00642D", fill: "#E3F3E6" },
  attention: { colour: "#7A3E00", fill: "#FDEBD9" },
  problem: { colour: "#9C0006", fill: "#FDE3E3" },
};

export function applyLook(sheet: Excel.Worksheet, address: string, look: CellLook): void {
  if (Object.keys(looks[look]).length === 0) return;
  const { bold, italic, size, colour, fill, wrap, lineBelow, right } = looks[look];
  const { format } = sheet.getRange(address);
  if (colour !== undefined) format.font.color = colour;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (size !== undefined) format.font.size = size;
  if (fill !== undefined) format.fill.color = fill;
  if (wrap) {
    format.wrapText = true;
    format.verticalAlignment = "Center";
  }
  if (right) format.horizontalAlignment = "Right";
  if (lineBelow) {
    const line = format.borders.getItem("EdgeBottom");
    line.style = "Continuous";
    line.color = "#1F3864";
  }
}

/** Width in the unit of Excel's calls from a width in characters of the standard font. */
export function widthOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
