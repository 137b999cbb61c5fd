import type { CellStyle } from "hucre";
import type { CellFormat, CellLook } from "../../../workbook/sheetPlan";

const numberFormats: Readonly<Record<CellFormat, string | null>> = {
  general: null,
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

const colour = (rgb: string): { rgb: string } => ({ rgb });
const fill = (rgb: string): NonNullable<CellStyle["fill"]> => ({
  type: "pattern",
  pattern: "solid",
  fgColor: colour(rgb),
});

const heading: CellStyle = {
  font: { bold: true, color: colour("1F3864") },
  fill: fill("DCE6F2"),
  alignment: { wrapText: true, vertical: "center" },
  border: { bottom: { style: "thin", color: colour("1F3864") } },
};

/** The same colours as on the sheets that the add-in makes, so that the legend on Start holds in a copy too. */
const looks: Readonly<Record<CellLook, CellStyle>> = {
  title: { font: { bold: true, size: 16, color: colour("1F3864") } },
  source: { font: { italic: true, color: colour("595959") } },
  label: { font: { bold: true } },
  heading,
  "figure-heading": { ...heading, alignment: { ...heading.alignment, horizontal: "right" } },
  input: { font: { color: colour("0000C8") }, fill: fill("FFFBE0") },
  result: {},
  total: { font: { bold: true }, fill: fill("EDEDED") },
  link: { font: { color: colour("00642D") } },
  published: { font: { color: colour("00642D") }, fill: fill("E3F3E6") },
  assumed: { font: { color: colour("7A3E00") }, fill: fill("FDEBD9") },
  check: { font: { bold: true, color: colour("00642D") } },
  text: { alignment: { wrapText: true, vertical: "top" } },
};

export function cellStyle(look: CellLook | undefined, format: CellFormat | undefined): CellStyle | undefined {
  const numFmt = format === undefined ? null : numberFormats[format];
  if (look === undefined && numFmt === null) return undefined;
  return { ...(look === undefined ? {} : looks[look]), ...(numFmt === null ? {} : { numFmt }) };
}

const tones = {
  good: { font: "00642D", fill: "E3F3E6" },
  attention: { font: "7A3E00", fill: "FDEBD9" },
  problem: { font: "9C0006", fill: "FDE3E3" },
} as const;

export function toneStyle(tone: keyof typeof tones): CellStyle {
  return {
    font: { color: colour(tones[tone].font) },
    fill: { type: "pattern", pattern: "solid", bgColor: colour(tones[tone].fill) },
  };
}
