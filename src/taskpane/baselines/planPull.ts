import type { BaselinePartner } from "../../baselines/baselineLines";
import { baselineLines } from "../../baselines/baselineLines";
import type { MissingBaseline } from "../../baselines/baselineLine";
import type { CouncilList } from "../../baselines/councils/councilList";
import { describeReadProblem } from "../../baselines/describeReadProblem";
import { findInReturn } from "../../baselines/findInReturn";
import type { PublishedReturn } from "../../baselines/publishedReturn";
import type { Partner } from "../../model/partnership";
import { refusals } from "../../workbook/refusals";
import type { Change, Workbook } from "../../workbook/workbook";
import { WorkbookError } from "../../workbook/workbook";
import { financialYearFrom } from "../format/formatDate";
import { formatCount } from "../format/formatMoney";
import { logRow } from "../writing/logRow";
import { columnOf, keptRow, rowByHeader, textAt } from "../writing/tableRows";
import { mergeBaselines } from "./mergeBaselines";
import type { PullState } from "./pullState";

/** Where each partner stands in the return; null where it does not, or where it is not clear which row is its own. */
export function partnerRows(
  published: PublishedReturn,
  partners: readonly Partner[],
  list: CouncilList,
): readonly (number | null)[] {
  return partners.map((partner) => {
    const found = findInReturn(published, referenceOf(partner), list);
    return found.kind === "found" ? found.index : null;
  });
}

function referenceOf({ name, gssCode, eCode }: Partner): BaselinePartner {
  return { name, gss: gssCode ?? undefined, ecode: eCode ?? undefined };
}

export interface Pulled {
  readonly lines: Parameters<typeof mergeBaselines>[1];
  readonly missing: readonly MissingBaseline[];
}

/** The chosen lines of the chosen councils. A row that is a partner's goes under the partner's own name. */
export function pulledLines(
  published: PublishedReturn,
  { councils, lines }: Pick<PullState, "councils" | "lines">,
  partners: readonly Partner[],
  list: CouncilList,
): Pulled {
  const rows = partnerRows(published, partners, list);
  const wanted = councils.flatMap((place): BaselinePartner[] => {
    const partner = partners[rows.indexOf(place)];
    const row = published.councils[place];
    if (partner) return [referenceOf(partner)];
    return row ? [{ name: row.name, gss: row.gss, ecode: row.ecode }] : [];
  });
  const ids = lines.flatMap((place) => published.lines[place]?.id ?? []);
  const read = baselineLines(published, wanted, ids, list);
  if (!read.ok) throw new WorkbookError(read.problems.map(describeReadProblem).join(" "));
  return read.value;
}

/** The changes that write the pulled lines: Baselines, the year that counts as today where it is to follow, and a line in the log. */
export async function planPull(
  workbook: Workbook,
  {
    published,
    pulled,
    makesYear,
    today,
  }: { published: PublishedReturn; pulled: Pulled; makesYear: boolean; today: number },
): Promise<readonly Change[]> {
  const tables = await workbook.readTables(["Baselines", "Partnership"]);
  const baselines = tables.get("Baselines");
  if (!baselines) throw refusals.tableMissing("Baselines");
  const changes: Change[] = [{ kind: "table", table: "Baselines", rows: mergeBaselines(baselines, pulled.lines) }];
  const settings = tables.get("Partnership");
  const measure = pulled.lines[0]?.measure;
  if (makesYear && settings && measure) {
    const facts = new Map([
      ["baseline year", financialYearFrom(published.year)],
      ["baseline measure", measure],
    ]);
    const rows = settings.rows.map((_, at) => {
      const kept = keptRow(settings, at);
      const fact = facts.get(textAt(settings, at, "Item").toLowerCase());
      return fact !== undefined && columnOf(settings, "Value") >= 0
        ? rowByHeader(settings.header, { Value: fact }, kept)
        : kept;
    });
    changes.push({ kind: "table", table: "Partnership", rows });
  }
  const what = `${formatCount(pulled.lines.length, "baseline line")} pulled`;
  const why = `${published.kind} ${published.basis} ${financialYearFrom(published.year)}, file ${published.source.fileName}.`;
  return [...changes, ...(await logRow(workbook, today, what, why))];
}
