import { behaviours, benefitClasses, partnerRoles, statuses } from "../model/partnership";
import type { PlannedColumn } from "./sheetPlan";

const text = (header: string, note?: string): PlannedColumn => ({
  header,
  look: "input",
  format: "text",
  ...(note === undefined ? {} : { note }),
});
const pounds = (header: string, note?: string): PlannedColumn => ({ ...text(header, note), format: "pounds" });
const choice = (header: string, list: readonly string[], note?: string): PlannedColumn => ({
  ...text(header, note),
  list,
  listHelp: `${header} is one of: ${list.join(", ")}.`,
});
const status = choice(
  "Status",
  statuses,
  "published: in a public document. stated: told by a council. assumed: chosen by the author of this model.",
);
const source = text("Source");

/** Header by header, the tables that hold a partnership; the drivers' own columns come on top. */
export const tableShapes = {
  Partnership: [text("Item"), text("Value"), text("Note")],
  Partners: [
    text("Partner"),
    text("GSS code", "Nine characters of the Office for National Statistics, such as E07000236."),
    text("E-code", "Code in the finance returns, such as E1835."),
    choice("Role", partnerRoles, "One host at most. A customer buys and has no say."),
    {
      ...pounds("Today", "£ a year: the partner's lines in Baselines for the baseline year and measure."),
      look: "result",
    },
    pounds("Alone low", "£ a year if the partner ran the service alone: the low end of the range."),
    pounds("Alone", "£ a year if the partner ran the service alone: the likely figure, which results use."),
    pounds("Alone high", "£ a year if the partner ran the service alone: the high end of the range."),
    { ...status, header: "Status", note: "Status of the three figures for going alone." },
    source,
  ],
  Baselines: [
    text("Partner"),
    text("GSS code"),
    text("Service"),
    text("Line"),
    text("Year"),
    text("Measure"),
    pounds("Amount", "£. Blank where the return has no figure: a blank is not a zero."),
    pounds("Margin", "Plus or minus £: 500 for returns in £ thousand."),
    text("Basis", "Budget or outturn, gross or net."),
    status,
    source,
    text("As at"),
  ],
  DriverSources: [text("Driver"), text("Unit"), text("As at"), status, source],
  Costs: [
    text("Line"),
    choice(
      "Behaviour",
      behaviours,
      "fixed: whoever takes part. step: Amount for every started Block of Driver. variable: Amount a unit of Driver. direct: where Partner takes part.",
    ),
    { ...text("Amount", "£ a year, £ a step, or £ a unit of the driver, as the behaviour says."), format: "rate" },
    text("Driver", "Needed by step and variable lines."),
    { ...text("Block", "Units of the driver that one step serves."), format: "quantity" },
    text("Partner", "Needed by direct lines."),
    text("Rule", "A name in Rules, or a share formula. Blank: by the line's driver, equally, or to its partner."),
    text("From", "First financial year, such as 2026/27; blank is from the start."),
    text("To", "Last financial year; blank is without end."),
    { ...text("Lag", "Months before the cost can fall once the activity stops."), format: "quantity" },
    status,
    source,
  ],
  Rules: [
    text("Rule"),
    text("Formula", "Share formula without leading =, such as 60%*SHARE([Population])+40%*SHARE([Dwellings])."),
    pounds("Minimum", "£ a partner and line, or none."),
    pounds("Maximum", "£ a partner and line, or none."),
    text("Version"),
    text("Agreed", "When and by whom."),
    text("Note"),
  ],
  Investment: [text("Partner"), pounds("One-off cost", "£ in year 0; a zero has to be typed."), text("Basis")],
  Benefits: [
    text("Benefit"),
    choice(
      "Class",
      benefitClasses,
      "cashable: a budget line can be cut. non-cashable: more or better for the same spend.",
    ),
    text("Partner or All"),
    pounds("Annual amount", "£ a year at full effect."),
    text("Rule", "How a benefit of All is shared: a name in Rules or a share formula. Blank: equally."),
    status,
    source,
  ],
  Assumptions: [
    text("Assumption"),
    { ...text("Value"), format: "general" },
    text("Unit"),
    status,
    source,
    text("Name", "Name of the value in formulas."),
  ],
  Ramp: [
    { ...text("Year", "Years after the first; the last row holds from then on."), format: "quantity" },
    { ...text("Share", "Part of the full saving reached in that year."), format: "share" },
  ],
  Membership: [
    text("Partner"),
    choice("Event", ["joins", "leaves", "becomes customer", "re-joins"]),
    text("Date"),
    status,
    source,
    text("Note"),
  ],
  Leaving: [text("Setting"), { ...text("Value"), format: "general" }, text("Unit"), status, source],
  Leavers: [text("Leaver", "Names as in Partners; a row for each.")],
  RunOff: [
    { ...text("Year after exit"), format: "quantity" },
    {
      ...text(
        "Still there",
        "Part of the stranded cost that has not gone yet: typed, or suggested by the pane from the lags in Costs.",
      ),
      format: "share",
    },
  ],
  Facts: [
    text("Period"),
    text("Fact"),
    { ...text("Amount"), format: "general" },
    text("Unit"),
    text("Source"),
    text("Quote"),
  ],
  Log: [text("When"), text("What"), text("Why")],
  FairnessMethods: [
    { header: "What partners want", look: "text" },
    { header: "Method", look: "text" },
    {
      header: "Figures",
      look: "text",
      note: "live: follows the inputs. exact or estimated: figures of the day on which they were worked out.",
    },
    { header: "Source", look: "text" },
  ],
  Checks: [
    { header: "Check", look: "text" },
    { header: "Word", look: "check" },
    { header: "What was found", look: "text" },
    { header: "Where", look: "text" },
  ],
} as const satisfies Record<string, readonly PlannedColumn[]>;

/** Partner, cost of going alone, then a column a driver. */
export function driverColumns(
  drivers: readonly { readonly name: string; readonly unit: string }[],
): readonly PlannedColumn[] {
  return [
    text("Partner"),
    { header: "Alone", look: "link", format: "pounds", note: "£ a year, from Partners." },
    ...drivers.map((driver): PlannedColumn => ({
      header: driver.name,
      look: "input",
      format: "quantity",
      note: driver.unit,
    })),
  ];
}
