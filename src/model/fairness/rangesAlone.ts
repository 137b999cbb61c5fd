import type { AloneRange } from "../../engine/index";
import type { Partner } from "../partnership";

/** What going alone may cost at least and at most, of the partners for whom both are known. */
export function rangesAlone(partners: readonly Partner[]): readonly AloneRange[] {
  return partners.flatMap(({ name, aloneLow, aloneHigh }): AloneRange[] =>
    aloneLow.value === null || aloneHigh.value === null
      ? []
      : [{ partner: name, low: aloneLow.value, high: aloneHigh.value }],
  );
}
