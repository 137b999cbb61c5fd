import { callFunction, functionNamed } from "../callFunction";
import type { Command } from "../command";
import { FORM_FLAGS, formOf } from "../formOf";
import { printCells } from "../printCells";
import { fileOf, readGrids, unitOf, yearOf } from "./modelCommand";

export const allocate: Command = {
  name: "allocate",
  summary: "who pays what: the charges of a workbook or model file",
  help: `fairshare allocate FILE [--year 2026/27] [--unit 0.01] [--json | --csv]

Shares the costs of a workbook (.xlsx) or model file (.json) by its rules: a row a pool or line, a column a partner, a last row Total.
The tables Costs, Drivers and Rules are found by their names. The year is the model's own unless --year says another, or all.`,
  flags: [...FORM_FLAGS, "help"],
  settings: ["year", "unit"],
  run: async (words) => {
    const { tables, costs, rules, drivers } = await readGrids(fileOf(words, "allocate"));
    const args = [costs, rules, drivers, unitOf(words), yearOf(words, tables)];
    return { result: printCells(callFunction(functionNamed("ALLOCATE"), args), formOf(words, "text")) };
  },
};
