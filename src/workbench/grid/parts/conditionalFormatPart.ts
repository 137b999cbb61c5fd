import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  ConditionalFormattingRuleModel,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { IStyleBase } from "@univerjs/core";
import { cellAddress } from "../formula/cellAddress";
import type { Grid } from "../grid";
import type { ComparisonOperator, ConditionalRule, GridConditionalFormat } from "../gridObjects";
import { type GridContext, gridRange, rangeOf } from "../univer/gridContext";
import { UNIT } from "../univer/startUniver";
import { gridStyle, libraryStyle } from "../univer/styles";

type ConditionalFormatPart = Pick<
  Grid,
  "conditionalFormats" | "addConditionalFormat" | "changeConditionalFormat" | "deleteConditionalFormat"
>;
type Format = Omit<GridConditionalFormat, "id">;

const TEXT = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
} as const;
const SIGNS: Readonly<Record<Exclude<ComparisonOperator, "Between" | "NotBetween">, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

/** A comparison as a formula for the first cell, which the others take relative to themselves. */
const comparison = (rule: Extract<ConditionalRule, { kind: "CellValue" }>, cell: string): string => {
  const bare = (text: string | null): string => (text ?? "0").replace(/^=/, "");
  const [a, b] = [bare(rule.formula1), bare(rule.formula2)];
  const inside = `AND(${cell}>=MIN(${a},${b}),${cell}<=MAX(${a},${b}))`;
  if (rule.operator === "Between") return `=${inside}`;
  if (rule.operator === "NotBetween") return `=NOT(${inside})`;
  return `=${cell}${SIGNS[rule.operator]}(${a})`;
};

const libraryRule = (format: Format): IConditionalFormattingRuleConfig => {
  const style = libraryStyle(format.style) as IStyleBase;
  const { rule } = format;
  const [first] = format.ranges;
  if (rule.kind === "ContainsText")
    return {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.text,
      operator: TEXT[rule.operator],
      value: rule.text,
      style,
    };
  const formula =
    rule.kind === "Custom" ? rule.formula : comparison(rule, cellAddress(first?.row ?? 0, first?.column ?? 0));
  return {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value: formula.startsWith("=") ? formula : `=${formula}`,
    style,
  };
};

/** A rule that was not made through this part, such as one from the library's own panel. */
const foreignRule = (rule: IConditionalFormattingRuleConfig): ConditionalRule => {
  if (rule.type === CFRuleType.highlightCell && "subType" in rule) {
    if (rule.subType === CFSubRuleType.text && "value" in rule) {
      const found = Object.entries(TEXT).find(([, operator]) => operator === rule.operator);
      return {
        kind: "ContainsText",
        operator: (found?.[0] ?? "Contains") as keyof typeof TEXT,
        text: rule.value ?? "",
      };
    }
    if (rule.subType === CFSubRuleType.formula && "value" in rule) return { kind: "Custom", formula: rule.value };
    if (rule.subType === CFSubRuleType.number && "value" in rule) {
      const name = Object.entries(CFNumberOperator).find(([, operator]) => operator === rule.operator)?.[0] ?? "equal";
      const operator =
        name === "equal"
          ? "EqualTo"
          : name === "notEqual"
            ? "NotEqualTo"
            : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      const values = Array.isArray(rule.value) ? rule.value : [rule.value];
      return {
        kind: "CellValue",
        operator: operator as ComparisonOperator,
        formula1: String(values[0] ?? 0),
        formula2: values[1] === undefined ? null : String(values[1]),
      };
    }
  }
  return { kind: "Custom", formula: "=FALSE" };
};

let made = 0;

/** Looks that depend on what cells hold. */
export const conditionalFormatPart = (context: GridContext): ConditionalFormatPart => {
  const { running, loop, program } = context;
  const model = running.injector.get(ConditionalFormattingRuleModel);
  /** The rules in our own words, so that they are read back as they were given. */
  const given = new Map<string, Format>();
  const execute = (id: string, sheet: string, params: object): void => {
    program(() => running.commands.syncExecuteCommand(id, { unitId: UNIT, subUnitId: sheet, ...params }));
    loop.calculate();
  };
  const describe = (sheet: string, rule: IConditionFormattingRule): GridConditionalFormat => {
    const known = given.get(rule.cfId);
    const ranges = rule.ranges.map((each) => gridRange(sheet, each));
    if (known) return { ...known, id: rule.cfId, ranges };
    const style = "style" in rule.rule ? rule.rule.style : {};
    const all = gridStyle(style, false);
    const set = Object.fromEntries(
      Object.entries(all).filter(([key]) => key in { fill: 1, fontColor: 1, bold: 1, italic: 1 }),
    );
    return { id: rule.cfId, ranges, rule: foreignRule(rule.rule), style: set, stopIfTrue: rule.stopIfTrue };
  };
  const list = (sheet: string): readonly GridConditionalFormat[] =>
    (model.getSubunitRules(UNIT, sheet) ?? []).map((rule) => describe(sheet, rule));
  const stored = (id: string, format: Format): IConditionFormattingRule => ({
    cfId: id,
    ranges: format.ranges.map(rangeOf),
    stopIfTrue: format.stopIfTrue,
    rule: libraryRule(format),
  });
  return {
    conditionalFormats: list,
    addConditionalFormat: (format) => {
      const id = `format-${Date.now().toString(36)}-${++made}`;
      given.set(id, format);
      execute("sheet.command.add-conditional-rule", format.ranges[0]?.sheet ?? "", { rule: stored(id, format) });
      return Promise.resolve(id);
    },
    changeConditionalFormat: (sheet, id, change) => {
      const before = list(sheet).find((each) => each.id === id);
      if (before) {
        const format: Format = { ...before, ...change };
        given.set(id, format);
        execute("sheet.command.set-conditional-rule", sheet, { cfId: id, rule: stored(id, format) });
      }
      return Promise.resolve();
    },
    deleteConditionalFormat: (sheet, id) => {
      if (id === null) execute("sheet.command.clear-worksheet-conditional-rule", sheet, {});
      else execute("sheet.command.delete-conditional-rule", sheet, { cfId: id });
      return Promise.resolve();
    },
  };
};
