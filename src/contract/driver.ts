import { z } from "zod";
import { day, decimal, optionalText, text } from "./fields";

/** A measure of use or size that costs may be shared by. */
export const driver = z.strictObject({
  driver: text(200),
  value: decimal,
  unit: text(50),
  date: day,
  source: text(500),
  note: optionalText(2000).default(""),
});

/** Most drivers of one return. */
export const MOST_DRIVERS = 2_000;
