import type { ClaimMethod } from "../engine/index";
import {
  CLAIM_METHODS,
  gainShare as shareGain,
  noWorseOff as capCharges,
  outputBonus,
  painGain as sharePainGain,
  shareClaims,
} from "../engine/index";
import type { NumberRule } from "./argumentReader";
import { ArgumentReader, FRACTION, NOT_NEGATIVE, shapedAs } from "./argumentReader";
import { bandsIn } from "./bands";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { inRowsOf } from "./inRowsOf";
import { UNIT_PARAMETER, unitOption } from "./unit";

const ABOVE_ZERO: NumberRule = { expected: "above 0", holds: (value) => value > 0 };

export const noWorseOff = defineFunction({
  id: "NOWORSEOFF",
  description:
    "Charges capped at baselines, what is then missing met by those who gain, in proportion to their gain. Returns pounds in the shape of charges; #N/A with the gap where the charges add up to more than the baselines.",
  spills: true,
  parameters: [
    { name: "charges", description: "Pounds that each partner would pay, in one column or row.", range: true },
    {
      name: "baselines",
      description: "Pounds that each partner pays without the service, in the same order.",
      range: true,
    },
    UNIT_PARAMETER,
  ],
  compute: (charges, baselines, unit) => {
    const read = new ArgumentReader();
    const raw = read.vector("charges", charges);
    const limits = read.vectorLike("baselines", baselines, raw, "charges");
    const { unit: size } = unitOption(read.unit(unit));
    read.finish();
    return shapedAs(raw, answer(capCharges(raw.values, limits, size)));
  },
});

export const gainShare = defineFunction({
  id: "GAINSHARE",
  description:
    "The part of a gain above a hurdle, split by weights; a loss is split whole. Returns pounds in the shape of weights.",
  spills: true,
  parameters: [
    { name: "gain", description: "Pounds to share; below 0 is a loss." },
    { name: "weights", description: "One column or row of numbers, 0 or more, not all 0.", range: true },
    {
      name: "hurdle",
      description: "Pounds of gain that go elsewhere first, 0 or more; none if left out.",
      optional: true,
    },
    UNIT_PARAMETER,
  ],
  compute: (gain, weights, hurdle, unit) => {
    const read = new ArgumentReader();
    const amount = read.number("gain", gain);
    const keys = read.vector("weights", weights);
    const first = read.optionalNumber("hurdle", hurdle, NOT_NEGATIVE);
    const options = { ...(first !== null && { hurdle: first }), ...unitOption(read.unit(unit)) };
    read.finish();
    return shapedAs(keys, answer(shareGain(amount, keys.values, options)));
  },
});

export const painGain = defineFunction({
  id: "PAINGAIN",
  description:
    "The share of target less outturn by bands of outturn over target: positive is a gain, negative a pain. Returns pounds in the shape of outturn, not rounded; #N/A where an outturn is above the last limit.",
  spills: true,
  parameters: [
    { name: "target", description: "Pounds agreed, above 0." },
    { name: "outturn", description: "Pounds spent, 0 or more: one number or a range.", range: true },
    {
      name: "bands",
      description:
        "Two columns: upper limit of the band as a fraction of the target (80% is 0.8; blank in the last row is no limit), and the share of the difference in that band as a fraction.",
      range: true,
    },
  ],
  compute: (target, outturn, bands) => {
    const read = new ArgumentReader();
    const aim = read.number("target", target, ABOVE_ZERO);
    const rows = read.matrix("outturn", outturn, NOT_NEGATIVE);
    const list = bandsIn(read, bands, "share", FRACTION);
    read.finish();
    return inRowsOf(rows, answer(sharePainGain(aim, rows.flat(), list)));
  },
});

export const bonus = defineFunction({
  id: "BONUS",
  description:
    "A bonus for output above a threshold, at most a cap, never below zero. Returns pounds in the shape of output, not rounded.",
  spills: true,
  parameters: [
    { name: "output", description: "Output achieved: one number or a range.", range: true },
    { name: "threshold", description: "Output up to which nothing is paid." },
    { name: "rate", description: "Pounds for each unit of output above the threshold, 0 or more." },
    { name: "cap", description: "Pounds at most, 0 or more." },
  ],
  compute: (output, threshold, rate, cap) => {
    const read = new ArgumentReader();
    const rows = read.matrix("output", output);
    const terms = {
      threshold: read.number("threshold", threshold),
      rate: read.number("rate", rate, NOT_NEGATIVE),
      cap: read.number("cap", cap, NOT_NEGATIVE),
    };
    read.finish();
    return inRowsOf(rows, answer(outputBonus(rows.flat(), terms)));
  },
});

export const claims = defineFunction({
  id: "CLAIMS",
  description:
    "Shares an estate that does not meet all claims; nobody gets more than its claim. Returns pounds in the shape of claims; #N/A where the estate is above the sum of the claims.",
  spills: true,
  parameters: [
    { name: "estate", description: "Pounds there are to share, 0 or more." },
    { name: "claims", description: "Pounds that each partner claims, 0 or more, in one column or row.", range: true },
    {
      name: "method",
      description:
        "proportional (if left out), equal awards, equal losses, talmud, random arrival (exact, at most 20 claims) or adjusted proportional.",
      optional: true,
    },
    UNIT_PARAMETER,
  ],
  compute: (estate, wanted, method, unit) => {
    const read = new ArgumentReader();
    const pot = read.number("estate", estate, NOT_NEGATIVE);
    const list = read.vector("claims", wanted, NOT_NEGATIVE);
    const way = read.word<ClaimMethod>("method", method, CLAIM_METHODS);
    const { unit: size } = unitOption(read.unit(unit));
    read.finish();
    return shapedAs(list, answer(shareClaims(pot, list.values, way, size)));
  },
});
