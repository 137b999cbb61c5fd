import type { FunctionDefinition } from "../../functions/defineFunction";
import { functionList } from "../../functions/list";
import { callFunction, functionNamed } from "../callFunction";
import type { Command, CommandWords } from "../command";
import { CommandFault } from "../commandFault";
import { FORM_FLAGS, formOf } from "../formOf";
import { printCells } from "../printCells";
import { argumentOf, parseJson, readArgument } from "../readArgument";
import { readInput } from "../readBytes";
import { readCells } from "../readCells";

const HELP = `fairshare call FUNCTION [ARGUMENT ...] [--PARAMETER ARGUMENT ...] [--json | --csv]

Runs a custom function as a cell does. Arguments stand in the order of the function, or by name: --unit 1.
An argument is one of
  100                       a number
  '[[1],[1],[1]]'           rows of cells as JSON, or a list of objects with the headers as keys
  '{1;1;1}'                 rows of cells as Excel writes them
  weights.csv, @weights.csv a file of cells: CSV, TSV or JSON
  book.xlsx#Costs           a table of a workbook, or of a model file (model.json#Costs)
  -                         cells on stdin, CSV or JSON
  null                      left out
  anything else             text; '"42"' for text that looks like a number
Without arguments, stdin holds all of them: a JSON list in order, or a JSON object by name; CSV is the first range.

The result is JSON (rows of cells, or one value), or CSV with --csv.
fairshare call lists the functions; fairshare call FUNCTION --help says what it takes.`;

export const call: Command = {
  name: "call",
  summary: "runs a custom function on cells given as arguments, files or stdin",
  help: HELP,
  flags: [...FORM_FLAGS, "help"],
  settings: null,
  run: async (words) => {
    const [name] = words.positional;
    if (name === undefined) return { result: words.options.has("help") ? HELP : listOfFunctions() };
    const definition = functionNamed(name);
    if (words.options.has("help")) return { result: helpOf(definition) };
    return {
      result: printCells(callFunction(definition, await argumentsOf(definition, words)), formOf(words, "json")),
    };
  },
};

async function argumentsOf(definition: FunctionDefinition, words: CommandWords): Promise<unknown[]> {
  const { parameters, id } = definition;
  const typed = words.positional.slice(1);
  if (typed.length > parameters.length) {
    throw new CommandFault(
      `${id} takes ${String(parameters.length)} arguments, and ${String(typed.length)} are given. ${signature(definition)}`,
    );
  }
  const byName = [...words.options].filter(([option]) => !FORM_FLAGS.some((flag) => flag === option));
  if (typed.length === 0 && byName.length === 0) return argumentsOnInput(definition);
  const args: unknown[] = parameters.map(() => null);
  const stdin = [...typed, ...byName.map(([, word]) => word)].filter((word) => word === "-");
  if (stdin.length > 1) throw new CommandFault("stdin can be one argument only. Give the others as files.");
  for (const [index, word] of typed.entries()) args[index] = await readArgument(word);
  for (const [option, word] of byName) args[indexOf(definition, option)] = await readArgument(word);
  return args;
}

async function argumentsOnInput(definition: FunctionDefinition): Promise<unknown[]> {
  const args: unknown[] = definition.parameters.map(() => null);
  const bytes = process.stdin.isTTY ? new Uint8Array() : await readInput();
  const text = Buffer.from(bytes)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  if (text.trim() === "") return args;
  const json = parseJson(text);
  if (json === undefined) {
    const range = definition.parameters.findIndex((parameter) => parameter.range === true);
    args[Math.max(range, 0)] = readCells(bytes, "stdin");
  } else if (Array.isArray(json.value)) {
    const list: readonly unknown[] = json.value;
    if (list.length > args.length) {
      throw new CommandFault(
        `${definition.id} takes ${String(args.length)} arguments, and stdin holds ${String(list.length)}. ${signature(definition)}`,
      );
    }
    for (const [index, value] of list.entries()) args[index] = argumentOf(value, JSON.stringify(value));
  } else if (typeof json.value === "object" && json.value !== null) {
    for (const [name, value] of Object.entries(json.value)) {
      args[indexOf(definition, name)] = argumentOf(value, JSON.stringify(value));
    }
  } else args[0] = json.value;
  return args;
}

function indexOf(definition: FunctionDefinition, name: string): number {
  const index = definition.parameters.findIndex((parameter) => parameter.name.toLowerCase() === name.toLowerCase());
  if (index >= 0) return index;
  throw new CommandFault(`${definition.id} has no argument ${name}. ${signature(definition)}`);
}

function signature({ id, parameters }: FunctionDefinition): string {
  const names = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name));
  return `It is ${id}(${names.join(", ")}).`;
}

function helpOf(definition: FunctionDefinition): string {
  const rows = definition.parameters.map(
    ({ name, description, optional }) => `  ${name}${optional === true ? " (optional)" : ""}: ${description}`,
  );
  return [signature(definition).slice("It is ".length, -1), definition.description, ...rows].join("\n");
}

function listOfFunctions(): string {
  return functionList.map((definition) => signature(definition).slice("It is ".length, -1)).join("\n");
}
