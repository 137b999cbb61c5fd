import { parseShareFormula } from "../../../engine";
import { bandCell, type Area } from "../../area";
import type { Working } from "../../working";
import { compileFormula } from "./compileFormula";
import type { ShareSource } from "./shareSource";
import { whereIn, type ModelBlock } from "./modelBlock";

/** Writes the shares that a formula, a driver or an equal split gives, over those who take part; gives the row of shares. */
export function writeShares(
  working: Working,
  model: ModelBlock,
  source: ShareSource,
  takesPart: Area | null,
  title: string,
): Area {
  const at = working.at.bind(working);
  const values = writeValues(working, model, source, takesPart, title);
  // A line that belongs to one partner keeps its whole share even when the partner is out: its amount is then 0.
  if (source.kind === "partner") return values;
  working.put(working.row, 1, "Share", { look: "label" });
  const row = at(values);
  const shares = working.fillFormula(
    model.band(working.row - 1),
    (i) => `IF(MIN(${row})<0,NA(),IF(SUM(${row})=0,0,${at(bandCell(values, i))}/SUM(${row})))`,
    { format: "share" },
  );
  working.gap();
  return shares;
}

function writeValues(
  working: Working,
  model: ModelBlock,
  source: ShareSource,
  takesPart: Area | null,
  title: string,
): Area {
  const at = working.at.bind(working);
  const values = (label: string, value: (i: number) => string): Area => {
    working.put(working.row, 1, label, { look: "label" });
    return working.fillFormula(model.band(working.row - 1), (i) => whereIn(at, takesPart, i, `0+${value(i)}`));
  };
  switch (source.kind) {
    case "equal":
      working.heading(`${title}: equal shares`);
      return values("Equal", () => "1");
    case "driver": {
      working.heading(`${title}: shares by ${source.name}`);
      const driver = model.driver(source.name);
      return values(source.name, (i) => (driver === null ? "NA()" : at(bandCell(driver, i))));
    }
    case "partner": {
      working.heading(`${title}: the whole to ${model.partners[source.index] ?? "one partner"}`);
      working.put(working.row, 1, "Share", { look: "label" });
      const row = working.fill(model.band(working.row - 1), (i) => (i === source.index ? 1 : 0), { format: "share" });
      working.gap();
      return row;
    }
    case "formula": {
      working.heading(`${title}: shares by ${source.text.slice(0, 200)}`);
      const parsed = parseShareFormula(source.text);
      if (!parsed.ok) return values("This formula cannot be read", () => "NA()");
      const value = compileFormula({ working, model, takesPart, text: parsed.value.text }, parsed.value.root);
      return values("Value of the formula", value);
    }
  }
}
