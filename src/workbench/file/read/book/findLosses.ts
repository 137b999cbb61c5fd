import { attributeOf, childOf, childrenOf, isOn } from "../../xml/xmlTree";
import type { PackageIndex } from "./packageIndex";
import { hasForeignParts } from "./readSettings";

interface KnownPart {
  readonly path: RegExp;
  readonly sentence: string;
}

const PARTS: readonly KnownPart[] = [
  { path: /vbaProject\.bin$/, sentence: "The macros were left out: nothing in a workbook is run here." },
  { path: /^xl\/pivotTables\//, sentence: "Pivot tables became plain cells with their last values." },
  { path: /^xl\/(?:slicers|timelines)\//, sentence: "Slicers and timelines were left out." },
  { path: /^xl\/externalLinks\//, sentence: "Links to other workbooks keep their last values and are not followed." },
  {
    path: /^xl\/threadedComments\//,
    sentence: "Comment threads became notes; replies and their dates are inside the note's text.",
  },
  { path: /^xl\/media\//, sentence: "Pictures were left out." },
  { path: /^xl\/chartsheets\//, sentence: "Sheets that hold nothing but a chart were left out." },
  { path: /^xl\/(?:dialogsheets|macrosheets)\//, sentence: "Dialog and macro sheets were left out." },
  {
    path: /^xl\/(?:embeddings|activeX|ctrlProps)\//,
    sentence: "Embedded objects, buttons and other controls were left out.",
  },
  {
    path: /^xl\/(?:connections|queryTables|queries|model)\b/,
    sentence: "Data connections and queries were left out; their last values were kept.",
  },
  { path: /^xl\/richData\//, sentence: "Linked data types became plain text." },
  { path: /^xl\/webextensions\//, sentence: "Settings that other add-ins keep in the file were left out." },
];

/** What the package holds as a whole that cannot be kept, one sentence each. */
export function findLosses(index: PackageIndex): string[] {
  const losses = PARTS.filter(({ path }) => index.names.some((name) => path.test(name))).map(
    ({ sentence }) => sentence,
  );
  if (hasForeignParts(index)) losses.push("Hidden data that other programs keep in the file was left out.");
  losses.push(...findStyleLosses(index));
  const protection = childOf(index.workbook, "workbookProtection");
  if (
    protection !== undefined &&
    (isOn(attributeOf(protection, "lockStructure")) || isOn(attributeOf(protection, "lockWindows")))
  ) {
    losses.push("The lock on the order and names of the sheets was taken off.");
  }
  const calculation = childOf(index.workbook, "calcPr");
  if (attributeOf(calculation, "calcMode") === "manual") {
    losses.push("The workbook was set to calculate by hand; here it calculates by itself.");
  }
  if (isOn(attributeOf(calculation, "iterate"))) {
    losses.push("Formulas that refer to themselves were allowed in this workbook; here they show an error.");
  }
  if (attributeOf(calculation, "fullPrecision") === "0") {
    losses.push(
      "The workbook calculated with the figures as displayed; here it calculates with all their digits, so totals may differ by a penny.",
    );
  }
  const names = childrenOf(childOf(index.workbook, "definedNames"), "definedName");
  if (names.some((name) => isOn(attributeOf(name, "function")))) losses.push("Names of macro functions were left out.");
  return losses;
}

const LOOKS: readonly { readonly pattern: RegExp; readonly sentence: string }[] = [
  { pattern: /<(?:\w+:)?gradientFill[\s>]/, sentence: "Fills that run from one colour to another became plain." },
  {
    pattern: /patternType="(?!none"|solid"|gray125")/,
    sentence: "Patterned fills became plain.",
  },
  { pattern: /diagonal(?:Up|Down)="(?:1|true)"/, sentence: "Diagonal lines through cells were left out." },
  { pattern: /<(?:\w+:)?vertAlign[\s/]/, sentence: "Raised and lowered letters stand on the line." },
];

function findStyleLosses(index: PackageIndex): string[] {
  const path = index.workbookPart("styles");
  const styles = path === undefined ? "" : (index.text(path) ?? "");
  return LOOKS.filter(({ pattern }) => pattern.test(styles)).map(({ sentence }) => sentence);
}
