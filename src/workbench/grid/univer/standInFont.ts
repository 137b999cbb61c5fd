import { DEFAULT_FONT } from "./styles";

/** Fonts that most machines without the spreadsheet's own font have, the likest first; each by the names of its plain, bold and slanted faces. */
const STAND_INS: readonly (readonly [plain: string, bold: string, slanted: string])[] = [
  ["Carlito", "Carlito Bold", "Carlito Italic"],
  ["Segoe UI", "Segoe UI Bold", "Segoe UI Italic"],
  ["Helvetica Neue", "Helvetica Neue Bold", "Helvetica Neue Italic"],
  ["Arial", "Arial Bold", "Arial Italic"],
  ["Liberation Sans", "Liberation Sans Bold", "Liberation Sans Italic"],
  ["Noto Sans", "Noto Sans Bold", "Noto Sans Italic"],
  ["DejaVu Sans Condensed", "DejaVu Sans Condensed Bold", "DejaVu Sans Condensed Oblique"],
  ["DejaVu Sans", "DejaVu Sans Bold", "DejaVu Sans Oblique"],
];

/** Width of a digit of Calibri, in parts of the font size: column widths are counted in it. */
const DIGIT = 0.507;
const PROBE = "Stand-in probe";

const isThere = async (name: string): Promise<FontFace | null> => {
  try {
    return await new FontFace(PROBE, `local("${name}")`).load();
  } catch {
    return null;
  }
};

const digitWidth = (face: FontFace): number => {
  document.fonts.add(face);
  const pen = document.createElement("canvas").getContext("2d");
  if (pen) pen.font = `100px "${PROBE}"`;
  const width = (pen?.measureText("0").width ?? 0) / 100;
  document.fonts.delete(face);
  return width;
};

/** Where the machine has no Calibri, another font takes its name, scaled until its digits are as wide: what fits its column in Excel then fits here. */
export const standInFont = async (): Promise<void> => {
  if (await isThere(DEFAULT_FONT)) return;
  for (const [plain, bold, slanted] of STAND_INS) {
    const face = await isThere(plain);
    const width = face === null ? 0 : digitWidth(face);
    if (width === 0) continue;
    const sheet = new CSSStyleSheet();
    const scale = Math.min(100, (DIGIT / width) * 100).toFixed(1);
    for (const [name, weight, style] of [
      [plain, "normal", "normal"],
      [bold, "bold", "normal"],
      [slanted, "normal", "italic"],
    ] as const)
      sheet.insertRule(
        `@font-face { font-family: "${DEFAULT_FONT}"; src: local("${name}"), local("${plain}"); font-weight: ${weight}; font-style: ${style}; size-adjust: ${scale}%; }`,
      );
    document.adoptedStyleSheets.push(sheet);
    const wanted = ["", "bold ", "italic "].map((look) => document.fonts.load(`${look}11pt "${DEFAULT_FONT}"`));
    await Promise.all(wanted);
    return;
  }
};
