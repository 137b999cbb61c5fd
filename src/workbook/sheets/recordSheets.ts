import type { Partnership } from "../../model/partnership";
import type { SheetPlan } from "../sheetPlan";
import { fixed, head, headerRow, statusColours, table } from "./sheetParts";

/** Who joined, left or changed role, and when. */
export function membershipSheet({ name, membership }: Partnership): SheetPlan {
  return {
    name: "Membership",
    widths: [32, 20, 20, 14, 80, 80],
    freezeRows: headerRow + 1,
    cells: head(
      `Membership of ${name}`,
      "Dated episodes: who joined, left, changed role or came back. Add a row for each; never overwrite one.",
      null,
    ),
    tables: [
      table(
        "Membership",
        membership.map((event) => [event.partner, event.event, event.date, event.status, event.source, event.note]),
      ),
    ],
    highlights: statusColours(fixed(headerRow + 1, 3, Math.max(membership.length, 1)).replaceAll("$", "")),
    printTitleRows: "1:5",
  };
}

/** Published figures about the partnership, as found, with where. */
export function factsSheet({ name, facts }: Partnership): SheetPlan {
  return {
    name: "Facts",
    widths: [20, 70, 14, 22, 90, 100],
    freezeRows: headerRow + 1,
    cells: head(
      `Published facts about ${name}`,
      "As published, each with its address. They are here to compare with; no result is computed from them.",
      null,
    ),
    tables: [
      table(
        "Facts",
        facts.map((fact) => [fact.period, fact.fact, fact.amount, fact.unit, fact.source, fact.quote]),
      ),
    ],
    printTitleRows: "1:5",
  };
}

/** What was done to this workbook, when and why. */
export function logSheet({ log }: Partnership): SheetPlan {
  return {
    name: "Log",
    widths: [20, 70, 90],
    freezeRows: headerRow + 1,
    cells: head("Log", "What was done to this model, when and why. Add a row for each decision.", null),
    tables: [
      table(
        "Log",
        log.map((entry) => [entry.when, entry.what, entry.why]),
      ),
    ],
    printTitleRows: "1:5",
  };
}
