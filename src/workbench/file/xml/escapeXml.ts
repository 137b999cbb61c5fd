const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Control characters, halves of a pair, and the two that are no characters. */
const DOUBTFUL = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

const isLawful = (sign: string, ...kept: readonly string[]): boolean =>
  kept.includes(sign) || (sign >= "\u007F" && sign <= "\u009F");

/** Text for an element or an attribute. Characters that XML cannot hold at all are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(DOUBTFUL, (sign) => (isLawful(sign, "\t", "\n", "\r") ? sign : ""))
    .replace(/[&<>"]/g, (sign) => MARKUP[sign] ?? sign)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Text of a cell: what XML cannot hold is written the workbook way, `_x0007_`, and text that looks so is guarded. */
export function escapeCellText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(DOUBTFUL, (sign) => (isLawful(sign, "\t", "\n") ? sign : codeOf(sign)))
    .replace(/[&<>]/g, (sign) => MARKUP[sign] ?? sign);
}

export function unescapeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function codeOf(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
