/** What a share formula may hold, in words for those who type it. */
export const shareFunctions: readonly { readonly name: string; readonly insert: string; readonly hint: string }[] = [
  { name: "SHARE", insert: "SHARE(", hint: "a driver’s part of its total" },
  { name: "EQUAL", insert: "EQUAL()", hint: "the same for everybody" },
  { name: "FIXED", insert: "FIXED(", hint: "a column of agreed shares that add up to 100%" },
  { name: "MIN", insert: "MIN(", hint: "the smaller value" },
  { name: "MAX", insert: "MAX(", hint: "the larger value" },
  { name: "IF", insert: "IF(", hint: "one value or another" },
  { name: "AND", insert: "AND(", hint: "all conditions hold" },
  { name: "OR", insert: "OR(", hint: "one condition holds" },
  { name: "NOT", insert: "NOT(", hint: "the condition does not hold" },
  { name: "ABS", insert: "ABS(", hint: "size without sign" },
  { name: "ROUND", insert: "ROUND(", hint: "rounded to so many places" },
  { name: "SQRT", insert: "SQRT(", hint: "square root" },
  { name: "SUM", insert: "SUM(", hint: "total over the partners" },
  { name: "AVERAGE", insert: "AVERAGE(", hint: "mean over the partners" },
  { name: "COUNT", insert: "COUNT(", hint: "how many partners" },
  { name: "LARGEST", insert: "LARGEST(", hint: "largest over the partners" },
  { name: "SMALLEST", insert: "SMALLEST(", hint: "smallest over the partners" },
];

export interface Completion {
  /** What is shown. */
  readonly label: string;
  readonly hint: string;
  /** What takes the place of the characters from `from` to `to`. */
  readonly insert: string;
  readonly from: number;
  readonly to: number;
}

export interface Completions {
  /** True where a word or bracket is being typed, so that Enter may finish it. */
  readonly isTyping: boolean;
  readonly list: readonly Completion[];
}

const shownAtMost = 8;

/** What could stand at the caret: drivers after an opening bracket, functions and drivers for a word. With nothing begun, drivers and the usual functions. */
export function completionsAt(text: string, caret: number, drivers: readonly string[]): Completions {
  const before = text.slice(0, caret);
  const bracket = /\[([^[\]]*)$/u.exec(before);
  if (bracket) {
    const typed = (bracket[1] ?? "").trim().toLowerCase();
    const to = text.charAt(caret) === "]" ? caret + 1 : caret;
    const from = bracket.index;
    return { isTyping: true, list: driverCompletions(drivers, typed, from, to) };
  }
  if (isInText(before)) return { isTyping: false, list: [] };
  const word = /[A-Za-z]+$/u.exec(before)?.[0] ?? "";
  const from = caret - word.length;
  const typed = word.toLowerCase();
  const functions = shareFunctions
    .filter(({ name }) => (typed === "" ? name === "SHARE" || name === "EQUAL" : name.toLowerCase().startsWith(typed)))
    .map(({ name, insert, hint }) => ({ label: `${name}( )`, hint, insert, from, to: caret }));
  const ofDrivers = driverCompletions(drivers, typed, from, caret);
  return { isTyping: word !== "", list: [...functions, ...ofDrivers].slice(0, shownAtMost) };
}

function driverCompletions(drivers: readonly string[], typed: string, from: number, to: number): readonly Completion[] {
  return drivers
    .filter((driver) => driver.toLowerCase().includes(typed))
    .sort((one, other) => startsFirst(one, typed) - startsFirst(other, typed))
    .slice(0, shownAtMost)
    .map((driver) => ({ label: `[${driver}]`, hint: "driver", insert: `[${driver}]`, from, to }));
}

function startsFirst(driver: string, typed: string): number {
  return driver.toLowerCase().startsWith(typed) ? 0 : 1;
}

function isInText(before: string): boolean {
  return (before.match(/"/gu)?.length ?? 0) % 2 === 1;
}

/** The formula with the completion in it, and where the caret then stands: inside the brackets of a function, else behind what was put in. At the end of the formula a bracket that is still open is closed. */
export function complete(
  text: string,
  { insert, from, to }: Completion,
): { readonly text: string; readonly caret: number } {
  const before = text.slice(0, from);
  const rest = text.slice(to);
  if (insert.endsWith("(")) {
    const closes = rest.startsWith(")") ? "" : ")";
    return { text: `${before}${insert}${closes}${rest}`, caret: before.length + insert.length };
  }
  const closes = rest.trim() === "" && isOpen(before) ? ")" : "";
  return { text: `${before}${insert}${closes}${rest}`, caret: before.length + insert.length + closes.length };
}

function isOpen(text: string): boolean {
  return (text.match(/\(/gu)?.length ?? 0) > (text.match(/\)/gu)?.length ?? 0);
}
