import type { ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";

/** Says of a change that it is of looks alone; the library then leaves formulas as they are. */
export const LOOKS_ALONE = "sheet.command.set-style";

export const isLooksAlone = ({ trigger }: ISetRangeValuesMutationParams): boolean => trigger === LOOKS_ALONE;
