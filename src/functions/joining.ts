import { buyIn as payToJoin } from "../engine/index";
import type { NumberRule } from "./argumentReader";
import { ArgumentReader, FRACTION, NOT_NEGATIVE } from "./argumentReader";
import { answer } from "./excelError";
import { defineFunction } from "./defineFunction";

const LIFE: NumberRule = { expected: "years above 0", holds: (value) => value > 0 };
const ELAPSED: NumberRule = {
  expected: "0 or more: years since the set-up, which a partner cannot join before",
  holds: (value) => value >= 0,
};

export const buyIn = defineFunction({
  id: "BUYIN",
  description:
    "What a partner pays to join: its share of the set-up cost not yet written off, straight line, plus what a re-joiner still owes, less what it left behind. Returns pounds, not rounded; below zero where it is owed something.",
  spills: false,
  parameters: [
    { name: "setup", description: "Set-up cost in pounds." },
    { name: "life", description: "Years over which it is written off." },
    { name: "elapsed", description: "Years since the set-up; nothing is left once they reach the life." },
    { name: "share", description: "The joiner's share, a fraction from 0 to 1." },
    { name: "outstanding", description: "Pounds that a re-joiner still owes; 0 if left out.", optional: true },
    { name: "credit", description: "Pounds of what a re-joiner left behind; 0 if left out.", optional: true },
  ],
  compute: (setup, life, elapsed, share, outstanding, credit) => {
    const read = new ArgumentReader();
    const cost = read.number("setup", setup, NOT_NEGATIVE);
    const years = read.number("life", life, LIFE);
    const gone = read.number("elapsed", elapsed, ELAPSED);
    const part = read.number("share", share, FRACTION);
    const terms = {
      outstanding: read.optionalNumber("outstanding", outstanding) ?? 0,
      credit: read.optionalNumber("credit", credit) ?? 0,
    };
    read.finish();
    return answer(payToJoin(cost, years, gone, part, terms)).total;
  },
});
