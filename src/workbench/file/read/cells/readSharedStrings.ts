import { unescapeCellText } from "../../xml/escapeXml";
import { scanXml } from "../../xml/scanXml";

export interface SharedTexts {
  readonly texts: readonly string[];
  /** Some texts change their look in the middle, which a cell here cannot. */
  readonly mixedLooks: boolean;
}

/** The texts that cells point into; readings of Asian words above them are left out. */
export function readSharedStrings(xml: string): SharedTexts {
  const texts: string[] = [];
  let mixedLooks = false;
  let current = "";
  let runs = 0;
  let inText = false;
  let inReading = false;
  scanXml(xml, {
    open(name) {
      if (name === "si") {
        current = "";
        runs = 0;
      } else if (name === "r") runs++;
      else if (name === "rPh") inReading = true;
      else if (name === "t") inText = !inReading;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") inReading = false;
      else if (name === "si") {
        texts.push(unescapeCellText(current));
        mixedLooks ||= runs > 1;
      }
    },
  });
  return { texts, mixedLooks };
}
