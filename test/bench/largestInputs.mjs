/** The largest inputs that custom functions take, each of a kind that makes them work hardest; seeded, so that every run has the same. */
import { seeded } from "./measure.mjs";

const random = seeded(50);
export const whole = (low, high) => low + Math.floor(random() * (high - low));
export const pence = (low, high) => Math.round((low + random() * (high - low)) * 100) / 100;
export const column = (length, make) => Array.from({ length }, (_, index) => [make(index)]);
export const row = (length, make) => [Array.from({ length }, (_, index) => make(index))];
export const grid = (rows, columns, make) =>
  Array.from({ length: rows }, (_, at) => Array.from({ length: columns }, (_each, index) => make(at, index)));

const DRIVERS = ["Population", "Cases", "Sites", "Rateable value", "Weighted area"];

/** Partners with what they cost alone and five drivers, the last two with as many digits as a cell shows. */
export function partners(count) {
  const values = () => [
    ...[whole(400_000, 2_000_000), whole(20_000, 900_000), whole(100, 9_000), whole(1, 60)],
    ...[pence(1e9, 9e9), Number(random().toFixed(15))],
  ];
  return [
    ["Partner", "Alone", ...DRIVERS],
    ...Array.from({ length: count }, (_, index) => [`Council ${index + 1}`, ...values()]),
  ];
}

const HEADER = ["Line", "Behaviour", "Amount", "Driver", "Block", "Partner", "Rule"];

/** Lines of the cost model: every fourth fixed, in steps, by unit or a partner's own. */
export function lines(count) {
  const kinds = [
    (name, rule) => [name, "fixed", pence(1e4, 3e5), "", "", "", rule],
    (name) => [name, "step", pence(1e3, 6e4), DRIVERS[1 + whole(0, 2)], whole(7, 900), "", ""],
    (name) => [name, "variable", pence(0.1, 20), DRIVERS[whole(0, 5)], "", "", ""],
    (name) => [name, "direct", pence(1e3, 9e4), "", "", `Council ${whole(1, 3)}`, ""],
  ];
  return [
    HEADER,
    ...Array.from({ length: count }, (_, index) => kinds[index % 4](`Line ${index + 1}`, `Rule ${1 + (index % 8)}`)),
  ];
}

export function pools(count) {
  return [
    ["Pool", "Amount", "Rule"],
    ...Array.from({ length: count }, (_, index) => [`Pool ${index + 1}`, pence(1e3, 9e6), `Rule ${1 + (index % 8)}`]),
  ];
}

/** Eight rules over all drivers, four of them with bounds that some partners reach. */
export function rules(bounded = true) {
  const blend =
    "40%*SHARE([Population])+25%*SHARE([Cases])+15%*SHARE([Sites])+10%*SHARE([Rateable value])+10%*SHARE([Weighted area])";
  return [
    ["Rule", "Formula", "Minimum", "Maximum"],
    ...Array.from({ length: 8 }, (_, index) => [
      `Rule ${index + 1}`,
      index % 2 === 0 ? blend : `SHARE([${DRIVERS[index % 5]}])`,
      bounded && index % 2 === 0 ? 10 : "none",
      "none",
    ]),
  ];
}

/** A formula of almost as many characters as are worked out, of the terms given. */
export const longest = (term) => {
  const count = Math.floor(8191 / (term.length + 1));
  return Array.from({ length: count }, () => term).join("+");
};

/** What every group of partners would cost: below the sum of its members, without other structure, in pence. */
export function groupCosts(count) {
  const names = Array.from({ length: count }, (_, index) => `Council ${index + 1}`);
  return Array.from({ length: 2 ** count - 1 }, (_, index) => {
    const members = names.filter((_name, at) => (((index + 1) >> at) & 1) === 1);
    return [members.join("+"), pence(0.7, 1.3) * Math.round(1e6 * members.length ** 0.8)];
  });
}

/** Groups that save more the larger they are, as methods with conditions want them: each member's own cost, and a shared one that rises ever more slowly. */
export function savingGroups(count) {
  const names = Array.from({ length: count }, (_, index) => `Council ${index + 1}`);
  const own = names.map(() => pence(1e5, 9e5));
  return Array.from({ length: 2 ** count - 1 }, (_, index) => {
    const isIn = (_name, at) => (((index + 1) >> at) & 1) === 1;
    const members = names.filter(isIn);
    const shared = 1e6 * members.length ** 0.6 + pence(0, 50);
    return [
      members.join("+"),
      Math.round((shared + own.filter(isIn).reduce((sum, cost) => sum + cost, 0)) * 100) / 100,
    ];
  });
}

/** The few groups that need no more: each alone, all but each, and all. */
export function fewGroups(count) {
  const names = Array.from({ length: count }, (_, index) => `Council ${index + 1}`);
  return [
    ...names.map((name) => [name, pence(9e5, 9e6)]),
    ...names.map((_, gone) => [names.filter((_name, at) => at !== gone).join("+"), pence(2.16e7, 2.2e7)]),
    [names.join("+"), 2.2e7],
  ];
}
