/** Every custom function with the largest input that it takes and works hardest at, through the built script as a cell calls it. */
import vm from "node:vm";
import {
  column,
  fewGroups,
  grid,
  groupCosts,
  lines,
  longest,
  partners,
  pence,
  pools,
  row,
  rules,
  savingGroups,
  whole,
} from "../largestInputs.mjs";
import { loadFunctions } from "../builtFunctions.mjs";

const functions = loadFunctions();
const MOST = 200;
const ROUNDS = 5;
/** A call that takes longer is stopped and counted as a fault, so that the benchmark ends. */
const LONGEST = 20_000;

const fifty = partners(50);
const twelve = partners(12);
const names = fifty.slice(1).map(([name]) => [name]);
const rules8 = rules();
const lines1000 = lines(1000);
const groups = groupCosts(12);
const usage = (count) => grid(count, count + 20, (at, index) => (at === index ? 0 : whole(1, 1e6)));
const flows = column(1001, (year) => (year === 0 ? -1e6 : pence(-4e4, 5e4)));
const savings = column(1001, (year) => (year === 0 ? -1e6 : pence(-4e4, 1.4e5)));
const claims = column(10_000, () => pence(1e5, 9e5));
const claimed = claims.reduce((sum, [claim]) => sum + Math.round(claim * 100), 0) / 100;
const charged = (total, count) =>
  column(count, () => total / count).map(([charge], index) => [`Council ${index + 1}`, charge]);
const settled = (count) => {
  const balances = Array.from({ length: count - 1 }, () => pence(-1e5, 1e5));
  const rest = -balances.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;
  return [...balances, rest].map((balance, index) => [`Council ${index + 1}`, balance]);
};
const bands = [...Array.from({ length: 49 }, (_, index) => [(index + 1) * 1000, 9 - index / 10]), ["", 3]];
const stepped = [
  ["Line", "Behaviour", "Amount", "Driver", "Block", "Partner", "Rule"],
  ["Head", "fixed", 900_000, "", "", "", ""],
  ["Teams", "step", 41.37, "Cases", 1, "", ""],
];
const thousand = (make) => column(1000, make);
const rows10k = (make) => column(10_000, make);
const rows50k = (make) => column(50_000, make);

const calls = [
  ["SPLIT", "1,000 amounts among 50", thousand(() => pence(1, 1e6)), row(50, () => whole(1, 1e6)), null, null, null],
  [
    "SPLIT",
    "1,000 amounts among 50 with bounds",
    thousand(() => pence(1e3, 1e6)),
    row(50, () => whole(1, 1e6)),
    1,
    1e6,
    null,
  ],
  ["SPLIT", "one amount among 10,000", 1e9, rows10k(() => whole(1, 1e6)), null, null, null],
  ["SPLIT", "one amount among 10,000 with bounds", 1e9, rows10k(() => whole(1, 1e6)), 100, 9e5, null],
  ["SHARES", "8,191 characters of shares, 50 partners", longest("SHARE([Weighted area]*[Rateable value])"), fifty],
  ["SHARES", "8,191 characters of arithmetic, 50 partners", longest("[Weighted area]/[Rateable value]"), fifty],
  [
    "SHARES",
    "8,191 characters of functions, 50 partners",
    longest("MAX([Cases],IF([Sites]>9,LARGEST([Sites]),1))"),
    fifty,
  ],
  ["ALLOCATE", "1,000 pools, 8 rules, 50 partners", pools(1000), rules8, fifty, null, null],
  ["ALLOCATE", "1,000 lines, 8 rules, 50 partners", lines1000, rules8, fifty, null, null],
  ["TRACE", "1,000 pools, 8 rules, 50 partners", pools(1000), rules8, fifty, "Pool 999", "Council 50", null, null],
  ["TOLERANCE", "10,000 partners", rows10k(() => 1 / 10_000), rows10k(() => whole(1, 1e6)), 3],
  ["COLLAR", "10,000 charges", rows10k(() => pence(1e3, 1e5)), rows10k(() => pence(1e3, 1e5)), 0.9, 9, null],
  ["DAMPEN", "10,000 charges", rows10k(() => pence(1e3, 1e5)), rows10k(() => pence(1e3, 1e5)), 0.37, null],
  ["BANDED", "50,000 rows, 50 bands", rows50k(() => pence(1, 60_000)), bands, null],
  ["SETTLE", "12 balances, exactly", settled(12)],
  ["SETTLE", "50 balances", settled(50)],
  ["DIRECT", "40 departments, 20 units", row(40, () => pence(1e5, 9e6)), usage(40), null],
  ["STEPDOWN", "40 departments, 20 units", row(40, () => pence(1e5, 9e6)), usage(40), null, null],
  ["RECIPROCAL", "40 departments, 20 units", row(40, () => pence(1e5, 9e6)), usage(40), null],
  ["NOWORSEOFF", "10,000 charges", rows10k(() => pence(1e3, 1e5)), rows10k(() => pence(1e5, 2e5)), null],
  ["GAINSHARE", "10,000 weights", 1e7, rows10k(() => pence(1, 1e5)), 100, null],
  [
    "PAINGAIN",
    "50,000 outturns, 50 bands",
    30_000,
    rows50k(() => pence(1, 60_000)),
    bands.map(([limit], at) => [limit === "" ? "" : limit / 10_000, at / 100]),
  ],
  ["BONUS", "50,000 outputs", rows50k(() => pence(1, 1e4)), 1000, 37.5, 10_000],
  ["CLAIMS", "20 claims, random arrival", 7e6, column(20, () => pence(1e5, 9e5)), "random arrival", null],
  ["CLAIMS", "10,000 claims, Talmud", Math.floor(claimed * 0.7), claims, "talmud", null],
  ["CLAIMS", "10,000 claims, adjusted proportional", Math.floor(claimed - 4e5), claims, "adjusted proportional", null],
  ["COST", "50 partners, 1,000 lines", names, fifty, lines1000],
  ["GROUPCOSTS", "12 partners, 1,000 lines", twelve, lines1000],
  ...["shapley", "nucleolus", "per-capita nucleolus", "proportional nucleolus"].map((method) => [
    "FAIR",
    `12 partners, ${method}`,
    groups,
    method,
    null,
  ]),
  ...["disruption nucleolus", "tau"].map((method) => [
    "FAIR",
    `12 partners, ${method}`,
    savingGroups(12),
    method,
    null,
  ]),
  ...["scrb", "separable", "stand-alone"].map((method) => [
    "FAIR",
    `50 partners, ${method}`,
    fewGroups(50),
    method,
    null,
  ]),
  ["AIRPORT", "10,000 needs", rows10k(() => pence(1, 1e6)), rows10k(() => whole(1, 9))],
  ["STABILITY", "12 partners", charged(groups.at(-1)[1], 12), groups],
  ["DISRUPTION", "50 partners", charged(2.2e7, 50), fewGroups(50)],
  ["WITHDRAW", "50 partners, 1,000 lines, 8 rules", names.slice(0, 7), fifty, lines1000, rules8, null, null],
  ["DOMINO", "50 partners, 1,000 lines, 8 rules", names.slice(0, 1), fifty, lines1000, rules(false), null],
  [
    "VIABILITY",
    "5,000 steps",
    "Council 1",
    "Cases",
    fifty.map((cells, at) =>
      at === 0 ? cells : cells.map((cell, index) => (index === 3 ? 100 : index === 1 ? 60_000 : cell)),
    ),
    stepped,
    null,
  ],
  ["EXITDATE", "one date", 46_000, 18, "31 March"],
  ["PARTYEAR", "one amount", 1e9, 46_000],
  ["EXITCHARGE", "1,000 years", column(1000, () => pence(1e3, 1e5)), column(1000, () => 0.999), 0.035, 1, 1, null],
  ["BUYIN", "one joiner", 1e9, 40, 13, 0.123456789012345, 1e6, 1e5],
  ["REDUNDANCYWEEKS", "one person", 64, 40],
  ["DISCOUNTFACTOR", "50,000 years", rows50k((index) => index % 1001), "standard"],
  ["PRESENTVALUE", "1,001 years", flows, "standard", "mid"],
  ["PAYBACK", "1,001 years", savings, "standard"],
  ["ANNUALEQUIVALENT", "1,001 years", flows, "standard"],
  ["SWITCHING", "1,001 years", flows, "standard"],
  [
    "OPTIMISM",
    "50,000 parts",
    grid(50_000, 2, (_, index) => (index === 0 ? "equipment/development" : pence(1, 9))),
    0.3,
    null,
  ],
  [
    "REALTERMS",
    "1,100 deflators",
    1e5,
    1900,
    2999,
    grid(1100, 2, (at, index) => (index === 0 ? 1900 + at : pence(50, 150))),
  ],
  ["MRP", "300 years, annuity", 1.2e9, 300, "annuity", 0.04],
  ["POUNDS", "50,000 texts", rows50k(() => `£${whole(1, 999)},${whole(100, 999)}.${whole(10, 99)}`)],
];

