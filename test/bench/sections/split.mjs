/** P1: penny-exact split of 100,000 lines over 10 partners (A1) and of 10,000 over 50 (A2), largest remainder. */
import { allocate, dinero, GBP, toSnapshot } from "../peers.mjs";
import currency from "currency.js";
import { compare, seeded } from "../measure.mjs";
import { engine } from "../engine.mjs";
import { startNumpy } from "../numpyPeer.mjs";

function work(lines, partners) {
  const random = seeded(20260401);
  const amounts = new Float64Array(lines);
  const keys = Array.from({ length: 16 }, () =>
    Float64Array.from({ length: partners }, () => 1 + Math.floor(random() * 1e6)),
  );
  const keyOf = new Uint16Array(lines);
  for (let line = 0; line < lines; line++) {
    const size = Math.round(Math.exp(4 + 12 * random()));
    amounts[line] = random() < 0.1 ? -size : size;
    keyOf[line] = Math.floor(random() * 16);
  }
  return { lines, partners, amounts, keys, keyOf };
}

function floatMultiply({ lines, partners, amounts, keys, keyOf }, out) {
  const shares = keys.map((key) => {
    const sum = key.reduce((a, b) => a + b, 0);
    return key.map((weight) => weight / sum);
  });
  for (let line = 0, at = 0; line < lines; line++) {
    const share = shares[keyOf[line]];
    const amount = amounts[line];
    for (let partner = 0; partner < partners; partner++) out[at++] = amount * share[partner];
  }
  return out;
}

function dineroAllocate({ lines, amounts, keys, keyOf }, out) {
  const ratios = keys.map((key) => Array.from(key));
  for (let line = 0, at = 0; line < lines; line++) {
    for (const part of allocate(dinero({ amount: amounts[line], currency: GBP }), ratios[keyOf[line]]))
      out[at++] = toSnapshot(part).amount;
  }
  return out;
}

function currencyDistribute({ lines, partners, amounts }, out) {
  for (let line = 0, at = 0; line < lines; line++) {
    for (const part of currency(amounts[line], { fromCents: true }).distribute(partners)) out[at++] = part.intValue;
  }
  return out;
}

/** The exact answer by whole numbers of any size, to hold the fast one to it before it is timed. */
function exact({ lines, partners, amounts, keys, keyOf }) {
  const out = new Float64Array(lines * partners);
  for (let line = 0; line < lines; line++) {
    const total = BigInt(Math.abs(amounts[line]));
    const weights = Array.from(keys[keyOf[line]], BigInt);
    const sum = weights.reduce((a, b) => a + b, 0n);
    const whole = weights.map((weight) => (total * weight) / sum);
    let left = Number(total - whole.reduce((a, b) => a + b, 0n));
    const order = weights
      .map((_, index) => index)
      .sort((a, b) => {
        const [left_, right] = [(total * weights[b]) % sum, (total * weights[a]) % sum];
        return left_ === right
          ? weights[b] === weights[a]
            ? a - b
            : weights[b] > weights[a]
              ? 1
              : -1
          : left_ > right
            ? 1
            : -1;
      });
    for (const index of order) if (left-- > 0) whole[index] += 1n;
    for (let partner = 0; partner < partners; partner++)
      out[line * partners + partner] = Math.sign(amounts[line]) * Number(whole[partner]);
  }
  return out;
}

const numpy = startNumpy();
for (const [name, lines, partners] of [
  ["A1: 100,000 lines x 10 partners", 100_000, 10],
  ["A2: 10,000 lines x 50 partners", 10_000, 50],
]) {
  const set = work(lines, partners);
  const truth = exact(set);
  const splits = { amounts: set.amounts, weights: set.keys, keys: set.keyOf };
  const ours = engine.splitMany(splits);
  for (let at = 0; at < truth.length; at++)
    if (ours[at] !== truth[at] && !(ours[at] === 0 && truth[at] === 0))
      throw new Error(`share ${at}: ${ours[at]} instead of ${truth[at]}`);
  const sum = set.amounts.reduce((all, amount) => all + amount, 0);
  const given = { amounts: [...set.amounts], keys: [...set.keyOf], weights: set.keys.map((key) => [...key]) };
  const byNumpy = await numpy.prepare("split", name, given, sum);
  await compare(
    `P1 ${name}, to the penny (all shares equal to exact whole-number arithmetic)`,
    [
      { name: "float multiply, not exact (limit)", run: () => floatMultiply(set, ours), limit: true },
      { name: "Fairshare", run: () => engine.splitMany(splits, ours) },
      ...byNumpy,
      { name: "dinero.js 2 allocate (other odd-penny rule)", run: () => dineroAllocate(set, ours) },
      { name: "currency.js distribute (equal parts only)", run: () => currencyDistribute(set, ours) },
    ],
    {
      rounds: 9,
      goals: [
        "All of ours and of the JavaScript peers' write over one array of results. Floor: 30 times quicker than dinero.js, at most 5 times the multiply. Goal: at most 3 times the multiply, 3.5 times quicker than numpy.",
      ],
    },
  );
}
numpy.end();
