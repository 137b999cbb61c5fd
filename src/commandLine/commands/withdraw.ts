import type { CellValue } from "../../model/cellValue";
import { callFunction, functionNamed } from "../callFunction";
import type { Command } from "../command";
import { CommandFault } from "../commandFault";
import { FORM_FLAGS, formOf } from "../formOf";
import { printCells } from "../printCells";
import type { ModelTables } from "../tablesOfModel";
import { findTable, gridOfTable } from "../tablesOfModel";
import { fileOf, readGrids, unitOf, yearOf } from "./modelCommand";

export const withdraw: Command = {
  name: "withdraw",
  summary: "what changes for everyone when partners leave",
  help: `fairshare withdraw FILE [PARTNER ...] [--year 2026/27] [--unit 0.01] [--json | --csv]

What each partner pays before and after the partners named leave, what they would pay alone, and the cost avoided and stranded.
Without names, those in the table Leavers leave. The tables Costs, Drivers and Rules are found by their names.`,
  flags: [...FORM_FLAGS, "help"],
  settings: ["year", "unit"],
  run: async (words) => {
    const file = fileOf(words, "withdraw");
    const { tables, costs, rules, drivers } = await readGrids(file);
    const named = words.positional.slice(1);
    const leavers = named.length > 0 ? named.map((name): CellValue[] => [name]) : leaversOf(tables, file);
    const args = [leavers, drivers, costs, rules, unitOf(words), yearOf(words, tables)];
    return { result: printCells(callFunction(functionNamed("WITHDRAW"), args), formOf(words, "text")) };
  },
};

function leaversOf(tables: ModelTables, file: string): CellValue[][] {
  const table = findTable(tables, "Leavers");
  const [header = [], ...rows] = table === undefined ? [] : gridOfTable(table);
  const column = Math.max(
    0,
    header.findIndex((cell) => String(cell).trim().toLowerCase() === "leaver"),
  );
  const leavers = rows
    .map((row): CellValue[] => [row[column] ?? null])
    .filter(([cell]) => String(cell ?? "").trim() !== "");
  if (leavers.length > 0) return leavers;
  throw new CommandFault(`${file} names no leavers. Name them after the file, as: fairshare withdraw ${file} Ashby`);
}
