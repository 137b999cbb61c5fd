import { fair as fairCharges, readGroupCosts, WEIGHTINGS, type Weighting } from "../../engine";
import { bandCell, type Area } from "../area";
import { fairFormulas } from "../patterns/fairMethods";
import { writeGroups } from "../patterns/groupCells";
import { namesRank } from "../patterns/model/namesRank";
import { nucleolusProof } from "../patterns/nucleolus/nucleolusProof";
import { writeNucleolus } from "../patterns/nucleolus/writeNucleolus";
import { oddInParts } from "../patterns/pennies/oddInCall";
import type { Noise, OddUnits } from "../patterns/pennies/pennyDoubles";
import { writeRounded } from "../patterns/pennies/roundedBlock";
import { shows, writeResult } from "../patterns/resultGrid";
import { argumentAt, numberOf, valueOf, type Certificate, type NativeTwin, type TwinArgument } from "../twin";
import type { Working } from "../working";

/** All groups of ten partners. */
const mostGroups = 1023;

interface Rounding {
  readonly unit: number;
  readonly noise: Noise;
}

function oddInCharges(
  costs: TwinArgument,
  method: string,
  { unit, noise }: Rounding,
  order: readonly number[],
): OddUnits | null {
  const table = readGroupCosts(costs.values);
  if (!table.ok) return null;
  const [exact, rounded] = [0, unit].map((one) => fairCharges(table.value, method, one));
  if (exact?.ok !== true || rounded?.ok !== true) return null;
  const charges = (list: typeof exact.value): number[] => list.map(({ charge }) => charge);
  return oddInParts(charges(exact.value), charges(rounded.value), unit, order, noise);
}

interface UnroundedCharges {
  readonly partners: readonly string[];
  readonly figures: Area;
  readonly certificate: Certificate | null;
}

function weightingOf(method: string): Weighting | null {
  return WEIGHTINGS.find((one) => method === (one === "plain" ? "nucleolus" : `${one} nucleolus`)) ?? null;
}

/** Writes the groups and the unrounded charges; a text says why not. */
function writeCharges(working: Working, costs: TwinArgument, method: string): UnroundedCharges | string {
  const weighting = weightingOf(method);
  const formulas = fairFormulas.get(method);
  const wanted = weighting === null ? formulas?.wanted : (): boolean => true;
  if (wanted === undefined) return `no ordinary formulas give FAIR by ${method}, so the copy holds what it showed`;
  const groups = writeGroups(working, costs, wanted, mostGroups);
  if (typeof groups === "string") return groups;
  const { partners } = groups;
  if (weighting === null) {
    const figures = formulas?.write(working, groups);
    return figures === undefined ? "the method is unknown" : { partners, figures, certificate: null };
  }
  const proof = nucleolusProof(costs.values, weighting);
  if (typeof proof === "string") return proof;
  const { charges, certificate } = writeNucleolus(working, groups, proof, weighting, method);
  return { partners, figures: charges, certificate };
}

/** FAIR(groupcosts, [method], [unit]) */
export const fair: NativeTwin = {
  id: "FAIR",
  write(call, working) {
    const costs = argumentAt(call, 0);
    if (costs === null) return { reason: "FAIR needs group costs" };
    const word = String(valueOf(argumentAt(call, 1)) ?? "shapley");
    const method = word.trim().replace(/\s+/g, " ").toLowerCase();
    const unit = numberOf(argumentAt(call, 2), 0.01);
    working.heading(`The cost of all partners shared by what groups would cost: ${method}`);
    const written = writeCharges(working, costs, method);
    if (typeof written === "string") return { reason: written };
    const { partners, figures, certificate } = written;
    const ranks = namesRank(partners);
    working.put(working.row, 1, "Order of names", { look: "label" });
    const order: Area = { ...figures, row: working.row - 1 };
    working.fill(order, (i) => ranks[i] ?? i + 1);
    working.gap();
    const noise = certificate === null ? 1 : 100;
    const odd = oddInCharges(costs, method, { unit, noise }, ranks);
    const block = { figures, unit, order, odd, noise } as const;
    const charges = writeRounded(working, "Charges to the unit", block, (i) => partners[i] ?? "");
    const charge = (i: number): string => working.at(bandCell(charges, i));
    const shown = (i: number): string =>
      certificate === null ? charge(i) : `IF(${working.at(certificate.verdict)},${charge(i)},NA())`;
    const result = writeResult(
      working,
      "Charges: result",
      partners.map((name, i) => [{ put: name }, shows(shown(i), "pence")]),
    );
    return {
      result,
      fixed: [
        "which partners each group holds",
        ...(certificate === null
          ? []
          : [
              `the groups and weights that prove the ${method} (a change of costs that needs others shows #N/A, and says so)`,
            ]),
        ...(unit === 0.01 ? [] : [`rounded to ${unit}`]),
      ],
      adjusted: odd === null ? [] : ["FAIR: an odd penny is held by a typed adjustment."],
      ...(certificate === null ? {} : { certificate }),
    };
  },
};
