import path from "node:path";
import { describeReadProblem } from "../../baselines/describeReadProblem";
import type { DateOrder } from "../../baselines/cells/dateOrder";
import type { StatedFacts } from "../../baselines/outcome/fileRecogniser";
import { readAnyFile } from "../../baselines/outcome/readAnyFile";
import { emptyOutcome, type ReadOutcome } from "../../baselines/outcome/readOutcome";
import type { ReadProblem } from "../../baselines/readProblem";
import type { PublishedUnit } from "../../baselines/publishedReturn";
import { yearIn } from "../../baselines/recognisers/year";
import type { Command, CommandOutput, CommandWords } from "../command";
import { CommandFault } from "../commandFault";
import { withFileSource } from "../fileSource";
import { outcomeJson } from "../outcomeJson";
import { outcomeText } from "../outcomeText";

export const read: Command = {
  name: "read",
  summary: "what a published return, drivers table, spend file or contracts list holds",
  help: `fairshare read FILE [--json] [--unit pounds | thousands | millions] [--year 2019/20] [--dates dmy | mdy]

Says what the file is, by what is in it and not by its name, and what was read: lines of returns, drivers, payments or contracts,
what is missing and why, and every cell that could not be read. CSV and tab-separated text in any encoding, .xlsx, .xls and .ods.
--json   everything, as { kind, year, unit, lines, drivers, payments, contracts, missing, unreadable, notes }; money in whole pence
--unit   what the figures count, where the file does not say or says it wrongly
--year   the financial year, where the file does not say or holds several
--dates  whether 3/4/2024 is 3 April (dmy) or March 4 (mdy), where nothing in the file decides it
A file that can be read but is of no known kind has the kind "unknown", notes on what was seen, and exit code 2.`,
  flags: ["json", "help"],
  settings: ["unit", "year", "dates"],
  run: async (words) => {
    const [file] = words.positional;
    if (file === undefined) throw new CommandFault("read needs the name of a file after it.");
    const name = path.basename(file);
    const stated = statedIn(words);
    const outcome = await withFileSource(file, (source) => readAnyFile(source, name, stated));
    if (!outcome.ok) return askedOf(outcome.problems, words.options.has("json"));
    return outputOf(outcome.value, name, words.options.has("json"));
  },
};

/** How the command line is told what a file leaves out. */
const answers: Partial<Readonly<Record<ReadProblem["code"], string>>> = {
  "unit-not-stated": " (--unit pounds, --unit thousands or --unit millions)",
  "year-not-stated": " (--year 2019/20)",
};

const sentenceOf = (problem: ReadProblem): string =>
  describeReadProblem(problem).replace("Say which", `Say which${answers[problem.code] ?? ""}`);

/** Where a file was recognised but something must be asked first, `--json` says so: its kind, no figures, and the question under `notes`. */
function askedOf(problems: readonly ReadProblem[], json: boolean): CommandOutput {
  const sentences = problems.map(sentenceOf);
  const kinds = problems.map((problem) =>
    problem.code === "unit-not-stated" || problem.code === "year-not-stated" ? problem.kind : undefined,
  );
  const [kind] = kinds;
  if (!json || kind === undefined) throw new CommandFault(sentences.join(" "));
  return { result: JSON.stringify({ ...emptyOutcome(kind), notes: sentences }), faults: [sentences.join(" ")] };
}

function outputOf(outcome: ReadOutcome, fileName: string, json: boolean): CommandOutput {
  const isKnown = outcome.kind !== "unknown";
  const sentence = `${fileName} is none of the files that can be read. ${outcome.notes.join(" ")}`;
  const faults = isKnown ? [] : [sentence];
  if (json) return { result: outcomeJson(outcome), faults };
  return { result: isKnown ? outcomeText(outcome, fileName) : "", faults };
}

const units: Readonly<Record<string, PublishedUnit>> = {
  pounds: "pounds",
  thousands: "thousand pounds",
  millions: "million pounds",
};

const orders: Readonly<Record<string, DateOrder>> = { dmy: "day-first", mdy: "month-first" };

function statedIn({ options }: CommandWords): StatedFacts {
  const unit = options.get("unit");
  const year = options.get("year");
  const known = unit === undefined ? undefined : units[unit.trim().toLowerCase()];
  if (unit !== undefined && known === undefined) {
    throw new CommandFault(`--unit is ${unit}. Give ${Object.keys(units).join(", ")}.`);
  }
  const start = year === undefined ? undefined : yearIn(year);
  if (year !== undefined && start === undefined) {
    throw new CommandFault(`--year is ${year}. Give a financial year such as 2019/20.`);
  }
  const dates = options.get("dates");
  const order = dates === undefined ? undefined : orders[dates.trim().toLowerCase()];
  if (dates !== undefined && order === undefined) throw new CommandFault(`--dates is ${dates}. Give dmy or mdy.`);
  return {
    ...(order === undefined ? {} : { dates: order }),
    ...(known === undefined ? {} : { unit: known }),
    ...(start === undefined ? {} : { year: start }),
  };
}
