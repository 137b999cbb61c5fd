import { poundsText } from "./poundsText";
import type { ReadOutcome } from "../baselines/outcome/readOutcome";

const MOST_LISTED = 10;

const count = (things: readonly unknown[], one: string, many: string): string[] =>
  things.length === 0 ? [] : [`${things.length.toLocaleString("en-GB")} ${things.length === 1 ? one : many}`];

function listed<T>(title: string, things: readonly T[], say: (thing: T) => string): string[] {
  if (things.length === 0) return [];
  const shown = things.slice(0, MOST_LISTED).map((thing) => `  ${say(thing)}`);
  const left = things.length - shown.length;
  return [
    "",
    title,
    ...shown,
    ...(left > 0 ? [`  and ${left.toLocaleString("en-GB")} more (--json has them all)`] : []),
  ];
}

/** A short account of an outcome for people: what the file is, how much was read, what was not. */
export function outcomeText(outcome: ReadOutcome, fileName: string): string {
  const { lines, drivers, payments, contracts, missing, unreadable, notes } = outcome;
  const facts = [outcome.year, outcome.unit === null ? null : `figures in ${outcome.unit}`].filter(
    (fact) => fact !== null,
  );
  const councils = new Set([...lines, ...drivers].map(({ council }) => council));
  const held = [
    ...count([...councils], "council", "councils"),
    ...count(lines, "line", "lines"),
    ...count(drivers, "driver figure", "driver figures"),
    ...count(payments, "payment", "payments"),
    ...count(contracts, "contract", "contracts"),
  ];
  const paid = payments.reduce((total, { pence }) => total + BigInt(pence), 0n);
  return [
    `${fileName}: ${[outcome.kind, ...facts].join(", ")}.`,
    `Read: ${held.length === 0 ? "nothing" : held.join(", ")}.`,
    ...(payments.length > 0 ? [`Payments come to ${poundsText(paid)}.`] : []),
    ...listed("Missing:", missing, ({ council, why }) => `${council}: ${why}`),
    ...listed("Could not be read:", unreadable, (cell) => {
      const where = `${cell.sheet === "" ? "" : `${cell.sheet}, `}${cell.column}${cell.row}`;
      return `${where}, "${cell.text}": ${cell.why}`;
    }),
    ...(notes.length > 0 ? ["", ...notes] : []),
  ].join("\n");
}
