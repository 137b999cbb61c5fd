import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Council } from "../../baselines/councils/council";
import type { CouncilList } from "../../baselines/councils/councilList";
import { loadCouncils } from "../../baselines/councils/loadCouncils";
import { describeReadProblem } from "../../baselines/describeReadProblem";
import { readDrivers } from "../../baselines/drivers/readDrivers";
import { figureOf } from "../../baselines/publishedReturn";
import type { Read } from "../../baselines/readProblem";
import { readReturn } from "../../baselines/readReturn";
import { marginPounds } from "../../baselines/recognisers/unit";
import type { PublishedData, PublishedDriverRow, PublishedLineRow, PublishedSet } from "./publishedData";

const RETURNS = [
  {
    id: "ra-2019-20",
    file: "england_RA_2019-20_data_by_LA.xlsx",
    title: "Revenue account budget, every English authority",
    year: "2019/20",
    basis: "budget",
    asAt: "",
  },
  {
    id: "rsx-2023-24",
    file: "england_RSX_2023-24_data_by_LA.csv",
    title: "Revenue outturn service expenditure summary, every English authority",
    year: "2023/24",
    basis: "outturn",
    asAt: "12 December 2024",
  },
] as const;

const DRIVERS = {
  id: "drivers-england",
  file: "england_billing_authority_drivers.csv",
  title: "Cost drivers of English billing authorities",
} as const;

/** The published files that ship with Fairshare, in `assets/data`, read by the same readers as the pane's. */
export async function readPublished(folder: string): Promise<PublishedData> {
  const list = await loadCouncils();
  const sets = await Promise.all([...RETURNS.map((one) => returnSet(folder, one, list)), driverSet(folder, list)]);
  return { councils: list.councils.map((council) => ({ ...rowOfCouncil(council) })), sets };
}

/** A council's code: its GSS code, else its short key. */
const codeOf = ({ gss, key }: Council): string => (gss === "" ? key : gss);

const rowOfCouncil = (council: Council): PublishedData["councils"][number] => {
  const { ecode, name, type: kind, region, start, end } = council;
  return { code: codeOf(council), ecode, name, kind, region, start, end };
};

async function returnSet(folder: string, about: (typeof RETURNS)[number], list: CouncilList): Promise<PublishedSet> {
  const { file, ...set } = about;
  const bytes = await readFile(path.join(folder, file));
  const rows = async (): Promise<PublishedLineRow[]> => {
    const found = whole(await readReturn(bytes, file));
    const margin = String(marginPounds(found.unit) * 100);
    return found.councils.flatMap((council, at) =>
      found.lines.map((line, index) => {
        const figure = figureOf(found, at, index);
        return {
          council: codeFor(council, list),
          name: council.name,
          line: line.id,
          service: line.group ?? line.name,
          label: line.name,
          measure: line.measure,
          pence: "pence" in figure ? String(figure.pence) : null,
          margin,
          marker: "missing" in figure ? figure.missing.text : "",
          source: `${file}, ${line.column}${council.row}`,
        };
      }),
    );
  };
  return {
    ...set,
    kind: "return",
    source: `${file}, MHCLG, Open Government Licence v3.0`,
    sha256: sha256(bytes),
    rows,
  };
}

async function driverSet(folder: string, list: CouncilList): Promise<PublishedSet> {
  const { file, ...set } = DRIVERS;
  const bytes = await readFile(path.join(folder, file));
  const rows = async (): Promise<PublishedDriverRow[]> => {
    const { columns, rows: councils } = whole(await readDrivers(bytes, file));
    return councils.flatMap((council) =>
      columns.map(({ name: driver, unit, asAt, source }, index) => ({
        council: codeFor(council, list),
        name: council.name,
        driver,
        value: council.values[index]?.toString() ?? null,
        unit,
        asAt,
        source,
      })),
    );
  };
  const source = `${file}, ONS and DLUHC, Open Government Licence v3.0; area: mySociety, CC BY 4.0`;
  return { ...set, kind: "drivers", year: "", basis: "", asAt: "", source, sha256: sha256(bytes), rows };
}

function codeFor({ gss, ecode }: { readonly gss?: string; readonly ecode?: string }, list: CouncilList): string {
  if (gss) return gss;
  const found = list.byEcode.get(ecode ?? "");
  return found ? codeOf(found) : (ecode ?? "");
}

function whole<Value>(read: Read<Value>): Value {
  if (read.ok) return read.value;
  throw new Error(read.problems.map(describeReadProblem).join(" "));
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
