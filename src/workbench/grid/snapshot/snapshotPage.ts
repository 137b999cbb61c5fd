import type { SheetSnapshot } from "../../file/sheetSnapshot";
import type { GridPageLayout } from "../grid";

type Page = NonNullable<SheetSnapshot["page"]>;

const PAPER: Readonly<Record<NonNullable<Page["paper"]>, string>> = {
  letter: "Letter",
  legal: "Legal",
  a3: "A3",
  a4: "A4",
  a5: "A5",
  b4: "B4",
  b5: "B5",
  executive: "Executive",
  tabloid: "Tabloid",
};
const SECTIONS = [
  ["L", "left"],
  ["C", "center"],
  ["R", "right"],
] as const;
const INCH = 72;

/** Excel's code `&LFairshare&RPage &P` taken apart into left, centre and right. */
const partsOf = (code: string, where: "Header" | "Footer"): Record<string, string> => {
  const parts: Record<string, string> = {};
  let current = "center";
  for (const piece of code.split(/(&[LCR])/)) {
    const section = SECTIONS.find(([letter]) => piece === `&${letter}`);
    if (section) current = section[1];
    else if (piece !== "") parts[`${current}${where}`] = (parts[`${current}${where}`] ?? "") + piece;
  }
  return parts;
};

const codeOf = (layout: GridPageLayout, where: "Header" | "Footer"): string =>
  SECTIONS.map(([letter, name]) => {
    const text = layout[`${name}${where}`];
    return typeof text === "string" && text !== "" ? `&${letter}${text}` : "";
  }).join("");

export const layoutFromPage = (page: Page): GridPageLayout => {
  const layout: Record<string, string | number | boolean> = {};
  if (page.orientation) layout["orientation"] = page.orientation === "landscape" ? "Landscape" : "Portrait";
  if (page.paper) layout["paperSize"] = PAPER[page.paper];
  if (page.fit) {
    if (page.fit.wide > 0) layout["fitToWidth"] = page.fit.wide;
    if (page.fit.tall > 0) layout["fitToHeight"] = page.fit.tall;
  }
  if (page.titleRows) layout["printTitleRows"] = page.titleRows;
  if (page.titleColumns) layout["printTitleColumns"] = page.titleColumns;
  if (page.area) layout["printArea"] = page.area;
  if (page.margins) for (const [side, inches] of Object.entries(page.margins)) layout[`${side}Margin`] = inches * INCH;
  return { ...layout, ...partsOf(page.header ?? "", "Header"), ...partsOf(page.footer ?? "", "Footer") };
};

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

export const pageFromLayout = (layout: GridPageLayout): Page | undefined => {
  if (Object.keys(layout).length === 0) return undefined;
  const number = (key: string, otherwise: number): number => {
    const value = layout[key];
    return typeof value === "number" ? value : otherwise;
  };
  const paper = (Object.keys(PAPER) as NonNullable<Page["paper"]>[]).find((key) => PAPER[key] === layout["paperSize"]);
  const fits = "fitToWidth" in layout || "fitToHeight" in layout;
  const hasMargins = Object.keys(layout).some((key) => key.endsWith("Margin"));
  const header = codeOf(layout, "Header");
  const footer = codeOf(layout, "Footer");
  const titleRows = text(layout["printTitleRows"]);
  const titleColumns = text(layout["printTitleColumns"]);
  const area = text(layout["printArea"]);
  return {
    ...("orientation" in layout
      ? { orientation: layout["orientation"] === "Landscape" ? ("landscape" as const) : ("portrait" as const) }
      : {}),
    ...(paper ? { paper } : {}),
    ...(fits ? { fit: { wide: number("fitToWidth", 0), tall: number("fitToHeight", 0) } } : {}),
    ...(titleRows ? { titleRows } : {}),
    ...(titleColumns ? { titleColumns } : {}),
    ...(area ? { area } : {}),
    ...(header ? { header } : {}),
    ...(footer ? { footer } : {}),
    ...(hasMargins
      ? {
          margins: {
            top: number("topMargin", 54) / INCH,
            right: number("rightMargin", 50.4) / INCH,
            bottom: number("bottomMargin", 54) / INCH,
            left: number("leftMargin", 50.4) / INCH,
            header: number("headerMargin", 21.6) / INCH,
            footer: number("footerMargin", 21.6) / INCH,
          },
        }
      : {}),
  };
};
