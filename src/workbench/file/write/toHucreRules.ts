import type { ConditionalRule, DataValidation } from "hucre/xlsx";
import { cellAddress, parseBlock } from "../cellAddress";
import { toFileFormula } from "../formula/fileFormula";
import type { SnapshotConditionalFormat, SnapshotValidation } from "../snapshotRules";
import { LONGEST_HELP, LONGEST_HELP_TITLE, LONGEST_LIST } from "./excelLimits";
import { toHucreOverlay } from "./toHucreStyle";

type Lose = (sentence: string) => void;

/** A rule for what may be typed; undefined, and said, where a file cannot hold it. */
export function toHucreValidation(rule: SnapshotValidation, sheet: string, lose: Lose): DataValidation | undefined {
  const hucre: DataValidation = { type: rule.type, range: rule.address, allowBlank: rule.allowBlank };
  if (rule.operator !== undefined) hucre.operator = rule.operator;
  if (rule.words !== undefined) {
    const list = rule.words.join(",");
    if (list.length > LONGEST_LIST || rule.words.some((word) => word.includes(","))) {
      lose(
        `The list of allowed words in ${sheet}!${rule.address} ${
          list.length > LONGEST_LIST
            ? "is longer than the 255 characters that Excel takes"
            : "has a word with a comma in it"
        }, so it was not saved. Put the words in cells and point the list at them.`,
      );
      return undefined;
    }
    hucre.formula1 = `"${list.replaceAll('"', '""')}"`;
  } else if (rule.formula1 !== undefined) hucre.formula1 = toFileFormula(rule.formula1);
  if (rule.formula2 !== undefined) hucre.formula2 = toFileFormula(rule.formula2);
  if (rule.prompt !== undefined) {
    hucre.showInputMessage = true;
    hucre.inputTitle = rule.prompt.title.slice(0, LONGEST_HELP_TITLE);
    hucre.inputMessage = rule.prompt.message.slice(0, LONGEST_HELP);
  }
  if (rule.error !== undefined) {
    hucre.showErrorMessage = true;
    hucre.errorStyle = rule.error.style;
    hucre.errorTitle = rule.error.title.slice(0, LONGEST_HELP_TITLE);
    hucre.errorMessage = rule.error.message.slice(0, LONGEST_HELP);
  }
  const help = [rule.prompt, rule.error].filter((one) => one !== undefined);
  if (help.some(({ title, message }) => title.length > LONGEST_HELP_TITLE || message.length > LONGEST_HELP)) {
    lose(
      `The help text of the list or limit in ${sheet}!${rule.address} was cut to Excel's 32 characters of title and 255 of text.`,
    );
  }
  return hucre;
}

export function toHucreConditional({
  address,
  priority,
  stopIfTrue,
  rule,
}: SnapshotConditionalFormat): ConditionalRule {
  const base = { range: address, priority, ...(stopIfTrue === true ? { stopIfTrue } : {}) };
  const first = firstCell(address);
  switch (rule.kind) {
    case "formula":
      return { ...base, type: "expression", formula: toFileFormula(rule.formula), style: toHucreOverlay(rule.style) };
    case "cell":
      return {
        ...base,
        type: "cellIs",
        operator: rule.operator,
        formula: rule.formulas.map(toFileFormula),
        style: toHucreOverlay(rule.style),
      };
    case "text":
      return {
        ...base,
        ...textTest(rule.test, rule.text, first),
        text: rule.text,
        style: toHucreOverlay(rule.style),
      } as ConditionalRule;
    case "blank":
      return {
        ...base,
        type: rule.blank ? "containsBlanks" : "notContainsBlanks",
        formula: `LEN(TRIM(${first}))${rule.blank ? "=" : ">"}0`,
        style: toHucreOverlay(rule.style),
      };
    case "duplicate":
      return { ...base, type: rule.unique ? "uniqueValues" : "duplicateValues", style: toHucreOverlay(rule.style) };
    case "colour-scale":
      return {
        ...base,
        type: "colorScale",
        colorScale: { cfvo: rule.points.map(stop), colors: rule.points.map((point) => fileColour(point.colour)) },
      };
    case "data-bar":
      return {
        ...base,
        type: "dataBar",
        dataBar: { cfvo: [stop(rule.from), stop(rule.to)], color: fileColour(rule.colour) },
      };
  }
}

/** Files hold a text test twice, as a word for its kind and as a formula over the first cell. */
function textTest(
  test: "contains" | "not-contains" | "begins" | "ends",
  text: string,
  cell: string,
): { readonly type: ConditionalRule["type"]; readonly operator: string; readonly formula: string } {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (test) {
    case "contains":
      return { type: "containsText", operator: "containsText", formula: `NOT(ISERROR(SEARCH(${quoted},${cell})))` };
    case "not-contains":
      return { type: "notContainsText", operator: "notContains", formula: `ISERROR(SEARCH(${quoted},${cell}))` };
    case "begins":
      return { type: "beginsWith", operator: "beginsWith", formula: `LEFT(${cell},LEN(${quoted}))=${quoted}` };
    case "ends":
      return { type: "endsWith", operator: "endsWith", formula: `RIGHT(${cell},LEN(${quoted}))=${quoted}` };
  }
}

function stop({ at, value }: { readonly at: string; readonly value?: string }): {
  type: "min" | "max" | "num" | "percent" | "percentile";
  value?: string;
} {
  const type = at as "min";
  return value === undefined ? { type } : { type, value };
}

function firstCell(address: string): string {
  const block = parseBlock(address.split(" ")[0] ?? "");
  return block === undefined ? "A1" : cellAddress(block.top, block.left);
}

function fileColour(hex: string): string {
  return `FF${hex.replace("#", "").toUpperCase()}`;
}
