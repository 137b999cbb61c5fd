import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/preset-sheets-data-validation";
import { overlap } from "../calculation/dependencyIndex";
import type { Grid } from "../grid";
import type { ComparisonOperator, GridValidation, ValidationRule } from "../gridObjects";
import { type GridContext, gridRange, rangeOf } from "../univer/gridContext";
import { UNIT } from "../univer/startUniver";

type ValidationPart = Pick<Grid, "validations" | "setValidation" | "clearValidation">;

const OPERATORS: Readonly<Record<ComparisonOperator, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const TYPES = {
  WholeNumber: DataValidationType.WHOLE,
  Decimal: DataValidationType.DECIMAL,
  Date: DataValidationType.DATE,
  Time: DataValidationType.TIME,
  TextLength: DataValidationType.TEXT_LENGTH,
} as const;
const LIST: string = DataValidationType.LIST;
const CUSTOM: string = DataValidationType.CUSTOM;
const ALERTS = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

const keyOf = <K extends string, V>(map: Readonly<Record<K, V>>, value: V | undefined, otherwise: K): K =>
  (Object.keys(map) as K[]).find((key) => map[key] === value) ?? otherwise;

const ruleFrom = (rule: ISheetDataValidationRule): ValidationRule => {
  const formula1 = rule.formula1 ?? "";
  const type: string = rule.type;
  if (type === LIST) return { kind: "List", source: formula1, dropDown: rule.showDropDown !== false };
  if (type === CUSTOM) return { kind: "Custom", formula: formula1 };
  return {
    kind: keyOf<keyof typeof TYPES, string>(TYPES, type, "Decimal"),
    operator: keyOf(OPERATORS, rule.operator, "Between"),
    formula1,
    formula2: rule.formula2 === "" ? null : (rule.formula2 ?? null),
  };
};

const ruleTo = (rule: ValidationRule): Partial<ISheetDataValidationRule> & { type: string } => {
  if (rule.kind === "List")
    return {
      type: DataValidationType.LIST,
      formula1: rule.source,
      showDropDown: rule.dropDown,
      renderMode: rule.dropDown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
    };
  if (rule.kind === "Custom") return { type: DataValidationType.CUSTOM, formula1: rule.formula };
  return {
    type: TYPES[rule.kind],
    operator: OPERATORS[rule.operator],
    formula1: rule.formula1,
    ...(rule.formula2 === null ? {} : { formula2: rule.formula2 }),
  };
};

let made = 0;

/** Rules for what may be typed into cells. */
export const validationPart = (context: GridContext): ValidationPart => {
  const { running, program } = context;
  const model = running.injector.get(SheetDataValidationModel);
  const stands = (range: GridValidation["range"]): boolean =>
    model
      .getRules(UNIT, range.sheet)
      .some(({ ranges }) => ranges.some((each) => overlap(gridRange(range.sheet, each), range)));
  const clear = (range: GridValidation["range"]): void => {
    if (!stands(range)) return;
    program(() =>
      running.commands.syncExecuteCommand("sheets.command.clear-range-data-validation", {
        unitId: UNIT,
        subUnitId: range.sheet,
        ranges: [rangeOf(range)],
      }),
    );
  };
  return {
    validations: (range) =>
      model.getRules(UNIT, range.sheet).flatMap((rule) =>
        rule.ranges
          .map((each) => gridRange(range.sheet, each))
          .filter((each) => overlap(each, range))
          .map((each): GridValidation => ({
            range: each,
            rule: ruleFrom(rule),
            ignoreBlanks: rule.allowBlank !== false,
            alert: {
              show: rule.showErrorMessage !== false,
              style: keyOf(ALERTS, rule.errorStyle as 0 | 1 | 2, "Stop"),
              title: rule.errorTitle ?? "",
              message: rule.error ?? "",
            },
            prompt: {
              show: rule.showInputMessage === true,
              title: rule.promptTitle ?? "",
              message: rule.prompt ?? "",
            },
          })),
      ),
    setValidation: ({ range, rule, ignoreBlanks, alert, prompt }) => {
      clear(range);
      const made_: ISheetDataValidationRule = {
        uid: `rule-${Date.now().toString(36)}-${++made}`,
        ranges: [rangeOf(range)],
        ...ruleTo(rule),
        allowBlank: ignoreBlanks,
        showErrorMessage: alert.show,
        errorStyle: alert.show ? ALERTS[alert.style] : DataValidationErrorStyle.INFO,
        errorTitle: alert.title,
        error: alert.message,
        showInputMessage: prompt.show,
        promptTitle: prompt.title,
        prompt: prompt.message,
      };
      program(() =>
        running.commands.syncExecuteCommand("sheet.command.addDataValidation", {
          unitId: UNIT,
          subUnitId: range.sheet,
          rule: made_,
        }),
      );
      return Promise.resolve();
    },
    clearValidation: (range) => {
      clear(range);
      return Promise.resolve();
    },
  };
};
