import type { CellStyle } from "hucre";
import type { CellFormat, CellLook } from "../../workbook/sheetPlan";

export const numberFormats: Readonly<Record<CellFormat, string | null>> = {
  general: null,
  pounds: "£#,##0;-£#,##0",
  pence: "£#,##0.00;-£#,##0.00",
  quantity: "#,##0",
  share: "0.00%",
  factor: "0.0000",
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

const looks: Readonly<Record<CellLook, CellStyle>> = {
  title: { font: { bold: true, size: 16, color: colour("1F3864") } },
  source: { font: { italic: true, color: colour("595959") }, alignment: { vertical: "top" } },
  label: { font: { color: colour("404040") } },
  heading: {
    font: { bold: true, color: colour("1F3864") },
    fill: fill("DDE6F1"),
    alignment: { wrapText: true, vertical: "top" },
  },
  input: { font: { color: colour("0033CC") }, fill: fill("FFFBE6") },
  result: { font: { color: colour("000000") } },
  total: { font: { bold: true }, border: { top: { style: "thin", color: colour("1F3864") } } },
  link: { font: { color: colour("006100") } },
  published: { font: { color: colour("0033CC") } },
  assumed: { font: { color: colour("7F3F00") }, fill: fill("FDF1E3") },
  check: { font: { bold: true } },
  text: { alignment: { wrapText: true, vertical: "top" } },
};

export function cellStyle(look: CellLook | undefined, format: CellFormat | undefined): CellStyle | undefined {
  const numFmt = format === undefined ? null : numberFormats[format];
  if (look === undefined && numFmt === null) return undefined;
  return { ...(look === undefined ? {} : looks[look]), ...(numFmt === null ? {} : { numFmt }) };
}

const tones = {
  good: { font: "006100", fill: "C6EFCE" },
  attention: { font: "7F6000", fill: "FFEB9C" },
  problem: { font: "9C0006", fill: "FFC7CE" },
} as const;

export function toneStyle(tone: keyof typeof tones): CellStyle {
  return {
    font: { color: colour(tones[tone].font) },
    fill: { type: "pattern", pattern: "solid", bgColor: colour(tones[tone].fill) },
  };
}
