/** P6: what remains of every group of 20 partners; P17: both sides of every set of leavers; P20: every way of dividing 10 councils into groups. */
import { compare, seeded } from "../measure.mjs";
import { engine } from "../engine.mjs";

const random = seeded(20260606);

function service(count) {
  const quantities = Float64Array.from({ length: count }, () => 1000 + Math.floor(random() * 40_000));
  const size = 2 ** count;
  const volumes = new Float64Array(size);
  const costs = new Float64Array(size);
  for (let group = 1; group < size; group++) {
    const rest = group & (group - 1);
    volumes[group] = volumes[rest] + quantities[31 - Math.clz32(group ^ rest)];
    costs[group] = 60_000_000 + 6_000_000 * Math.ceil(volumes[group] / 25_000) + 1200 * volumes[group];
  }
  const price = costs[size - 1] / volumes[size - 1];
  const limits = quantities.map((quantity) => Math.floor(quantity * price * (0.97 + 0.35 * random())));
  return { costs, quantities, limits };
}

function readOnce(table) {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < table.length; i += 8) {
    a += table[i];
    b += table[i + 1];
    c += table[i + 2];
    d += table[i + 3];
    e += table[i + 4];
    f += table[i + 5];
    g += table[i + 6];
    h += table[i + 7];
  }
  return a + b + c + d + (e + f + g + h);
}

/** Each group's rounds one by one, as one would write them. */
function simulated({ costs, quantities, limits }) {
  const count = quantities.length;
  const remains = new Int32Array(costs.length);
  for (let group = 1; group < costs.length; group++) {
    let left = group;
    for (;;) {
      let total = 0;
      for (let i = 0; i < count; i++) if ((left >> i) & 1) total += quantities[i];
      let next = left;
      for (let i = 0; i < count; i++)
        if ((left >> i) & 1 && costs[left] * quantities[i] > limits[i] * total) next &= ~(1 << i);
      if (next === left) break;
      left = next;
    }
    remains[group] = left;
  }
  return remains;
}

/** Who leaves a group under any rule: here the same rule, asked as a function. */
function anyRule({ costs, quantities, limits }) {
  const count = quantities.length;
  const low = new Float64Array(1024);
  const high = new Float64Array(1 << (count - 10));
  for (let at = 1; at < 1024; at++) low[at] = low[at & (at - 1)] + quantities[31 - Math.clz32(at & -at)];
  for (let at = 1; at < high.length; at++) high[at] = high[at & (at - 1)] + quantities[41 - Math.clz32(at & -at)];
  const most = limits.map((limit, i) => limit / quantities[i]);
  return (group) => {
    const price = costs[group] / (low[group & 1023] + high[group >> 10]);
    let gone = 0;
    for (let i = 0; i < count; i++) gone |= +(price > most[i]) << i;
    return gone;
  };
}

const game = service(20);
const truth = simulated(game);
const leaving = anyRule(game);
for (const found of [engine.survivors(game), engine.survivorsOf(20, leaving)])
  for (let group = 0; group < truth.length; group++)
    if (found[group] !== truth[group]) throw new Error(`group ${group}: ${found[group]} instead of ${truth[group]}`);
await compare(
  "P6 what remains of each of 1,048,576 groups of 20 partners once all who are better alone have left (all alike)",
  [
    { name: "one read of the table (limit)", run: () => readOnce(game.costs), limit: true },
    { name: "Fairshare survivors, shared by quantity", run: () => engine.survivors(game) },
    { name: "Fairshare survivorsOf, any rule as a function", run: () => engine.survivorsOf(20, leaving) },
    { name: "each group's rounds one by one", run: () => simulated(game) },
  ],
  { goals: ["Floor: 40 times one read. Goal: 20 times."] },
);

