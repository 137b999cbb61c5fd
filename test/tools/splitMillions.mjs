/**
 * Splits random amounts among random partners and counts every penny: nine in ten by `splitMany` as a ledger is split, one in ten by `splitAmount` in pounds
 * with decimal weights, every hundredth of those with bounds.
 * node test/tools/splitMillions.mjs [count] [seed]      10,000,000 splits if no count is given; build first
 */
import { engine } from "../bench/engine.mjs";
import { seeded } from "../bench/measure.mjs";

const count = Number(process.argv[2] ?? 10_000_000);
const seed = Number(process.argv[3] ?? 20261121);
const random = seeded(seed);
const whole = (most) => Math.floor(random() * most);
const start = performance.now();
const singles = Math.floor(count / 10);
let wrong = 0;

function fail(words) {
  wrong += 1;
  if (wrong <= 5) console.error(words);
}

/** Pence from nothing to ten billion pounds, evenly over the sizes, one in five below zero. */
function amountInPence() {
  const size = Math.floor(Math.exp(random() * Math.log(1e12)));
  return random() < 0.2 ? -size : size;
}

/** A block of lines over one number of partners: sums of whole pence below 2^53 are exact, and each part is held to within a penny of its share. */
function ledger(lines) {
  const partners = 1 + whole(50);
  const largest = 10 ** (1 + whole(9));
  const weights = Array.from({ length: 8 }, () => {
    const key = Float64Array.from({ length: partners }, () => (random() < 0.1 ? 0 : 1 + whole(largest)));
    key[whole(partners)] = 1 + whole(largest);
    return key;
  });
  const amounts = Float64Array.from({ length: lines }, amountInPence);
  const keys = Uint16Array.from({ length: lines }, () => whole(8));
  const parts = engine.splitMany({ amounts, keys, weights });
  const totals = weights.map((key) => key.reduce((sum, weight) => sum + weight, 0));
  for (let line = 0, at = 0; line < lines; line++) {
    let sum = 0;
    const key = weights[keys[line]];
    for (let partner = 0; partner < partners; partner++, at++) {
      sum += parts[at];
      const share = (amounts[line] * key[partner]) / totals[keys[line]];
      if (Math.abs(parts[at] - share) > 1 + Math.abs(share) * 1e-12) fail(`part ${at} is ${parts[at]} for ${share}`);
    }
    if (sum !== amounts[line]) fail(`line of ${amounts[line]} pence came to ${sum}`);
  }
}

function single(isBounded) {
  const partners = 1 + whole(8);
  const pence = amountInPence();
  const weights = Array.from({ length: partners }, () => whole(1e6) / 10 ** whole(6));
  weights[0] += 0.5;
  const bounds = isBounded ? { minimum: 0, maximum: Math.abs(pence) / 100 } : {};
  const result = engine.splitAmount(pence / 100, weights, bounds);
  if (!result.ok) return fail(`${pence} pence were refused`);
  const sum = result.value.reduce((all, pounds) => all + BigInt(Math.round(pounds * 100)), 0n);
  if (sum !== BigInt(pence)) fail(`${pence} pence came to ${sum}`);
}

const block = 20_000;
for (let left = count - singles; left > 0; left -= block) ledger(Math.min(block, left));
for (let done = 0; done < singles; done++) single(done % 100 === 0);
const seconds = (performance.now() - start) / 1000;
console.log(
  `${count.toLocaleString("en-GB")} splits, seed ${seed}: ${wrong === 0 ? "no penny lost" : `${wrong} WRONG`}, ${seconds.toFixed(0)} s`,
);
process.exitCode = wrong === 0 ? 0 : 1;
