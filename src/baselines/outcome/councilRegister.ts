import { readDecimal } from "../crossTable/readDecimal";
import { ownSheets } from "../crossTable/titleWords";
import { timeIn } from "../crossTable/timeInWords";
import { cellText } from "../recognisers/cellText";
import { ecodeOf, gssOf } from "../recognisers/councilCodes";
import type { FileRecogniser } from "./fileRecogniser";
import { GapList } from "./gapList";
import { emptyOutcome, type OutcomeDriver, type OutcomeMissing } from "./readOutcome";

const HEADER_WITHIN = 15;

/** Columns of such a register by their headings, with hyphens and underscores as blanks. */
const headings = {
  key: /^(?:local authority code|key|register code)$/iu,
  gss: /^(?:gss|ons)(?: code)?$/iu,
  ecode: /^e ?code$/iu,
  name: /^(?:nice name|name|council|authority)$/iu,
  official: /^official name$/iu,
  end: /^(?:end date|date ended|ended|abolished)$/iu,
  heirs: /^(?:replaced by|successors?|replacement)$/iu,
} as const;

const counted = /^(?:area|pop(?:ulation)?|households|dwellings)\b/iu;

/** A register of councils past and present, such as mySociety's: what it counts as drivers, and each ended council with who took over. */
export const councilRegister: FileRecogniser = (file) => {
  for (const { rows } of ownSheets(file)) {
    const plain = (index: number): string[] => (rows[index] ?? []).map((cell) => cellText(cell).replace(/[-_]/gu, " "));
    const headerRow = rows
      .slice(0, HEADER_WITHIN)
      .findIndex((_row, index) =>
        [headings.gss, headings.end].every((wanted) => plain(index).some((text) => wanted.test(text))),
      );
    if (headerRow < 0) continue;
    const header = plain(headerRow);
    const at = (kind: keyof typeof headings): number => header.findIndex((text) => headings[kind].test(text));
    const columns = { key: at("key"), gss: at("gss"), ecode: at("ecode"), end: at("end"), heirs: at("heirs") };
    const nameAt = at("name") < 0 ? at("official") : at("name");
    if (nameAt < 0) continue;
    const figures = header.flatMap((text, column) =>
      counted.test(text) ? [{ text: cellText(rows[headerRow]?.[column]), column }] : [],
    );
    const body = rows.slice(headerRow + 1).map((row) => {
      const text = (column: number): string => (column < 0 ? "" : cellText(row[column]));
      const code = gssOf(text(columns.gss)) ?? ecodeOf(text(columns.ecode)) ?? "";
      return { row, text, name: text(nameAt), code, key: text(columns.key) };
    });
    const named = new Map(body.map(({ key, name, code }) => [key, code === "" ? name : `${name} (${code})`]));
    const drivers: OutcomeDriver[] = [];
    const ended: OutcomeMissing[] = [];
    const gaps = new GapList();
    const unreadable: { sheet: string; row: number; column: string; text: string; why: string }[] = [];
    for (const { row, text, name, code } of body) {
      if (name === "") continue;
      const end = text(columns.end);
      if (end !== "") {
        const heirs = text(columns.heirs)
          .split(/[,;|]/u)
          .map((key) => key.trim())
          .filter((key) => key !== "")
          .map((key) => named.get(key) ?? key);
        const who = heirs.length === 0 ? "" : `; ${heirs.join(" and ")} took over`;
        ended.push({ council: name, code, why: `Abolished on ${end}${who}.` });
      }
      for (const { text: driver, column } of figures) {
        const read = readDecimal(row[column] ?? null);
        const time = timeIn(driver);
        const date = time?.kind === "date" ? time.date : null;
        if (read.form === "decimal") drivers.push({ council: name, code, driver, date, value: read.value });
        else if (read.form === "marker" && end === "") gaps.add(name, code, driver, read);
      }
    }
    const notes = [
      `The register lists ${body.filter(({ name }) => name !== "").length.toLocaleString("en-GB")} councils, ${ended.length} of which exist no more.`,
    ];
    const missing = [...ended, ...gaps.missing()];
    return {
      ok: true,
      value: { ...emptyOutcome("councils"), drivers, missing, unreadable, notes: [...file.notes, ...notes] },
    };
  }
  return undefined;
};
