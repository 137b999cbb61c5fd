import type { CellGrid } from "../../model/cellValue";
import type { CellInput, PlannedCell } from "../../workbook/sheetPlan";
import { a1, absolute, cellOf, type Area } from "../area";
import { isTwinned, type TwinArgument, type TwinResult } from "../twin";
import { twinEntry, valueFunctions } from "../twins/twins";
import type { AddInCall } from "./formula/addInCalls";
import { resolveArgument, type ArgumentSite } from "./callArguments";
import { formulaTokens } from "./formula/formulaTokens";

export interface FrozenCall extends TwinResult {
  readonly id: string;
  /** Cells of the sheet that show the result. */
  readonly shown: Area;
}

/** Functions that pass a whole rectangle on cell by cell. */
const elementwise = ["IF", "IFERROR", "IFNA", "ROUND", "ABS"];

function spreads(call: AddInCall): boolean {
  return call.within.every((name) => elementwise.includes(name));
}

/** Writes the workings of one call; a text that says why not where it has to stay a value. */
export function freezeCall(call: AddInCall, site: ArgumentSite): FrozenCall | string {
  const entry = twinEntry(call.id);
  if (entry === null) {
    return valueFunctions.includes(call.id)
      ? `${call.id} explains or reads, so the copy holds what it showed`
      : `no ordinary formulas give the result of ${call.id}, so the copy holds what it showed`;
  }
  const { working, home, contents } = site;
  working.put(working.row, 1, `${home.sheet} ${a1(home)}: ${call.id}`, { look: "title" });
  const args: (TwinArgument | null)[] = [];
  for (const [index, text] of call.args.entries()) {
    const parameter = entry.parameters[index] ?? `${index + 1}`;
    const name = parameter.replace("!", "");
    const argument = resolveArgument(text, name, site);
    if (typeof argument === "string") return argument;
    if (argument?.computed === true && parameter.endsWith("!")) return `its argument ${name} is a formula`;
    args.push(argument);
  }
  const live = contents.grid(spillIn(home, site));
  const written = entry.twin.write({ args, live: innerOf(live, call) }, working);
  if (!isTwinned(written)) return written.reason;
  const shown = spreads(call) ? { ...home, rows: written.result.rows, columns: written.result.columns } : home;
  return { ...written, id: call.id, shown };
}

/** What the call alone gave is known only where the cell shows nothing but the call. */
function innerOf(live: CellGrid, call: AddInCall): CellGrid {
  return call.within.every((name) => name === "IF" || name === "IFERROR") ? live : [];
}

function spillIn(home: Area, site: ArgumentSite): Area {
  return site.spillOf(home) ?? home;
}

/** The formula of each cell that shows the result: the call replaced by the place of its figure in the workings. */
export function shownFormulas(
  formula: string,
  call: AddInCall,
  frozen: FrozenCall,
  workingCells: ReadonlyMap<string, PlannedCell>,
): readonly { readonly cell: Area; readonly put: CellInput; readonly from: PlannedCell | null }[] {
  const { result, shown } = frozen;
  if (!spreads(call)) {
    const place = absolute(result, shown.sheet);
    return [{ cell: shown, put: { formula: replaced(formula, call, place) }, from: null }];
  }
  const rest = replacedTexts(formula, call);
  return Array.from({ length: shown.rows * shown.columns }, (_, k) => {
    const [r, c] = [Math.floor(k / shown.columns), k % shown.columns];
    const cell = cellOf(shown, r, c);
    const source = cellOf(result, r, c);
    const from = workingCells.get(a1(source)) ?? null;
    if ((from?.put ?? null) === null) return { cell, put: null, from };
    const place = absolute(source, shown.sheet);
    const text = k === 0 ? replaced(formula, call, place) : rest(place);
    return { cell, put: { formula: text }, from };
  });
}

function replaced(formula: string, call: AddInCall, place: string): string {
  return formula.slice(0, call.start) + place + formula.slice(call.end);
}

/** For the cells after the first: sentences that a guard would show are shown by the first cell alone. */
function replacedTexts(formula: string, call: AddInCall): (place: string) => string {
  const blanked = (text: string, before: string): string => {
    const tokens = formulaTokens(text);
    return tokens
      .map((token, index) => {
        const previous = tokens[index - 1]?.text ?? before;
        const next = tokens[index + 1]?.text ?? ",";
        const branch = previous === "," && (next === "," || next === ")");
        return token.kind === "text" && branch ? '""' : token.text;
      })
      .join("");
  };
  const head = blanked(formula.slice(0, call.start), "");
  const tail = blanked(formula.slice(call.end), ")");
  return (place) => head + place + tail;
}
