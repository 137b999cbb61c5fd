import { describe, fairMethodNames, mostPartnersOf, readFinancialYear } from "../../engine/index";
import type { Problem } from "../../engine/index";
import type { CellGrid } from "../../model/cellValue";
import { compareFairness } from "../../model/fairness/compareFairness";
import type { Fairness, FairnessOrder } from "../../model/fairness/fairness";
import { usualMethods } from "../../model/fairness/fairnessMethods";
import { rangesAlone } from "../../model/fairness/rangesAlone";
import { tooFewPartners } from "../../model/fairness/sayFairness";
import { readCostLines } from "../../model/tables/readCosts";
import { readDriverTable } from "../../model/tables/readDriverTable";
import { readRules } from "../../model/tables/readRules";
import { readModel } from "../../workbook/readModel";
import type { Command, CommandOutput, CommandWords } from "../command";
import { CommandFault } from "../commandFault";
import { FORM_FLAGS, formOf } from "../formOf";
import { printCells } from "../printCells";
import { fairnessRows, fairnessSentences } from "../fairnessRows";
import { fileOf, readGrids, yearOf } from "./modelCommand";

export const fair: Command = {
  name: "fair",
  summary: "what would be fair: charges by several methods, and who would pay less apart",
  help: `fairshare fair FILE [--method NAME[,NAME ...] | all] [--year 2026/27] [--json | --csv]

Works on the cost model itself, with up to 50 partners: what each pays today, would pay alone and adds to the cost, and its charge by each method;
which groups of partners would pay less on their own, how far each charge may move (to 16 partners), and how sure that is.
Methods: ${fairMethodNames.join(", ")}. To 16 partners all of them; beyond, those that need no table of all groups.
Estimates say so. Beyond 16 partners not every group can be tried: the result says how many were.`,
  flags: [...FORM_FLAGS, "help"],
  settings: ["method", "year"],
  run: async (words) => {
    const file = fileOf(words, "fair");
    const order = await orderOf(words, file);
    const compared = compareAll(order);
    return outputOf(compared, words);
  },
};

async function orderOf(words: CommandWords, file: string): Promise<FairnessOrder> {
  const { tables, costs, rules, drivers } = await readGrids(file);
  const table = valueOf(readDriverTable(drivers, "Drivers"));
  const asked = yearOf(words, tables);
  return {
    drivers: table,
    lines: valueOf(readCostLines(costs, "Costs")),
    rules: valueOf(readRules(rules, "Rules")),
    year: asked === null ? null : valueOf(readFinancialYear(asked, { argument: "year" })),
    ranges: rangesAlone(readModel(tables).partnership.partners),
    methods: methodsOf(words, table.partners.length),
  };
}

/** The methods asked for, each known and within its size; else those that are shown side by side in a dispute. */
function methodsOf({ options }: CommandWords, partners: number): readonly string[] {
  const asked = options.get("method")?.trim().replace(/\s+/g, " ").toLowerCase();
  if (asked === undefined) return usualMethods(partners);
  if (asked === "all") return fairMethodNames.filter((name) => partners <= mostPartnersOf(name));
  const names = [...new Set(asked.split(",").map((name) => name.trim()))];
  const problems = names.flatMap((method): Problem[] => {
    if (!fairMethodNames.includes(method)) {
      return [{ code: "word-unknown", place: { argument: "--method" }, found: method, expected: fairMethodNames }];
    }
    const limit = mostPartnersOf(method);
    return partners > limit ? [{ code: "too-many-for-method", method, count: partners, limit }] : [];
  });
  if (problems.length > 0) throw new CommandFault(problems.map(describe).join("\n"));
  return names;
}

function compareAll(order: FairnessOrder): Fairness {
  if (order.drivers.partners.length < 2) throw new CommandFault(tooFewPartners);
  const work = compareFairness(order);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return valueOf(step.value);
}

function outputOf(fairness: Fairness, words: CommandWords): CommandOutput {
  const form = formOf(words, "text");
  const { said, without } = fairnessSentences(fairness);
  // What was asked for by name and has no answer is a fault; what was only tried along is a remark.
  const faults = words.options.has("method") ? without : [];
  if (form === "json") {
    const methods = fairness.methods.map((one) =>
      one.ok ? one : { method: one.method, ok: false, sentences: one.problems.map(describe) },
    );
    return { result: JSON.stringify({ said, ...fairness, methods }, null, 2), faults };
  }
  const rows: CellGrid = fairnessRows(fairness);
  if (form === "csv") return { result: printCells(rows, "csv"), faults };
  const remarks = faults.length > 0 ? said : [...said, ...without];
  return { result: [printCells(rows, "text"), "", ...remarks].join("\n"), faults };
}

function valueOf<T>(
  read: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] },
): T {
  if (read.ok) return read.value;
  throw new CommandFault(read.problems.map(describe).join("\n"));
}