const names = Array.from({ length: 8 }, (_, index) => `Council ${"ABCDEFGH"[index]}`);
const column = (name, most) => ({ name, values: names.map(() => 1000 + Math.floor(random() * most)) });
const table = {
  partners: names,
  drivers: [column("Alone", 900_000), column("Cases", 40_000), column("People", 90_000)],
};
const blank = { driver: null, block: null, partner: null, rule: null, from: null, to: null, lag: null };
const lines = [
  { ...blank, name: "Head", behaviour: "fixed", amount: 600_000, rule: "60%*SHARE([People])+40%*EQUAL()", lag: 24 },
  { ...blank, name: "Teams", behaviour: "step", amount: 60_000, driver: "Cases", block: 25_000, lag: 12 },
  { ...blank, name: "Cases", behaviour: "variable", amount: 12, driver: "Cases", lag: 3 },
  { ...blank, name: "Systems", behaviour: "fixed", amount: 150_000, rule: "SHARE([Cases])", lag: 36 },
  { ...blank, name: "Depot", behaviour: "direct", amount: 90_000, partner: names[0], lag: 6 },
];
const choices = {
  years: 10,
  exits: [46_478, 46_569, 46_661, 46_753, 46_843],
  clauses: [{ form: "make whole", rate: 0.035 }, { form: "taper", parts: [1, 0.66, 0.33] }, { form: "none" }],
};

/** The same figures by asking runOff, withdraw and exitPayment for each set, exit and clause. */
function oneByOne(exits) {
  let figures = 0;
  for (let set = 1; set < 256; set++) {
    const leavers = names.filter((_, row) => (set >> row) & 1);
    for (const exit of exits) {
      const steady = engine.withdraw(leavers, table, lines).value;
      const { stranded } = engine.runOff(leavers, table, lines, [], { exit, years: 10 }).value;
      const annualCharge = steady.partners.reduce((sum, one) => sum + (one.verdict === "leaves" ? one.before : 0), 0);
      for (const clause of choices.clauses)
        figures += engine.exitPayment(clause, { annualCharge, stranded }).value.charge;
    }
  }
  return figures;
}

const all = engine.exitScenarios(table, lines, [], choices).value;
let charges = 0;
for (let set = 1; set < 256; set++)
  for (let clause = 0; clause < 3; clause++) charges += all.charges[all.at(set, 0, clause) / 10];
const expected = oneByOne(choices.exits.slice(0, 1));
if (Math.abs(charges - expected) > 50) throw new Error(`charges add up to ${charges} instead of ${expected}`);
await compare(
  "P17 every set of leavers of 8 partners x 10 years x 5 exits x 3 clauses, both sides (charges alike)",
  [
    { name: "Fairshare exitScenarios", run: () => engine.exitScenarios(table, lines, [], choices), limit: true },
    { name: "runOff, withdraw and exitPayment for one of the 5 exits", run: () => oneByOne(choices.exits.slice(0, 1)) },
  ],
  { goals: ["Floor: 2,000 ms. Goal: 300 ms."] },
);

const councils = service(10);
/** Growth strings, each grouping costed from nothing. */
function eachFromNothing(costs) {
  const [group, highest] = [new Int32Array(10), new Int32Array(10)];
  let [count, least] = [0, Infinity];
  for (;;) {
    const sets = new Int32Array(10);
    for (let i = 0; i < 10; i++) sets[group[i]] |= 1 << i;
    let cost = 0;
    for (const set of sets) cost += costs[set];
    count++;
    if (cost < least) least = cost;
    let i = 9;
    while (i > 0 && group[i] > highest[i - 1]) i--;
    if (i === 0) return { count, least };
    group[i]++;
    highest[i] = Math.max(highest[i - 1], group[i]);
    for (let j = i + 1; j < 10; j++) [group[j], highest[j]] = [0, highest[i]];
  }
}
const [ours, theirs] = [engine.groupings(councils.costs), eachFromNothing(councils.costs)];
if (ours.count !== theirs.count || ours.cheapest.cost !== theirs.least)
  throw new Error(
    `${ours.count} groupings from ${ours.cheapest.cost}, instead of ${theirs.count} from ${theirs.least}`,
  );
await compare(
  "P20 all 115,975 groupings of 10 councils costed again (number and cheapest alike)",
  [
    { name: "Fairshare groupings", run: () => engine.groupings(councils.costs), limit: true },
    { name: "each grouping from nothing", run: () => eachFromNothing(councils.costs) },
  ],
  { goals: ["Floor: 60,000 ms. Goal: 2,000 ms."] },
);
