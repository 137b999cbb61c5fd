import type { ConditionalRule, DataValidation } from "hucre/xlsx";
import { fromFileFormula } from "../../formula/fileFormula";
import type { AddInNames } from "../../formula/fileFormula";
import type {
  ScaleStop,
  SnapshotConditionalFormat,
  SnapshotConditionalRule,
  SnapshotValidation,
} from "../../snapshotRules";
import { fromHucreOverlay } from "../looks/fromHucreStyle";

export interface RuleSource {
  readonly names: AddInNames;
  readonly theme: readonly string[];
}

export function fromHucreValidation(rule: DataValidation, { names }: RuleSource): SnapshotValidation {
  const formula = (text: string | undefined): string | undefined =>
    text === undefined || text === "" ? undefined : fromFileFormula(text, names);
  const formula1 = formula(rule.formula1);
  const formula2 = formula(rule.formula2);
  return {
    address: rule.range,
    type: rule.type,
    ...(rule.operator === undefined ? {} : { operator: rule.operator }),
    ...(rule.values === undefined ? {} : { words: rule.values.map((word) => word.replaceAll('""', '"')) }),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
    allowBlank: rule.allowBlank === true,
    ...(rule.showInputMessage === true && (rule.inputTitle ?? rule.inputMessage) !== undefined
      ? { prompt: { title: rule.inputTitle ?? "", message: rule.inputMessage ?? "" } }
      : {}),
    ...(rule.showErrorMessage === true
      ? { error: { style: rule.errorStyle ?? "stop", title: rule.errorTitle ?? "", message: rule.errorMessage ?? "" } }
      : {}),
  };
}

/** Undefined for kinds of rule that a snapshot has no words for. */
export function fromHucreConditional(rule: ConditionalRule, source: RuleSource): SnapshotConditionalFormat | undefined {
  const read = readRule(rule, source);
  if (read === undefined) return undefined;
  return {
    address: rule.range,
    priority: rule.priority,
    ...(rule.stopIfTrue === true ? { stopIfTrue: true as const } : {}),
    rule: read,
  };
}

function readRule(rule: ConditionalRule, { names, theme }: RuleSource): SnapshotConditionalRule | undefined {
  const style = fromHucreOverlay(rule.style, theme);
  const formulas = (Array.isArray(rule.formula) ? rule.formula : [rule.formula])
    .filter((formula) => formula !== undefined)
    .map((formula) => fromFileFormula(formula, names));
  const [formula] = formulas;
  const text = (test: "contains" | "not-contains" | "begins" | "ends"): SnapshotConditionalRule | undefined =>
    rule.text === undefined ? undefined : { kind: "text", test, text: rule.text, style };
  switch (rule.type) {
    case "expression":
      return formula === undefined ? undefined : { kind: "formula", formula, style };
    case "cellIs":
      return rule.operator === undefined ? undefined : { kind: "cell", operator: rule.operator, formulas, style };
    case "containsText":
      return text("contains");
    case "notContainsText":
      return text("not-contains");
    case "beginsWith":
      return text("begins");
    case "endsWith":
      return text("ends");
    case "containsBlanks":
    case "notContainsBlanks":
      return { kind: "blank", blank: rule.type === "containsBlanks", style };
    case "duplicateValues":
    case "uniqueValues":
      return { kind: "duplicate", unique: rule.type === "uniqueValues", style };
    case "colorScale":
      return readScale(rule);
    case "dataBar":
      return readBar(rule);
    case "iconSet":
    case "top10":
    case "aboveAverage":
      return undefined;
  }
}

function readScale({ colorScale }: ConditionalRule): SnapshotConditionalRule | undefined {
  const points = colorScale?.cfvo.map((stop, index) => ({
    ...readStop(stop),
    colour: colour(colorScale.colors[index]),
  }));
  if (points === undefined || points.some((point) => point.colour === "")) return undefined;
  return { kind: "colour-scale", points };
}

function readBar({ dataBar }: ConditionalRule): SnapshotConditionalRule | undefined {
  const [from, to] = dataBar?.cfvo ?? [];
  const bar = colour(dataBar?.color);
  if (from === undefined || to === undefined || bar === "") return undefined;
  return { kind: "data-bar", from: readStop(from), to: readStop(to), colour: bar };
}

function readStop({ type, value }: { readonly type: ScaleStop["at"]; readonly value?: string }): ScaleStop {
  return value === undefined ? { at: type } : { at: type, value };
}

function colour(rgb: string | undefined): string {
  return rgb !== undefined && /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : "";
}
