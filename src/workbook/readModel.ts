import { benefitClasses, partnerRoles, sharingTypes, statuses } from "../model/partnership";
import type { Figure, Partnership, Status } from "../model/partnership";
import { readCosts, readRules } from "./readCosts";
import { readLeaving, readSavings } from "./readSettings";
import { readRows } from "./tableReader";
import type { Report, TableFault, TableRow } from "./tableReader";
import type { TableContent, Workbook } from "./workbook";

/** Every table that the model is read from, in the order of the sheets. */
export const modelTables = [
  "Partnership",
  "Partners",
  "Baselines",
  "Drivers",
  "DriverSources",
  "Costs",
  "Rules",
  "Investment",
  "Benefits",
  "Assumptions",
  "Ramp",
  "Membership",
  "Leaving",
  "Leavers",
  "RunOff",
  "Log",
  "Facts",
] as const;

/** A row of the table Checks, as its formulas come out now. */
export interface SheetCheck {
  readonly check: string;
  readonly word: string;
  readonly found: string;
  /** Name of a table or sheet. */
  readonly where: string;
}

export interface ReadModel {
  readonly partnership: Partnership;
  /** Tables that are not there: their sheets were deleted, or the workbook is not one of ours. */
  readonly missing: readonly string[];
  readonly faults: readonly TableFault[];
  /** What the sheet Checks says; empty where it is not there or still calculating. */
  readonly checks: readonly SheetCheck[];
}

const sheetWords = ["Holds", "Look", "Needs you"];

type Tables = ReadonlyMap<string, TableContent>;

/** Null when the workbook has none of our tables. */
export async function readWorkbookModel(workbook: Workbook): Promise<ReadModel | null> {
  const tables = await workbook.readTables([...modelTables, "Checks"]);
  return tables.has("Partners") || tables.has("Costs") || tables.has("Partnership") ? readModel(tables) : null;
}