/** A call as a cell makes it, and what it comes to: a value, the words of a refusal, or a fault of ours. */
function once(call, given) {
  globalThis.callOfACell = () => call(...given);
  const start = performance.now();
  try {
    vm.runInThisContext("callOfACell()", { timeout: LONGEST });
    return { ms: performance.now() - start, outcome: "answered" };
  } catch (error) {
    const isRefusal = error.constructor.name === "CellError" && !error.message.startsWith("Fairshare made a mistake");
    return { ms: performance.now() - start, outcome: `${isRefusal ? "refused:" : "FAULT"} ${error.message}` };
  }
}

const asked = process.argv[2];
const printed = [];
let [slow, faults] = [0, 0];
for (const [id, work, ...given] of calls) {
  if (asked !== undefined && !asked.split(",").includes(id)) continue;
  process.stderr.write(`${id}: ${work}\n`);
  const taken = [once(functions.get(id), given)];
  // What takes seconds is told by one call.
  while (taken.length < ROUNDS && taken[0].ms < 10 * MOST) taken.push(once(functions.get(id), given));
  const ms = taken.map((one) => one.ms).toSorted((a, b) => a - b);
  const usual = ms[Math.floor(ms.length / 2)];
  if (Math.max(usual, taken[0].ms) > MOST) slow++;
  if (taken.some(({ outcome }) => outcome.startsWith("FAULT"))) faults++;
  const { outcome } = taken.find((one) => one.outcome.startsWith("FAULT")) ?? taken[0];
  printed.push(`| \`${id}\` | ${work} | ${taken[0].ms.toPrecision(3)} | ${usual.toPrecision(3)} | ${outcome} |`);
}
console.log(
  [
    "## Largest calls: every custom function at its hardest, through the built script",
    "",
    "| function | work | first ms | median ms | outcome |",
    "|---|---|--:|--:|---|",
    ...printed,
    "",
    `Floor: ${MOST} ms a call, the first one too. ${slow === 0 ? "None takes longer." : `${slow} take longer.`}`,
    ...(faults > 0
      ? [
          "",
          `FAULTS: ${faults}. They are ours: a call that throws, or that has no answer in ${LONGEST / 1000} seconds.`,
        ]
      : []),
  ].join("\n"),
);
if (faults > 0) process.exitCode = 1;
