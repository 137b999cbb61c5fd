import { bandCell, type Area } from "../../area";
import type { TwinArgument } from "../../twin";
import type { Working } from "../../working";
import type { ModelBlock } from "./modelBlock";

/** A row of 1 and 0 that follows a list of names: 1 for the partners named, or for the others. */
export function writeMembersRow(
  working: Working,
  model: ModelBlock,
  names: TwinArgument,
  label: string,
  named: 0 | 1,
): Area {
  working.put(working.row, 1, label, { look: "label" });
  const list = working.at(names.area);
  return working.fillFormula(
    model.band(working.row - 1),
    (i) => `IF(SUMPRODUCT(--(TRIM(${list})=TRIM(${working.at(bandCell(model.names, i))})))>0,${named},${1 - named})`,
  );
}
