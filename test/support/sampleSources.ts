import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "papaparse";
import { baselineLines } from "../../src/baselines/baselineLines";
import { loadCouncils } from "../../src/baselines/councils/loadCouncils";
import { readDrivers } from "../../src/baselines/drivers/readDrivers";
import { readReturn } from "../../src/baselines/readReturn";
import { sampleCouncils, sampleLines } from "../../src/workbook/sample/sampleSources";
import type { SampleFact, SampleSources } from "../../src/workbook/sample/sampleSources";

const folder = join(__dirname, "../../assets/data");
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

/** The sample's published files, read as the pane reads them. */
export async function readSampleSources(): Promise<SampleSources> {
  const file = "england_RA_2019-20_data_by_LA.xlsx";
  const published = await readReturn(bytesOf(file), file);
  const councils = await loadCouncils();
  const drivers = await readDrivers(
    bytesOf("england_billing_authority_drivers.csv"),
    "england_billing_authority_drivers.csv",
  );
  if (!published.ok || !drivers.ok) throw new Error("a published file of the sample cannot be read");
  const ids = sampleLines.filter((id) => published.value.lines.some((line) => line.id === id));
  const lines = baselineLines(published.value, sampleCouncils, ids, councils);
  if (!lines.ok) throw new Error("a line of the sample is not in the return");
  const facts = parse<SampleFact>(readFileSync(join(folder, "published_facts.csv"), "utf8"), { header: true });
  return { baselines: lines.value.lines, drivers: drivers.value, facts: facts.data };
}
