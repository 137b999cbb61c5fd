import { keyOf } from "../../../engine";
import { bandCell, type Area } from "../../area";
import type { Working } from "../../working";
import { sumOver, type ModelBlock } from "./modelBlock";
import type { ModelLine } from "./modelLines";
import type { OddUnits } from "../pennies/pennyDoubles";
import type { ShareSource } from "./shareSource";
import { writeShares } from "./shareRows";
import { writeStackedSplit } from "../pennies/splitBlock";

/** Formula text of what a line costs with those who take part, in pounds. */
export function lineCost(working: Working, model: ModelBlock, line: ModelLine, takesPart: Area | null): string {
  const at = working.at.bind(working);
  const amount = at(line.amount);
  const driver = line.driver === null ? null : model.driver(line.driver);
  const volume = driver === null ? "NA()" : sumOver(at, driver, takesPart);
  switch (line.behaviour) {
    case "pool":
      return amount;
    case "fixed":
      return takesPart === null ? amount : `IF(SUM(${at(takesPart)})=0,0,${amount})`;
    case "step":
      return `${amount}*ROUNDUP(ROUND(${volume}/${line.block === null ? "NA()" : at(line.block)},9),0)`;
    case "variable":
      return `${amount}*${volume}`;
    case "direct":
      return takesPart === null ? amount : `${amount}*${at(bandCell(takesPart, partnerIndex(model, line)))}`;
  }
}

function partnerIndex(model: ModelBlock, line: ModelLine): number {
  const name = keyOf(line.partner ?? "");
  return model.partners.findIndex((partner) => keyOf(partner) === name);
}

export interface LinesToCharge {
  readonly lines: readonly ModelLine[];
  /** A row of 1 and 0; null where everybody takes part. */
  readonly takesPart: Area | null;
  readonly unit: number;
  /** Words that tell this block from others, such as "Before". */
  readonly title: string;
  readonly odd: (line: number) => OddUnits | null;
}

export interface ChargedLines {
  /** A row of charges a line. */
  readonly charges: readonly Area[];
  /** Each partner's charges added up. */
  readonly total: Area;
}

/** Writes the shares of every rule and then every line's split, one below the other. */
export function writeLineCharges(working: Working, model: ModelBlock, block: LinesToCharge): ChargedLines {
  const at = working.at.bind(working);
  const { takesPart } = block;
  const shares = new Map<string, Area>();
  const sharesOf = (line: ModelLine): Area => {
    const key = natureKey(line);
    const known = shares.get(key);
    if (known !== undefined) return known;
    const row = writeShares(working, model, shareSource(model, line), takesPart, block.title);
    shares.set(key, row);
    return row;
  };
  const rows = block.lines.map(sharesOf);
  const charges = block.lines.map((line, k) => {
    const weights = rows[k] ?? model.order;
    const low = line.minimum;
    const high = line.maximum;
    if (block.unit === 0 && low === null && high === null) {
      return writeUnrounded(
        working,
        model,
        `${block.title}: ${line.name}`,
        lineCost(working, model, line, takesPart),
        weights,
      );
    }
    return writeStackedSplit(
      working,
      `${block.title}: ${line.name}`,
      {
        amount: lineCost(working, model, line, takesPart),
        guard: `ISNUMBER(${at(line.amount)})`,
        weights,
        bounds:
          low === null && high === null
            ? null
            : {
                low: low === null ? null : (i) => whereInText(at, takesPart, i, at(low)),
                high: high === null ? null : () => at(high),
              },
        unit: block.unit,
        order: model.order,
        odd: block.odd(k),
        zeroSharesNothing: true,
      },
      (i) => ({ formula: `=${at(bandCell(model.names, i))}` }),
    );
  });
  working.heading(`${block.title}: all lines`);
  working.put(working.row, 1, "Charge", { look: "label" });
  const total = working.fillFormula(
    model.band(working.row - 1),
    (i) => charges.map((charge) => at(bandCell(charge, i))).join("+"),
    { look: "total", format: "pence" },
  );
  working.gap();
  return { charges, total };
}

/** Charges that are not rounded and have no bounds: the amount by shares, on two rows. */
function writeUnrounded(working: Working, model: ModelBlock, title: string, amount: string, shares: Area): Area {
  const cost = working.labelledFormula(title, amount, { format: "pence" });
  working.put(working.row, 1, "Charge", { look: "label" });
  return working.fillFormula(
    model.band(working.row - 1),
    (i) => `IF(${working.at(cost)}=0,0,${working.at(cost)}*${working.at(bandCell(shares, i))})`,
    { format: "pence" },
  );
}

/** A bound holds only for those who take part; text such as "none" passes through. */
function whereInText(at: (area: Area) => string, takesPart: Area | null, index: number, bound: string): string {
  return takesPart === null ? bound : `IF(${at(bandCell(takesPart, index))}=1,${bound},"")`;
}

/** How a line is shared: by its formula, else by its own nature. */
export function shareSource(model: ModelBlock, line: ModelLine): ShareSource {
  if (line.formula !== null) return { kind: "formula", text: line.formula };
  if (line.behaviour === "direct") return { kind: "partner", index: partnerIndex(model, line) };
  if (line.driver !== null && line.behaviour !== "fixed") return { kind: "driver", name: line.driver };
  return { kind: "equal" };
}

function natureKey(line: ModelLine): string {
  if (line.formula !== null) return `formula ${line.formula}`;
  if (line.behaviour === "direct") return `partner ${line.partner ?? ""}`;
  return line.behaviour === "fixed" ? "equal" : `driver ${keyOf(line.driver ?? "")}`;
}
