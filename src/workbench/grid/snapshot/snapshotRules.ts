import type { SheetSnapshot } from "../../file/sheetSnapshot";
import type { SnapshotStyle } from "../../file/snapshotStyle";
import { rangeAddress } from "../formula/cellAddress";
import type { GridRange, GridStyle } from "../gridCells";
import type {
  ComparisonOperator,
  ConditionalRule,
  GridConditionalFormat,
  GridValidation,
  ValidationRule,
} from "../gridObjects";
import { gridStyle, libraryStyle } from "../univer/styles";
import { rangesFromAddress } from "./snapshotAddress";
import { styleFromSnapshot, styleToSnapshot } from "./snapshotStyles";

type FileValidation = SheetSnapshot["validations"][number];
type FileFormat = SheetSnapshot["conditionalFormats"][number];
type FileOperator = NonNullable<FileValidation["operator"]>;

const OPERATORS: Readonly<Record<FileOperator, ComparisonOperator>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};
const KINDS = {
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;
const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;
const TESTS = { contains: "Contains", "not-contains": "NotContains", begins: "BeginsWith", ends: "EndsWith" } as const;

const keyOf = <K extends string, V>(map: Readonly<Record<K, V>>, value: V, otherwise: K): K =>
  (Object.keys(map) as K[]).find((key) => map[key] === value) ?? otherwise;

const ruleFrom = (rule: FileValidation): ValidationRule => {
  if (rule.type === "list")
    return { kind: "List", source: rule.words ? rule.words.join(",") : (rule.formula1 ?? ""), dropDown: true };
  if (rule.type === "custom") return { kind: "Custom", formula: rule.formula1 ?? "" };
  return {
    kind: KINDS[rule.type],
    operator: OPERATORS[rule.operator ?? "between"],
    formula1: rule.formula1 ?? "",
    formula2: rule.formula2 ?? null,
  };
};

/** A validation rule of a file, once for each of its areas. */
export const validationsFrom = (sheet: string, rule: FileValidation): readonly GridValidation[] =>
  rangesFromAddress(sheet, rule.address).map((range) => ({
    range,
    rule: ruleFrom(rule),
    ignoreBlanks: rule.allowBlank,
    alert: {
      show: rule.error !== undefined,
      style: rule.error ? STYLES[rule.error.style] : "Stop",
      title: rule.error?.title ?? "",
      message: rule.error?.message ?? "",
    },
    prompt: {
      show: rule.prompt !== undefined,
      title: rule.prompt?.title ?? "",
      message: rule.prompt?.message ?? "",
    },
  }));

export const validationTo = ({ range, rule, ignoreBlanks, alert, prompt }: GridValidation): FileValidation => ({
  address: rangeAddress(range),
  ...(rule.kind === "List"
    ? {
        type: "list" as const,
        ...(rule.source.startsWith("=") ? { formula1: rule.source } : { words: rule.source.split(",") }),
      }
    : rule.kind === "Custom"
      ? { type: "custom" as const, formula1: rule.formula }
      : {
          type: keyOf(KINDS, rule.kind, "decimal"),
          operator: keyOf(OPERATORS, rule.operator, "between"),
          formula1: rule.formula1,
          ...(rule.formula2 === null ? {} : { formula2: rule.formula2 }),
        }),
  allowBlank: ignoreBlanks,
  ...(prompt.show ? { prompt: { title: prompt.title, message: prompt.message } } : {}),
  ...(alert.show
    ? { error: { style: keyOf(STYLES, alert.style, "stop"), title: alert.title, message: alert.message } }
    : {}),
});

/** The parts of a look that a conditional format sets. */
const lookFrom = (style: SnapshotStyle): Partial<GridStyle> => {
  const full = gridStyle(styleFromSnapshot(style), false);
  return {
    ...(style.fill === undefined ? {} : { fill: full.fill }),
    ...(style.font?.colour === undefined ? {} : { fontColor: full.fontColor }),
    ...(style.font?.bold ? { bold: true } : {}),
    ...(style.font?.italic ? { italic: true } : {}),
    ...(style.font?.underline ? { underline: true } : {}),
    ...(style.font?.strikethrough ? { strikethrough: true } : {}),
  };
};

const conditionFrom = (rule: FileFormat["rule"], first: string): ConditionalRule | null => {
  switch (rule.kind) {
    case "formula":
      return { kind: "Custom", formula: rule.formula };
    case "cell":
      return {
        kind: "CellValue",
        operator: OPERATORS[rule.operator],
        formula1: rule.formulas[0] ?? "",
        formula2: rule.formulas[1] ?? null,
      };
    case "text":
      return { kind: "ContainsText", operator: TESTS[rule.test], text: rule.text };
    case "blank":
      return { kind: "Custom", formula: rule.blank ? `=LEN(TRIM(${first}))=0` : `=LEN(TRIM(${first}))>0` };
    default:
      return null;
  }
};

/** A conditional format of a file; null for kinds that the grid does not draw. */
export const formatFrom = (sheet: string, format: FileFormat): Omit<GridConditionalFormat, "id"> | null => {
  const ranges: readonly GridRange[] = rangesFromAddress(sheet, format.address);
  const [first] = ranges;
  const rule = first ? conditionFrom(format.rule, rangeAddress({ ...first, rows: 1, columns: 1 })) : null;
  if (!rule || !("style" in format.rule)) return null;
  return { ranges, rule, style: lookFrom(format.rule.style), stopIfTrue: format.stopIfTrue === true };
};

const equation = (text: string): string => (text.startsWith("=") ? text : `=${text}`);

export const formatTo = (format: GridConditionalFormat, priority: number): FileFormat => {
  const style = styleToSnapshot(libraryStyle(format.style), false);
  const { rule } = format;
  return {
    address: format.ranges.map(rangeAddress).join(" "),
    priority,
    ...(format.stopIfTrue ? { stopIfTrue: true as const } : {}),
    rule:
      rule.kind === "Custom"
        ? { kind: "formula", formula: equation(rule.formula), style }
        : rule.kind === "ContainsText"
          ? { kind: "text", test: keyOf(TESTS, rule.operator, "contains"), text: rule.text, style }
          : {
              kind: "cell",
              operator: keyOf(OPERATORS, rule.operator, "equal"),
              formulas: [rule.formula1, ...(rule.formula2 === null ? [] : [rule.formula2])].map(equation),
              style,
            },
  };
};
