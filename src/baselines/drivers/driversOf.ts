import type { CouncilReference } from "../councils/council";
import type { CouncilList } from "../councils/councilList";
import { matchCouncil } from "../councils/matchCouncil";
import type { DriverData, DriverRow } from "./driverData";

/** The row of drivers that is a council's, by code or name; undefined where the table has none or it is not clear which. */
export function driversOf(data: DriverData, wanted: CouncilReference, list: CouncilList): DriverRow | undefined {
  const gss = wanted.gss?.trim().toUpperCase();
  const direct = data.rows.find((row) => row.gss !== "" && row.gss === gss);
  if (direct) return direct;
  const matched = matchCouncil(wanted, list);
  if (matched.kind === "none" || matched.kind === "ambiguous") return undefined;
  const { council } = matched;
  return data.rows.find((row) => row.gss === council.gss || (row.ecode !== "" && row.ecode === council.ecode));
}
