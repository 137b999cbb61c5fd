import type { Council } from "./council";
import { councilNameKey } from "./councilName";

/** Every council that is known, with the ways to look one up. */
export interface CouncilList {
  readonly councils: readonly Council[];
  /** "July 2025". */
  readonly asAt: string;
  readonly attribution: string;
  readonly byKey: ReadonlyMap<string, Council>;
  /** By GSS code, former codes included. */
  readonly byGss: ReadonlyMap<string, Council>;
  readonly byEcode: ReadonlyMap<string, Council>;
  readonly byName: ReadonlyMap<string, readonly Council[]>;
}

/** `assets/data/councils.json`: one row of values for each council, in the order of `fields`. */
export interface CouncilFile {
  readonly attribution: string;
  readonly asAt: string;
  readonly fields: readonly string[];
  readonly councils: readonly (readonly (string | readonly string[])[])[];
}

function councilOf(fields: readonly string[], row: CouncilFile["councils"][number]): Council {
  const cell = (field: string): string | readonly string[] => row[fields.indexOf(field)] ?? "";
  const text = (field: string): string => {
    const value = cell(field);
    return typeof value === "string" ? value : "";
  };
  const list = (field: string): readonly string[] => {
    const value = cell(field);
    return typeof value === "string" ? [] : value;
  };
  return {
    key: text("key"),
    gss: text("gss"),
    ecode: text("ecode"),
    name: text("name"),
    officialName: text("officialName"),
    type: text("type"),
    region: text("region"),
    start: text("start"),
    end: text("end"),
    replacedBy: list("replacedBy"),
    otherNames: list("otherNames"),
    formerCodes: list("formerCodes"),
  };
}

export function councilListFrom(file: CouncilFile): CouncilList {
  const councils = file.councils.map((row) => councilOf(file.fields, row));
  const byKey = new Map<string, Council>();
  const byGss = new Map<string, Council>();
  const byEcode = new Map<string, Council>();
  const byName = new Map<string, Council[]>();
  for (const council of councils) {
    byKey.set(council.key, council);
    if (council.gss !== "") byGss.set(council.gss, council);
    if (council.ecode !== "") byEcode.set(council.ecode, council);
    const keys = [council.name, council.officialName, ...council.otherNames].map(councilNameKey);
    for (const key of new Set(keys)) byName.set(key, [...(byName.get(key) ?? []), council]);
  }
  for (const council of councils) {
    for (const code of council.formerCodes) if (!byGss.has(code)) byGss.set(code, council);
  }
  return { councils, asAt: file.asAt, attribution: file.attribution, byKey, byGss, byEcode, byName };
}

/** Whether the council existed on 1 April of the year; without a year, whether it exists still. */
export function existsIn(council: Council, year?: number): boolean {
  if (year === undefined) return council.end === "";
  const day = `${year}-04-01`;
  return (council.end === "" || council.end > day) && council.start <= day;
}

/** The councils that do today what an abolished one did, through every step of reorganisation. */
export function successorsOf(council: Council, list: CouncilList): Council[] {
  const found = new Set<Council>();
  const seen = new Set<Council>([council]);
  const queue = [council];
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const key of next.replacedBy) {
      const successor = list.byKey.get(key);
      if (!successor || seen.has(successor)) continue;
      seen.add(successor);
      if (successor.end === "") found.add(successor);
      else queue.push(successor);
    }
  }
  return [...found];
}
