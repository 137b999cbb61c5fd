import type { Problem } from "../../engine";
import { describe } from "../../engine";
import { formatCount, formatList } from "../format/formatMoney";

/** More names than these would bury what is to be done. */
const mostNamed = 12;

/** The sentences for problems of the model; the partners without a cost of going alone share one. */
export function sayProblems(problems: readonly Problem[]): readonly string[] {
  const blank = problems.filter(isBlankAlone);
  if (blank.length < 2) return problems.map(describe);
  const names = blank.map(({ partner }) => partner);
  const named =
    names.length > mostNamed
      ? [...names.slice(0, mostNamed), formatCount(names.length - mostNamed, "other partner")]
      : names;
  return [
    `The cost of going alone is blank for ${formatList(named)}. Fill in Alone in Partners, in pounds a year; a zero has to be typed.`,
    ...problems.filter((problem) => !isBlankAlone(problem)).map(describe),
  ];
}

/** True where what is missing stands in Partners. */
export function asksAlone(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === "alone-unusable");
}

function isBlankAlone(problem: Problem): problem is Extract<Problem, { code: "alone-unusable" }> {
  return problem.code === "alone-unusable" && problem.found.is === "blank";
}
