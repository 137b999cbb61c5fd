import type { CouncilList } from "../councils/councilList";
import { matchCouncil } from "../councils/matchCouncil";
import { firstName } from "./councilRows";

/** Gives each printed council its code: the printed one, else that of the only council of the name in the year; "" where none or several are. */
export function codesFor(list: CouncilList, year: number | undefined): (name: string, printed: string) => string {
  const known = new Map<string, string>();
  return (name, printed) => {
    if (printed !== "") return printed;
    const before = known.get(name);
    if (before !== undefined) return before;
    const matched = matchCouncil({ name: firstName(name) }, list, { year });
    const code = matched.kind === "match" || matched.kind === "abolished" ? matched.council.gss : "";
    known.set(name, code);
    return code;
  };
}
