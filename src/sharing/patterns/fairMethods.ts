import { bandCell, type Area } from "../area";
import type { Working } from "../working";
import { besideGroups, type GroupCells } from "./groupCells";
import { aloneOf, writeSeparable } from "./partnerCosts";
import { toleranceOf } from "./pennies/pennies";

/** A way to share the cost of all partners that ordinary formulas can carry out. */
interface FairFormulas {
  /** The groups that it needs, by their size. */
  readonly wanted: (size: number, partners: number) => boolean;
  /** Writes the steps, and gives the unrounded charges across the partners. */
  readonly write: (working: Working, groups: GroupCells) => Area;
}

const every = (): boolean => true;
const edges = (size: number, partners: number): boolean => size === 1 || size >= partners - 1;

/** Below this two sums of pounds are the same. */
function slackOf(working: Working, groups: GroupCells): string {
  return toleranceOf(`SUMPRODUCT(ABS(${working.at(groups.costs)}))`);
}

function writeShapley(working: Working, groups: GroupCells): Area {
  const at = working.at.bind(working);
  const { count, sizes, costs } = groups;
  const size = (g: number): string => at(bandCell(sizes, g));
  const win = besideGroups(
    working,
    groups,
    1,
    "Weight of the last to join",
    (g) => `FACT(${size(g)}-1)*FACT(${count}-${size(g)})/FACT(${count})`,
  );
  const out = besideGroups(
    working,
    groups,
    2,
    "Weight of the next to join",
    (g) => `IF(${size(g)}=${count},0,FACT(${size(g)})*FACT(MAX(0,${count - 1}-${size(g)}))/FACT(${count}))`,
  );
  return groups.band("Unrounded charge", (i) => {
    const is = groups.members(i);
    return `SUMPRODUCT(${at(costs)}*(${is}*${at(win)}-(1-${is})*${at(out)}))`;
  });
}

function writeScrb(working: Working, groups: GroupCells): Area {
  const at = working.at.bind(working);
  const alone = groups.band("Alone", aloneOf(working, groups));
  const separable = writeSeparable(working, groups);
  const own = (area: Area, i: number): string => at(bandCell(area, i));
  const avoided = groups.band("Cost avoided", (i) => `MAX(0,${own(alone, i)}-${own(separable, i)})`);
  const slack = slackOf(working, groups);
  const [left, all] = [`(${groups.total}-SUM(${at(separable)}))`, `SUM(${at(avoided)})`];
  const rate = groups.band("Part of it charged", () => {
    const shared = `IF(${all}<=${slack},NA(),${left}/${all})`;
    return `IF(${left}<-${slack},NA(),IF(${left}<=${slack},0,${shared}))`;
  });
  return groups.band("Unrounded charge", (i) => `${own(separable, i)}+${own(rate, i)}*${own(avoided, i)}`);
}

function writeTau(working: Working, groups: GroupCells): Area {
  const at = working.at.bind(working);
  const separable = writeSeparable(working, groups);
  const gaps = at(
    besideGroups(
      working,
      groups,
      1,
      "Left over separable costs",
      (g) => `${at(bandCell(groups.costs, g))}-SUMPRODUCT(${at(groups.row(g))},${at(separable)})`,
    ),
  );
  const concession = groups.band("Most less least", (i) => `SUMPRODUCT(MIN(${gaps}+(1-${groups.members(i)})*10^12))`);
  const slack = slackOf(working, groups);
  const [left, all] = [`(${groups.total}-SUM(${at(separable)}))`, `SUM(${at(concession)})`];
  const rate = groups.band("Part of it charged", () => {
    const short = `OR(MIN(${gaps})<-${slack},${left}-${all}>${slack})`;
    return `IF(${short},NA(),IF(${left}<=${slack},0,${left}/${all}))`;
  });
  const own = (area: Area, i: number): string => at(bandCell(area, i));
  return groups.band("Unrounded charge", (i) => `${own(separable, i)}+${own(rate, i)}*${own(concession, i)}`);
}

function writeSeparableCharges(working: Working, groups: GroupCells): Area {
  const at = working.at.bind(working);
  const separable = writeSeparable(working, groups);
  return groups.band(
    "Unrounded charge",
    (i) => `${at(bandCell(separable, i))}+(${groups.total}-SUM(${at(separable)}))/${groups.count}`,
  );
}

function writeAloneCharges(working: Working, groups: GroupCells): Area {
  const at = working.at.bind(working);
  const alone = groups.band("Alone", aloneOf(working, groups));
  return groups.band(
    "Unrounded charge",
    (i) => `IF(MIN(${at(alone)})<0,NA(),${groups.total}*${at(bandCell(alone, i))}/SUM(${at(alone)}))`,
  );
}

/** The methods of FAIR that ordinary formulas can carry out, by their names. */
export const fairFormulas: ReadonlyMap<string, FairFormulas> = new Map([
  ["shapley", { wanted: every, write: writeShapley }],
  ["scrb", { wanted: edges, write: writeScrb }],
  ["tau", { wanted: every, write: writeTau }],
  ["separable", { wanted: edges, write: writeSeparableCharges }],
  ["stand-alone", { wanted: (size, partners) => size === 1 || size === partners, write: writeAloneCharges }],
]);
