import type { Grid } from "../../grid/grid";
import type { GridRange } from "../../grid/gridCells";
import type { ComparisonOperator, GridValidation, ValidationRule } from "../../grid/gridObjects";
import { absoluteReference } from "../address/a1";
import { contains } from "../address/rangeGeometry";
import type { HostObject, TypeDefinition } from "../richApi/hostObject";
import { invalidArgument } from "../richApi/richApiError";
import { sheetById } from "./sheetLookup";
import { checkAllowed } from "./sheetProtection";

type Fields = Readonly<Record<string, unknown>>;

const OPERATORS: readonly ComparisonOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
];

const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const COMPARED = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;

export function comparison(fields: Fields): {
  readonly operator: ComparisonOperator;
  readonly formula1: string;
  readonly formula2: string | null;
} {
  const operator = OPERATORS.find((known) => known === fields["operator"]);
  if (!operator || !isOperand(fields["formula1"])) throw invalidArgument();
  const second = fields["formula2"];
  return {
    operator,
    formula1: String(fields["formula1"]),
    formula2: isOperand(second) && second !== "" ? String(second) : null,
  };
}

const isOperand = (value: unknown): value is string | number => typeof value === "string" || typeof value === "number";

/** The rule as the add-in writes it, such as {list: {inCellDropDown: true, source: "host,member"}}. */
function readRule(value: unknown, grid: Grid): ValidationRule | null {
  const rule = (value ?? {}) as Readonly<Record<string, Fields | undefined>>;
  const given = Object.keys(rule).filter((key) => Boolean(rule[key]));
  if (given.length > 1) throw invalidArgument("A data validation has one rule.");
  if (rule["list"]) {
    const { source, inCellDropDown } = rule["list"];
    const range = typeof source === "object" ? ((source as HostObject | null)?.range ?? null) : null;
    const text = range ? absoluteReference(range, sheetById(grid, range.sheet).name) : source;
    if (typeof text !== "string" || text === "") throw invalidArgument();
    if (!text.startsWith("=") && text.length > LONGEST_LIST)
      throw invalidArgument(`The words of a list are at most ${LONGEST_LIST} characters; point it at cells instead.`);
    return { kind: "List", source: text, dropDown: inCellDropDown !== false };
  }
  if (rule["custom"]) {
    const { formula } = rule["custom"];
    if (typeof formula !== "string") throw invalidArgument();
    return { kind: "Custom", formula };
  }
  for (const [key, kind] of Object.entries(COMPARED)) {
    const fields = rule[key];
    if (fields) return { kind, ...comparison(fields) };
  }
  if (given.length > 0) throw invalidArgument();
  return null;
}

function shownRule(rule: ValidationRule): Fields {
  if (rule.kind === "List") return { list: { inCellDropDown: rule.dropDown, source: rule.source } };
  if (rule.kind === "Custom") return { custom: { formula: rule.formula } };
  const { kind, ...rest } = rule;
  const key = Object.entries(COMPARED).find(([, known]) => known === kind)?.[0] ?? kind;
  return { [key]: { ...rest, formula2: rest.formula2 ?? "" } };
}

const EMPTY = {
  ignoreBlanks: true,
  alert: { show: true, style: "Stop", title: "", message: "" },
  prompt: { show: true, title: "", message: "" },
} as const;

/** The validation that covers the whole range, if there is one. */
function current(grid: Grid, range: GridRange): GridValidation | null {
  return grid.validations(range).find((known) => contains(known.range, range)) ?? null;
}

async function change(grid: Grid, range: GridRange, part: Partial<GridValidation>): Promise<void> {
  checkAllowed(grid, range.sheet, "allowFormatCells");
  const now = current(grid, range);
  const rule = part.rule ?? now?.rule;
  if (!rule) throw invalidArgument("Set the rule of the data validation before its message.");
  await grid.setValidation({ ...EMPTY, ...now, ...part, rule, range });
}

/** Title and text of a message, in the lengths that Excel takes. */
function words(fields: Fields): { readonly title: string; readonly message: string } {
  const { title = "", message = "" } = fields;
  if (typeof title !== "string" || typeof message !== "string") throw invalidArgument();
  if (title.length > LONGEST_TITLE || message.length > LONGEST_MESSAGE)
    throw invalidArgument(`A message has at most ${LONGEST_TITLE} characters of title and ${LONGEST_MESSAGE} of text.`);
  return { title, message };
}

export const dataValidationObject: TypeDefinition<"DataValidation"> = {
  name: "DataValidation",
  properties: {
    Type: {
      get: (range, { grid }) => {
        const now = current(grid, range);
        if (now) return now.rule.kind;
        return grid.validations(range).length > 0 ? "Inconsistent" : "None";
      },
    },
    Rule: {
      get: (range, { grid }) => {
        const now = current(grid, range);
        return now ? shownRule(now.rule) : {};
      },
      set: async (range, value, { grid }) => {
        const rule = readRule(value, grid);
        if (rule) await change(grid, range, { rule });
        else await grid.clearValidation(range);
      },
    },
    IgnoreBlanks: {
      get: (range, { grid }) => current(grid, range)?.ignoreBlanks ?? true,
      set: (range, value, { grid }) => change(grid, range, { ignoreBlanks: value === true }),
    },
    ErrorAlert: {
      get: (range, { grid }) => {
        const { show, ...rest } = current(grid, range)?.alert ?? EMPTY.alert;
        return { showAlert: show, ...rest };
      },
      set: (range, value, { grid }) => {
        const fields = (value ?? {}) as Fields;
        const { style: word = "Stop" } = fields;
        const style = (["Stop", "Warning", "Information"] as const).find((known) => known === word);
        if (!style) throw invalidArgument();
        return change(grid, range, {
          alert: { show: fields["showAlert"] !== false, style, ...words(fields) },
        });
      },
    },
    Prompt: {
      get: (range, { grid }) => {
        const { show, ...rest } = current(grid, range)?.prompt ?? EMPTY.prompt;
        return { showPrompt: show, ...rest };
      },
      set: (range, value, { grid }) => {
        const fields = (value ?? {}) as Fields;
        return change(grid, range, { prompt: { show: fields["showPrompt"] !== false, ...words(fields) } });
      },
    },
  },
  methods: {
    Clear: async (_args, range, { grid }) => {
      checkAllowed(grid, range.sheet, "allowFormatCells");
      await grid.clearValidation(range);
    },
  },
};
