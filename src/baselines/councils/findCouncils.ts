import type { Council } from "./council";
import type { CouncilList } from "./councilList";
import { councilNameKey } from "./councilName";
import { editDistance } from "./editDistance";

const namesOf = (council: Council): string[] => [council.name, council.officialName, ...council.otherNames];

/** Slips allowed in a word: none in short ones, where one letter makes another word. */
const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** How well one typed word fits one word of a name, 0 (best) upwards; undefined where it does not. */
function wordFit(typed: string, word: string): number | undefined {
  if (word === typed) return 0;
  if (word.startsWith(typed)) return 1;
  const allowed = slips(typed);
  if (allowed === 0) return undefined;
  const whole = editDistance(typed, word, allowed);
  if (whole <= allowed) return 2 + whole * 2;
  const start = editDistance(typed, word.slice(0, typed.length), allowed);
  return start <= allowed ? 3 + start * 2 : undefined;
}

function nameFit(query: string, name: string): number | undefined {
  const key = councilNameKey(name);
  if (key === query) return 0;
  if (key.startsWith(query)) return 1;
  const words = key.split(" ");
  let total = 2;
  for (const typed of query.split(" ")) {
    const fits = words.map((word) => wordFit(typed, word)).filter((fit) => fit !== undefined);
    if (fits.length === 0) return undefined;
    total += Math.min(...fits);
  }
  return total + (words[0] !== undefined && wordFit(query.split(" ")[0] ?? "", words[0]) === undefined ? 1 : 0);
}

function codeFit(code: string, council: Council): number | undefined {
  const codes = [council.gss, council.ecode, ...council.formerCodes].filter((known) => known !== "");
  if (codes.includes(code)) return 0;
  return code.length >= 3 && codes.some((known) => known.startsWith(code)) ? 1 : undefined;
}

function fitOf(council: Council, query: string, code: string): number | undefined {
  const byCode = /^[A-Z]\d{2,}$/u.test(code) ? codeFit(code, council) : undefined;
  if (byCode !== undefined) return byCode;
  const fits = namesOf(council)
    .map((name) => nameFit(query, name))
    .filter((fit) => fit !== undefined);
  return fits.length > 0 ? Math.min(...fits) : undefined;
}

/**
 * Councils that fit what is typed, best first: a code, a name or parts of it, with a slip of the keys forgiven.
 * Of equal fits those that exist still come first, then the shorter name, then by the alphabet.
 */
export function findCouncils(query: string, list: CouncilList, limit = 10): Council[] {
  const key = councilNameKey(query);
  if (key === "") return [];
  const code = query.trim().toUpperCase();
  const found = list.councils.flatMap((council) => {
    const fit = fitOf(council, key, code);
    return fit === undefined ? [] : [{ council, fit, ended: council.end === "" ? 0 : 1 }];
  });
  found.sort(
    (a, b) =>
      a.fit - b.fit ||
      a.ended - b.ended ||
      a.council.name.length - b.council.name.length ||
      a.council.name.localeCompare(b.council.name, "en-GB"),
  );
  return found.slice(0, limit).map(({ council }) => council);
}
