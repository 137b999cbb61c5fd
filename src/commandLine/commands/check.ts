import type { Check } from "../../model/check";
import { checkPartnership, healthOf, needsSomebody } from "../../model/checks";
import { readModel } from "../../workbook/readModel";
import { callFunction, functionNamed } from "../callFunction";
import type { Command, CommandOutput } from "../command";
import { CommandFault } from "../commandFault";
import type { ModelTables } from "../tablesOfModel";
import { fileOf, readGrids, yearOf } from "./modelCommand";

export const check: Command = {
  name: "check",
  summary: "what holds in a workbook or model file, and what needs somebody",
  help: `fairshare check FILE [--json]

Checks the tables of a workbook (.xlsx) or model file (.json): blanks, names, rules, bounds, and whether the charges can be worked out.
What holds goes to stdout; what needs somebody goes to stderr as well, and the exit code is then 2. A model file is checked on the tables that it has.`,
  flags: ["json", "help"],
  settings: ["year"],
  run: async (words) => {
    const file = fileOf(words, "check");
    const { tables, costs, rules, drivers } = await readGrids(file);
    const charges = chargesCheck([costs, rules, drivers, null, yearOf(words, tables)]);
    return reportOf([...checksOf(tables), charges], faultsIn(tables), words.options.has("json"));
  },
};

interface FoundFault {
  readonly table: string;
  readonly cell: string | null;
  readonly sentence: string;
}

/** Faults in tables that are there; a model file need not have every table. */
function faultsIn(tables: ModelTables): readonly FoundFault[] {
  const { faults, missing } = readModel(tables);
  return faults.filter(({ table, cell }) => cell !== null || !missing.some((name) => name === table));
}

function checksOf(tables: ModelTables): readonly Check[] {
  const { partnership, missing } = readModel(tables);
  return checkPartnership(partnership).filter(({ table }) => !missing.some((name) => name === table));
}

function chargesCheck(args: readonly unknown[]): Check {
  const common = { id: "charges", subject: "Charges", table: "Costs" };
  try {
    callFunction(functionNamed("ALLOCATE"), args);
    return { ...common, holds: true, sentence: "The charges can be worked out, and add up to the costs." };
  } catch (error) {
    if (!(error instanceof CommandFault)) throw error;
    return { ...common, holds: false, sentence: error.message };
  }
}

function reportOf(checks: readonly Check[], faults: readonly FoundFault[], asJson: boolean): CommandOutput {
  const broken = checks.filter(needsSomebody);
  const sentences = [...broken.map(({ sentence }) => sentence), ...faults.map(({ sentence }) => sentence)];
  const rows = checks.map((one) => ({ check: one.id, word: wordOf(one), table: one.table, sentence: one.sentence }));
  const result = asJson
    ? JSON.stringify({ health: healthOf(checks), checks: rows, faults }, null, 2)
    : [...rows.map(({ word, table, sentence }) => `${word}  ${table}: ${sentence}`), healthOf(checks)].join("\n");
  return { result, faults: sentences };
}

function wordOf(one: Check): string {
  if (one.holds) return "Holds    ";
  return needsSomebody(one) ? "Needs you" : "Look     ";
}
