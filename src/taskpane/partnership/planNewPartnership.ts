import { loadCouncils } from "../../baselines/councils/loadCouncils";
import { describeReadProblem } from "../../baselines/describeReadProblem";
import { readDrivers } from "../../baselines/drivers/readDrivers";
import { readFinancialYear, writeFinancialYear } from "../../engine";
import type { Partnership } from "../../model/partnership";
import { newWorkbookChanges } from "../../workbook/planWorkbook";
import { readWorkbookModel } from "../../workbook/readModel";
import { newModel } from "../../workbook/sample/newModel";
import type { Change, Workbook } from "../../workbook/workbook";
import { WorkbookError } from "../../workbook/workbook";
import { formatSerialDate } from "../format/formatDate";
import type { PaneServices } from "../shell/PaneServices";
import type { NewPartnershipState } from "./newPartnershipState";
import { baselineYearOf, nameOf } from "./newPartnershipState";
import { publishedDrivers } from "./publishedDrivers";

const driversFile = "england_billing_authority_drivers.csv";
const firstRule = "Agreed shares";

/** The sheets of a new partnership, with what is published of its councils. Refused where the workbook holds one already: it would be written over. */
export async function planNewPartnership(
  { workbook, loadAsset, today }: Pick<PaneServices, "workbook" | "loadAsset" | "today">,
  state: NewPartnershipState,
): Promise<readonly Change[]> {
  await refuseSecond(workbook);
  const [bytes, councils] = await Promise.all([loadAsset(driversFile), loadCouncils()]);
  const data = await readDrivers(bytes, driversFile);
  if (!data.ok) throw new WorkbookError(data.problems.map(describeReadProblem).join(" "));
  const drivers = publishedDrivers(state.partners, data.value, councils);
  const model = newModel({
    name: nameOf(state),
    service: state.service.trim(),
    sharing: state.sharing,
    firstYear: asWritten(state.firstYear),
    baselineYear: asWritten(baselineYearOf(state)),
    partners: state.partners,
    asAt: formatSerialDate(today()),
    ...(drivers.length > 0 ? { drivers } : {}),
  });
  return newWorkbookChanges(workbook, withFirstLine(model));
}

/** However a year was typed, the sheets have it as 2026/27. */
function asWritten(text: string): string {
  const year = readFinancialYear(text, { argument: "financial year" });
  return year.ok ? writeFinancialYear(year.value) : text.trim();
}

/** One line and one rule to begin with: the amount is blank and asks for a figure, the rule is a proposal. */
function withFirstLine(model: Partnership): Partnership {
  const driver = model.drivers[0];
  return {
    ...model,
    costs: [
      {
        line: model.service,
        behaviour: "fixed",
        amount: { value: null },
        driver: null,
        block: null,
        partner: null,
        rule: firstRule,
        from: null,
        to: null,
        lagMonths: null,
        status: "stated",
        source: "",
      },
    ],
    rules: [
      {
        rule: firstRule,
        formula: driver ? `SHARE([${driver.name}])` : "EQUAL()",
        minimum: null,
        maximum: null,
        version: "1",
        agreed: "",
        note: "A first proposal, for the partners to change.",
      },
    ],
  };
}

/** A workbook holds one partnership, whose sheets another would write over. */
export async function refuseSecond(workbook: Workbook): Promise<void> {
  const present = await readWorkbookModel(workbook);
  if (!present) return;
  const name = present.partnership.name || "a partnership";
  throw new WorkbookError(
    `This workbook already holds ${name}, and a workbook holds one partnership. Open a new workbook for another, or delete the sheets of this one first.`,
  );
}
