import type { DriverTable } from "../allocation/driverTable";
import { aloneCosts } from "../cost/aloneCosts";
import type { CostLine } from "../cost/costLine";
import type { Result } from "../result";
import { succeed, together } from "../result";
import { partsOfModel } from "./costPart";
import { cappedCost } from "./modelGame";
import type { PartnerCosts } from "./partnerCosts";

/**
 * What each partner costs alone and what all but it cost, by the one cost model, each capped at what its members would pay alone together: enough for
 * scrb, separable, stand-alone, the Gately point and disruption with up to 50 partners. Pounds, exact.
 * Problems: those of the lines, `alone-unusable`, `too-many-partners`.
 */
export function partnerCostsOfModel(table: DriverTable, lines: readonly CostLine[]): Result<PartnerCosts> {
  const { partners } = table;
  const all = partners.map((_, row) => row);
  const read = together(partsOfModel(table, lines), aloneCosts(table, all));
  if (!read.ok) return read;
  const [parts, alone] = read.value;
  return succeed({
    partners,
    total: cappedCost(parts, alone, all),
    alone: all.map((row) => cappedCost(parts, alone, [row])),
    without: all.map((row) =>
      cappedCost(
        parts,
        alone,
        all.filter((other) => other !== row),
      ),
    ),
  });
}
