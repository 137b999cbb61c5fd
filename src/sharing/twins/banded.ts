import { cellOf } from "../area";
import { writeBands } from "../patterns/bandTable";
import { gridLike, shows, writeResult } from "../patterns/resultGrid";
import { argumentAt, valueOf, type NativeTwin } from "../twin";

/** BANDED(usage, bands, [method]) */
export const banded: NativeTwin = {
  id: "BANDED",
  write(call, working) {
    const [usage, bands] = [argumentAt(call, 0), argumentAt(call, 1)];
    if (usage === null || bands === null) return { reason: "BANDED needs usage and bands" };
    const method = valueOf(argumentAt(call, 2));
    const slab = typeof method === "string" && method.trim().toLowerCase() === "slab";
    const at = working.at.bind(working);
    working.heading(
      slab
        ? "Banded price: the whole usage at the price of the band that it ends in"
        : "Banded price: each slice at the price of its own band",
    );
    const table = writeBands(working, bands, "Price");
    if (table === null) return { reason: "BANDED needs bands in two columns, limit and price" };
    const [from, to, price, last] = [table.from, table.to, table.rate, table.last].map(at) as [
      string,
      string,
      string,
      string,
    ];
    const charge = (use: string): string =>
      slab
        ? `${use}*INDEX(${price},1+SUMPRODUCT(--(${to}<${use})))`
        : `SUMPRODUCT((${use}>${from})*((${use}<${to})*${use}+(${use}>=${to})*${to}-${from})*${price})`;
    const result = writeResult(
      working,
      "Banded price: result",
      gridLike(usage.area, (r, c) => {
        const use = at(cellOf(usage.area, r, c));
        return shows(`IF(ISNUMBER(${use}),IF(AND(${use}>=0,${use}<=${last}),${charge(use)},NA()),NA())`, "pence");
      }),
    );
    return { result, fixed: [], adjusted: [] };
  },
};
