import type { TwinCall } from "../twin";
import type { OddUnits } from "./pennyDoubles";
export function allocateOdd(
  _call: TwinCall,
  _line: number,
  _unit: number,
  _partners: readonly string[],
): OddUnits | null {
  return null;
}
