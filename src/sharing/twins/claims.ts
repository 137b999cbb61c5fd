import { CLAIM_METHODS, shareClaims, type ClaimMethod } from "../../engine";
import { bandCell, type Area } from "../area";
import { allNumbers } from "../patterns/guards";
import { layOut, writeArrivals, writeEqualAwards, type ClaimCells } from "../patterns/claimAwards";
import { numbersOf, oddInParts } from "../patterns/pennies/oddInCall";
import type { OddUnits } from "../patterns/pennies/pennyDoubles";
import { toleranceOf } from "../patterns/pennies/pennies";
import { writeRounded } from "../patterns/pennies/roundedBlock";
import { argumentAt, numberOf, valueOf, type NativeTwin, type TwinArgument } from "../twin";
import type { Working } from "../working";

/** With more claims than this the groups of earlier arrivals would fill more rows than anybody reads. */
const mostArrivals = 10;

type Awards = (working: Working, cells: ClaimCells) => (index: number) => string;

/** Formula texts of the awards before rounding. */
const awardsBy: Readonly<Record<ClaimMethod, Awards>> = {
  proportional: (working, { estate, claims, all }) => {
    const at = working.at.bind(working);
    return (i) => `IF(${at(all)}=0,0,${at(estate)}*${at(bandCell(claims, i))}/${at(all)})`;
  },
  "equal awards": (working, { estate, claims }) => {
    const at = working.at.bind(working);
    const awards = writeEqualAwards(working, estate, (i) => at(bandCell(claims, i)), claims);
    return (i) => at(bandCell(awards, i));
  },
  "equal losses": (working, { estate, claims, all }) => {
    const at = working.at.bind(working);
    const lost = working.labelledFormula("Lost by all together", `${at(all)}-${at(estate)}`, { format: "pence" });
    const losses = writeEqualAwards(working, lost, (i) => at(bandCell(claims, i)), claims);
    return (i) => `${at(bandCell(claims, i))}-${at(bandCell(losses, i))}`;
  },
  talmud: (working, { estate, claims, all }) => {
    const at = working.at.bind(working);
    const below = at(working.labelledFormula("At most half of all claims", `2*${at(estate)}<=${at(all)}`));
    const shared = working.labelledFormula(
      "Shared equally up to half of each claim",
      `MIN(${at(estate)},${at(all)}-${at(estate)})`,
      { format: "pence" },
    );
    const halves = writeEqualAwards(working, shared, (i) => `${at(bandCell(claims, i))}/2`, claims);
    return (i) => {
      const half = at(bandCell(halves, i));
      return `IF(${below},${half},${at(bandCell(claims, i))}-${half})`;
    };
  },
  "random arrival": writeArrivals,
  "adjusted proportional": (working, { estate, claims, all }) => {
    const at = working.at.bind(working);
    const count = claims.rows * claims.columns;
    const rest = { sheet: working.sheet, row: working.row, column: 2, rows: 1, columns: 1 };
    working.put(rest.row, 1, "Left once rights are met", { look: "label" });
    const [rights, open] = layOut(working, claims.rows > 1, count, ["Right", "Still open"]) as [Area, Area];
    const own = (i: number): string => at(bandCell(claims, i));
    working.fillFormula(rights, (i) => `MAX(0,${at(estate)}-(${at(all)}-${own(i)}))`, { format: "pence" });
    working.formula(rest.row, 2, `MAX(0,${at(estate)}-SUM(${at(rights)}))`, { format: "pence" });
    working.fillFormula(open, (i) => `MIN(${own(i)}-${at(bandCell(rights, i))},${at(rest)})`, { format: "pence" });
    working.gap();
    return (i) =>
      `${at(bandCell(rights, i))}+IF(SUM(${at(open)})=0,0,${at(rest)}*${at(bandCell(open, i))}/SUM(${at(open)}))`;
  },
};

function oddInClaims(estate: TwinArgument, wanted: TwinArgument, method: ClaimMethod, unit: number): OddUnits | null {
  const [pot, list] = [valueOf(estate), numbersOf(wanted.values)];
  if (typeof pot !== "number" || list === null) return null;
  const [exact, rounded] = [0, unit].map((one) => shareClaims(pot, list, method, one));
  return exact?.ok === true && rounded?.ok === true ? oddInParts(exact.value, rounded.value, unit) : null;
}

/** CLAIMS(estate, claims, [method], [unit]) */
export const claims: NativeTwin = {
  id: "CLAIMS",
  write(call, working) {
    const [estate, wanted] = [argumentAt(call, 0), argumentAt(call, 1)];
    if (estate === null || wanted === null) return { reason: "CLAIMS needs an estate and claims" };
    const word = String(valueOf(argumentAt(call, 2)) ?? "proportional");
    const method = CLAIM_METHODS.find((known) => known === word.trim().replace(/\s+/g, " ").toLowerCase());
    if (method === undefined) return { reason: `CLAIMS does not know the method ${word}` };
    const count = wanted.area.rows * wanted.area.columns;
    if (method === "random arrival" && count > mostArrivals) {
      return {
        reason: `random arrival is written as formulas for at most ${mostArrivals} claims, and there are ${count}`,
      };
    }
    const unit = numberOf(argumentAt(call, 3), 0.01);
    const at = working.at.bind(working);
    const vertical = wanted.area.rows > 1;
    const odd = oddInClaims(estate, wanted, method, unit);
    working.heading(`Claims on an estate: ${method}`);
    const [pot, list] = [at(estate.area), at(wanted.area)];
    const within = `AND(${pot}>=0,MIN(${list})>=0,${pot}<=SUM(${list})+${toleranceOf(`SUM(${list})`)})`;
    const sound = working.labelledFormula(
      "Estate and claims are not below 0, and the estate is not above the claims",
      `IF(${allNumbers(pot, list)},${within},FALSE)`,
      { look: "check" },
    );
    const all = working.labelledFormula("All claims", `SUM(${list})`, { format: "pence" });
    const available = working.labelledFormula("Estate", `IF(${at(sound)},MIN(${pot},${at(all)}),NA())`, {
      format: "pence",
    });
    const [asked] = layOut(working, vertical, count, ["Claim"]) as [Area];
    working.fillFormula(asked, (i) => at(bandCell(wanted.area, i)), { look: "link", format: "pence" });
    working.gap();
    const award = awardsBy[method](working, { estate: available, claims: asked, all });
    const [figures] = layOut(working, vertical, count, ["Unrounded award"]) as [Area];
    working.fillFormula(figures, (i) => `IF(${at(sound)},${award(i)},NA())`, {
      look: unit === 0 ? "result" : "text",
      format: "pence",
    });
    working.gap();
    const result = writeRounded(
      working,
      "Awards to the unit",
      { figures, unit, order: null, odd },
      (i) => `Claim ${i + 1}`,
    );
    return {
      result,
      fixed: unit === 0.01 ? [] : [`rounded to ${unit}`],
      adjusted: odd === null ? [] : ["CLAIMS: an odd penny is held by a typed adjustment."],
    };
  },
};
