import type { BandMethod } from "../engine/index";
import { bandedCharges } from "../engine/index";
import { ArgumentReader, NOT_NEGATIVE } from "./argumentReader";
import { bandsIn } from "./bands";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { inRowsOf } from "./inRowsOf";

const METHODS: readonly [BandMethod, BandMethod] = ["incremental", "slab"];

export const banded = defineFunction({
  id: "BANDED",
  description:
    "The charge for each usage by bands of price. Returns pounds in the shape of usage, not rounded; #N/A where a usage is above the last limit.",
  spills: true,
  parameters: [
    { name: "usage", description: "Units used, 0 or more: one number or a range.", range: true },
    {
      name: "bands",
      description:
        "Two columns: upper limit of the band (rising; blank in the last row is no limit) and price a unit in pounds.",
      range: true,
    },
    {
      name: "method",
      description:
        "incremental (if left out): each slice at its own band's price; slab: the whole usage at the price of the band that it ends in.",
      optional: true,
    },
  ],
  compute: (usage, bands, method) => {
    const read = new ArgumentReader();
    const rows = read.matrix("usage", usage, NOT_NEGATIVE);
    const list = bandsIn(read, bands, "price");
    const way = read.word("method", method, METHODS);
    read.finish();
    return inRowsOf(rows, answer(bandedCharges(rows.flat(), list, way)));
  },
});
