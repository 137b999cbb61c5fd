/** P19: one charge followed from 100,000 ledger lines through the eight stages of its rule; 12 partners, 60 pools. */
import { compare, seeded } from "../measure.mjs";
import { engine } from "../engine.mjs";

const random = seeded(20260401);
const count = 12;
const partners = Array.from({ length: count }, (_, i) => `Partner ${i + 1}`);
const values = (most) => Array.from({ length: count }, () => 1 + Math.floor(random() * most));
const table = {
  partners,
  drivers: [
    { name: "Population", values: values(200_000) },
    { name: "Caseload", values: values(40_000) },
    { name: "Calls", values: values(9_000) },
    { name: "Last year", values: values(900_000) },
  ],
};
const pools = Array.from({ length: 60 }, (_, i) => ({ name: `Pool ${i + 1}`, rule: `Rule ${(i % 6) + 1}` }));
const ledger = Array.from({ length: 100_000 }, () => ({
  pool: pools[Math.floor(random() * 60)].name,
  amount: Math.round(Math.exp(4 + 8 * random())) / 100,
}));
const rules = Array.from({ length: 6 }, (_, i) => ({
  name: `Rule ${i + 1}`,
  version: "2",
  author: "Treasurer",
  approvedBy: "Joint committee",
  from: 2026,
  to: null,
  scope: partners,
  blend: [
    {
      weight: 0.6,
      rule: {
        kind: "drivers",
        drivers: [
          { driver: "Population", weight: 0.5 },
          { driver: "Calls", weight: 0.5 },
        ],
      },
    },
    { weight: 0.4, rule: { kind: "formula", formula: "80%*SHARE([Caseload])+20%*EQUAL()" } },
  ],
  bounds: { minimum: 500, maximum: null, collar: null },
  transition: { old: "Last year", weights: [{ year: 2027, weight: 0.5 }] },
  extras: [{ name: "Evenings", amount: 1200, takers: partners.slice(0, 3), rule: { kind: "equal" } }],
  unit: 0.01,
}));

let next = 0;
function traceOne() {
  const cell = { pool: pools[next % 60].name, partner: partners[next % count], year: 2027 };
  next += 7;
  const traced = engine.traceLedger(ledger, pools, rules, table, cell);
  if (!traced.ok) throw new Error(JSON.stringify(traced.problems));
  return traced.value;
}

function readLines() {
  const { pool } = { pool: pools[next % 60].name };
  let pence = 0;
  for (const line of ledger) if (line.pool === pool) pence += line.amount;
  return pence;
}

const { working, charge } = traceOne();
const sum = working.reduce((all, { figure }) => all + figure, 0);
if (Math.abs(sum - charge) > 1e-6) throw new Error(`the working adds up to ${sum}, the charge is ${charge}`);
await compare(
  "P19 trace of any charge: 100,000 ledger lines, 12 partners, 60 pools, 8 stages (the working adds up to the charge)",
  [
    { name: "reading the pool's lines alone (limit)", run: readLines, limit: true },
    { name: "Fairshare traceLedger", run: traceOne },
  ],
  { rounds: 25, goals: ["Floor 200 ms, goal 20 ms."] },
);
