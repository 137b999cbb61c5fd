import { keyOf } from "../../engine";
import { cellOf, type Area } from "../area";
import type { TwinArgument } from "../twin";
import type { Working } from "../working";
import type { GroupCells } from "./groupCells";

/** What each partner pays, across the partners of the groups, from two columns of partner and charge; null where a partner has none. */
export function writeCharges(working: Working, groups: GroupCells, paid: TwinArgument): Area | null {
  const names = paid.values.map(([name = null]) => keyOf(String(name ?? "")));
  const places = groups.partners.map((name) => names.indexOf(keyOf(name)));
  if (places.includes(-1)) return null;
  return groups.band("Charge", (i) => {
    const cell = working.at(cellOf(paid.area, places[i] ?? 0, 1));
    return `IF(ISNUMBER(${cell}),${cell},NA())`;
  });
}
