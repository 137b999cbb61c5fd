import type { ReturnCouncil } from "../publishedReturn";
import type { TableFile } from "../readers/tableFile";
import { cellText } from "./cellText";

const bare = (mark: string): string => mark.replace(/^[[(]|[\])]$/gu, "").trim();

/** What the file says that a council's mark means: "M" beside its words, or "S RA return not received ..." under the table. */
function meaningOf(mark: string, file: TableFile): string {
  const wanted = bare(mark);
  for (const { rows } of file.sheets) {
    for (const row of rows) {
      const filled = row.map(cellText).filter((text) => text !== "");
      const [first = "", second = ""] = filled;
      if (filled.length === 2 && bare(first) === wanted && second.length > 15) return second;
      if (filled.length === 1 && /^[[(]?\w/u.test(first)) {
        const [head = "", ...rest] = first.split(" ");
        if (bare(head.replace(/:$/u, "")) === wanted && rest.join(" ").length > 15) return rest.join(" ");
      }
    }
  }
  return "";
}

const sentence = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);

/** Gives each marked council the meaning of its mark, and a sentence for each mark that the file explains. */
export function explainMarks(
  councils: readonly ReturnCouncil[],
  file: TableFile,
): { readonly councils: readonly ReturnCouncil[]; readonly notes: readonly string[] } {
  const marked = new Map<string, string[]>();
  for (const { note, name } of councils) if (note !== undefined) marked.set(note, [...(marked.get(note) ?? []), name]);
  const meanings = new Map([...marked.keys()].map((mark) => [mark, meaningOf(mark, file)]));
  const explained = councils.map((council) => {
    const noteMeaning = meanings.get(council.note ?? "") ?? "";
    return noteMeaning === "" ? council : { ...council, noteMeaning };
  });
  const notes = [...marked].flatMap(([mark, names]) => {
    const meaning = meanings.get(mark) ?? "";
    const shown = names.slice(0, 4).join(", ");
    const more = names.length > 4 ? ` and ${names.length - 4} more` : "";
    return meaning === "" ? [] : [`${shown}${more}: marked ${mark}. ${sentence(meaning)}`];
  });
  return { councils: explained, notes };
}
