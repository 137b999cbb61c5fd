import { baselineLines } from "../../baselines/baselineLines";
import { loadCouncils } from "../../baselines/councils/loadCouncils";
import { describeReadProblem } from "../../baselines/describeReadProblem";
import { readDrivers } from "../../baselines/drivers/readDrivers";
import type { Read } from "../../baselines/readProblem";
import { readTableFile } from "../../baselines/readers/readTableFile";
import type { SampleFact, SampleSources } from "../../workbook/sample/sampleSources";
import { sampleCouncils, sampleLines } from "../../workbook/sample/sampleSources";
import { WorkbookError } from "../../workbook/workbook";
import type { PaneServices } from "../shell/PaneServices";

const files = {
  budget: "england_RA_2019-20_data_by_LA.xlsx",
  drivers: "england_billing_authority_drivers.csv",
  facts: "published_facts.csv",
} as const;

/** The published files behind the sample, read as they were published: the sample proves the reader each time it opens. */
export async function readSampleSources({
  loadAsset,
  readReturn,
}: Pick<PaneServices, "loadAsset" | "readReturn">): Promise<SampleSources> {
  const [budget, drivers, facts, list] = await Promise.all([
    loadAsset(files.budget).then((bytes) => readReturn(new File([bytes.slice()], files.budget), {})),
    loadAsset(files.drivers).then((bytes) => readDrivers(bytes, files.drivers)),
    loadAsset(files.facts).then((bytes) => readTableFile(bytes, files.facts)),
    loadCouncils(),
  ]);
  const published = valueOf(budget);
  const ids = published.lines.flatMap(({ id, number }) => (number && sampleLines.includes(number) ? [id] : []));
  const partners = sampleCouncils.map(({ name, gss, ecode }) => ({ name, gss, ecode }));
  const baselines = valueOf(baselineLines(published, partners, ids, list));
  const [header = [], ...rows] = valueOf(facts).sheets[0]?.rows ?? [];
  return {
    baselines: baselines.lines,
    drivers: valueOf(drivers),
    facts: rows.map((row): SampleFact =>
      Object.fromEntries(header.map((name, at) => [text(name), text(row[at])] as const)),
    ),
  };
}

function text(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}

function valueOf<T>(read: Read<T>): T {
  if (read.ok) return read.value;
  throw new WorkbookError(`The sample could not be made. ${read.problems.map(describeReadProblem).join(" ")}`);
}