/** From the tables back to the partnership. Nothing is guessed: what cannot be read is null and has a fault that says where. */
export function readModel(tables: Tables): ReadModel {
  const faults: TableFault[] = [];
  const report: Report = (fault) => faults.push(fault);
  const rowsOf = (name: string, required: readonly string[]): readonly TableRow[] => {
    const content = tables.get(name);
    return content === undefined ? [] : readRows(content, required, report);
  };
  const missing = modelTables.filter((name) => !tables.has(name));
  for (const table of missing)
    report({
      table,
      cell: null,
      sentence: `The table ${table} is not in this workbook. Its sheet may have been deleted: undo that, or make the sheet again from the pane.`,
    });
  const items = new Map(rowsOf("Partnership", ["Item", "Value"]).map((row) => [row.text("Item"), row.text("Value")]));
  const item = (name: string) => items.get(name) ?? "";
  const partnership: Partnership = {
    name: item("Partnership"),
    service: item("Service"),
    sharing: sharingTypes.find(({ type }) => type === item("Type of sharing").toLowerCase())?.type ?? "collaboration",
    firstYear: item("Model year"),
    baselineYear: item("Baseline year"),
    baselineMeasure: item("Baseline measure"),
    asAt: item("As at"),
    about: [],
    partners: rowsOf("Partners", ["Partner", "Role", "Alone"]).map((row) => ({
      name: row.text("Partner"),
      gssCode: row.optionalText("GSS code"),
      eCode: row.optionalText("E-code"),
      role: row.oneOf("Role", partnerRoles) ?? "member",
      aloneLow: figure(row, "Alone low"),
      alone: figure(row, "Alone"),
      aloneHigh: figure(row, "Alone high"),
      status: statusOf(row),
      source: row.text("Source"),
    })),
    baselines: rowsOf("Baselines", ["Partner", "Line", "Year", "Measure", "Amount"]).map((row) => ({
      partner: row.text("Partner"),
      gssCode: row.optionalText("GSS code"),
      service: row.text("Service"),
      line: row.text("Line"),
      year: row.text("Year"),
      measure: row.text("Measure"),
      amount: row.number("Amount"),
      margin: row.number("Margin"),
      basis: row.text("Basis"),
      status: statusOf(row),
      source: row.text("Source"),
      asAt: row.text("As at"),
    })),
    drivers: readDrivers(tables, report),
    costs: readCosts(rowsOf("Costs", ["Line", "Behaviour", "Amount"])),
    rules: readRules(rowsOf("Rules", ["Rule", "Formula"])),
    investment: rowsOf("Investment", ["Partner", "One-off cost"]).map((row) => ({
      partner: row.text("Partner"),
      oneOff: row.number("One-off cost"),
      basis: row.text("Basis"),
    })),
    benefits: rowsOf("Benefits", ["Benefit", "Class", "Annual amount"]).map((row) => ({
      benefit: row.text("Benefit"),
      class: row.oneOf("Class", benefitClasses) ?? "non-cashable",
      partner: ["", "all"].includes(row.text("Partner or All").toLowerCase()) ? null : row.text("Partner or All"),
      annual: row.number("Annual amount"),
      rule: row.optionalText("Rule"),
      status: statusOf(row),
      source: row.text("Source"),
    })),
    membership: rowsOf("Membership", ["Partner", "Event", "Date"]).map((row) => ({
      partner: row.text("Partner"),
      event: row.oneOf("Event", ["joins", "leaves", "becomes customer", "re-joins"]) ?? "joins",
      date: row.text("Date"),
      status: statusOf(row),
      source: row.text("Source"),
      note: row.text("Note"),
    })),
    facts: rowsOf("Facts", ["Fact"]).map((row) => ({
      period: row.text("Period"),
      fact: row.text("Fact"),
      amount: row.value("Amount"),
      unit: row.text("Unit"),
      source: row.text("Source"),
      quote: row.text("Quote"),
    })),
    leaving: readLeaving(
      rowsOf("Leaving", ["Setting", "Value"]),
      rowsOf("Leavers", ["Leaver"]),
      rowsOf("RunOff", ["Still there"]),
    ),
    ...readSavings(rowsOf("Assumptions", ["Assumption", "Value"]), rowsOf("Ramp", ["Share"])),
    log: rowsOf("Log", ["When", "What"]).map((row) => ({
      when: row.text("When"),
      what: row.text("What"),
      why: row.text("Why"),
    })),
  };
  return { partnership, missing, faults, checks: readChecks(tables.get("Checks")) };
}

function readChecks(content: TableContent | undefined): readonly SheetCheck[] {
  const rows = content === undefined ? [] : readRows(content, [], () => undefined);
  const checks = rows.map((row) => ({
    check: row.text("Check"),
    word: row.text("Word"),
    found: row.text("What was found"),
    where: row.text("Where"),
  }));
  return checks.every(({ word }) => sheetWords.includes(word)) ? checks : [];
}

function figure(row: TableRow, header: string): Figure {
  const formula = row.formula(header);
  const value = row.number(header);
  return formula === null ? { value } : { value, formula };
}

function statusOf(row: TableRow): Status {
  return row.oneOf("Status", statuses) ?? "assumed";
}

function readDrivers(tables: Tables, report: Report): Partnership["drivers"] {
  const content = tables.get("Drivers");
  if (content === undefined) return [];
  const rows = readRows(content, ["Partner", "Alone"], report);
  const sources = tables.get("DriverSources");
  const described = new Map(
    (sources === undefined ? [] : readRows(sources, ["Driver"], report)).map((row) => [
      row.text("Driver").toLowerCase(),
      row,
    ]),
  );
  return content.header
    .filter((header) => !["partner", "alone", ""].includes(header.trim().toLowerCase()))
    .map((name) => {
      const source = described.get(name.trim().toLowerCase());
      return {
        name,
        unit: source?.text("Unit") ?? "",
        asAt: source?.text("As at") ?? "",
        status: source === undefined ? "assumed" : statusOf(source),
        source: source?.text("Source") ?? "",
        values: Object.fromEntries(rows.map((row) => [row.text("Partner"), row.number(name)])),
      };
    });
}
