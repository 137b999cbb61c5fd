/** P18: what the fairness view shows at 12 partners after one driver has changed: costs of all groups, groups that pay too much, core range, disruption. */
import { answer } from "../coalitionGames.mjs";
import { compare, seeded } from "../measure.mjs";
import { engine } from "../engine.mjs";

const COUNT = 12;
const random = seeded(18);
const partners = Array.from({ length: COUNT }, (_, place) => `P${String(place + 1)}`);
const cases = partners.map(() => 5000 + 100 * Math.floor(400 * random()));
const line = (name, behaviour, amount, more = {}) => ({
  name,
  behaviour,
  amount,
  driver: null,
  block: null,
  partner: null,
  rule: null,
  from: null,
  to: null,
  lag: null,
  ...more,
});
const lines = [
  line("Head of service", "fixed", 600_000),
  line("Systems", "fixed", 450_000),
  line("Teams", "step", 60_000, { driver: "Cases", block: 25_000 }),
  line("Offices", "step", 180_000, { driver: "Cases", block: 120_000 }),
  line("Casework", "variable", 12, { driver: "Cases" }),
  line("Local desk", "direct", 20_000, { partner: "P3" }),
];
let turn = 0;

/** The driver table with another figure for one partner every time. */
function changed() {
  turn++;
  const values = cases.map((value, place) => value + (place === turn % COUNT ? 100 * (turn % 7) : 0));
  const alone = values.map((value) => 250_000 + 26 * value);
  return {
    partners,
    drivers: [
      { name: "Alone", values: alone },
      { name: "Cases", values },
    ],
  };
}

/** The charges by cases, to the penny. */
function chargesOf(table, game) {
  const total = engine.poundsOfGroup(game, 2 ** COUNT - 1);
  const shares = answer(engine.splitAmount(total, table.drivers[1].values));
  return partners.map((partner, place) => ({ partner, charge: shares[place] }));
}

function view() {
  const table = changed();
  const game = answer(engine.gameOfModel(table, lines));
  const charges = chargesOf(table, game);
  const { failing } = answer(engine.stability(charges, game));
  const ranges = answer(engine.coreRange(game));
  const propensities = answer(engine.disruption(charges, engine.partnerCostsOfGame(game)));
  return failing.length + ranges.length + propensities.length;
}

await compare(
  "P18 the fairness view at 12 partners after one driver has changed, every end of the core proved",
  [
    { name: "costs of all 4,095 groups alone (limit)", run: () => engine.gameOfModel(changed(), lines), limit: true },
    { name: "Fairshare: groups, core range, disruption", run: view },
  ],
  { rounds: 15, warmups: 10 },
);
