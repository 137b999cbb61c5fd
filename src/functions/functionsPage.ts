import type { CellValue } from "../model/cellValue";
import type { FunctionDefinition, ParameterDefinition } from "./defineFunction";
import type { FunctionExample } from "./examples/functionExample";
import { functionExamples } from "./examples/functionExamples";
import { functionList } from "./list";

const INTRODUCTION = `# The functions

Every function takes ranges and gives ranges, and is typed into a cell with \`FAIRSHARE.\` before its name. Names, the order of arguments, shapes and units never change.

- A number means the 15 digits that Excel shows, and money is shared exactly: the parts add up to the rounded amount, odd pennies go to the largest remainders, ties to the larger exact share, then to the earlier partner name where the table has names, else to the earlier position. A negative amount mirrors the positive one.
- Rates and percentages are fractions (5% is 0.05). \`unit\` is the pounds to which money is rounded: 0.01 if left out, 0 for unrounded.
- A blank, a text or an error where a number is needed is an error that names its place. It is never taken as 0, and numbers held as text are not turned into numbers.
- \`#VALUE!\` is a bad argument. \`#N/A\` is a fair question without an answer, such as bounds that cannot be met or a blank in a table. Hover over the cell, or click the mark beside it, for the sentence.
- Tables have a header row. Columns are found by their header, in any order, whatever the case; others are ignored, and so is a last row named Total.
- Financial years are written 2026/27; 2026-27, 2026/2027 and a date in the year are read too.

## Share formulas

A share formula gives one value for each partner; the shares are value over sum of values. It uses Excel's operators (\`+ - * / ^ %\`, comparisons, parentheses), numbers, text in double quotes, and drivers in square brackets: \`60%*SHARE([Population])+40%*SHARE([Calls])\`. \`[Partner]\` is the partner's name. The equals sign in front is optional, and case does not matter.

- Shares: \`SHARE(x)\` is x over its sum; \`EQUAL()\` is the same for all; \`FIXED(x)\` are agreed shares that must add up to 100% over all partners, and are spread again in proportion when some do not take part.
- For each partner: \`MIN MAX IF AND OR NOT ABS ROUND SQRT\`.
- Over the partners: \`SUM AVERAGE COUNT LARGEST SMALLEST\`.

A negative value, nothing but zeros, an unknown driver, a blank that the result needs, a division by zero and a slip in the text are each reported with their place.
`;

/** The help page of all functions, in Markdown: each with its arguments and a worked example whose result is computed here. */
export function functionsPage(): string {
  return [INTRODUCTION, ...functionList.map(section)].join("\n");
}

function section(definition: FunctionDefinition): string {
  const { id, description, parameters } = definition;
  const example = functionExamples.find((one) => one.id === id);
  const signature = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(", ");
  return (
    [
      `## ${id}`,
      `\`${id}(${signature})\``,
      description,
      parameters.map(parameterLine).join("\n"),
      ...(example === undefined ? [] : exampleLines(definition, example)),
      "",
    ]
      .join("\n\n")
      .trimEnd() + "\n"
  );
}

function parameterLine({ name, description, optional }: ParameterDefinition): string {
  return `- \`${name}\`${optional === true ? " (optional)" : ""}: ${description}`;
}

function exampleLines({ compute }: FunctionDefinition, example: FunctionExample): string[] {
  const result = compute(...example.arguments);
  const rows = Array.isArray(result) ? result : [[result]];
  return [
    `### Example of ${example.id}`,
    example.question,
    ...example.shown.flatMap(({ name, rows: shown }) => [`Table \`${name}\`:`, block(shown)]),
    `\`${example.formula}\` gives`,
    block(rows),
  ];
}

/** Rows as text with their columns aligned. */
function block(rows: readonly (readonly CellValue[])[]): string {
  const texts = rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  const widths = (texts[0] ?? []).map((_, column) => Math.max(...texts.map((row) => row[column]?.length ?? 0)));
  const lines = texts.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return ["```text", ...lines, "```"].join("\n");
}
