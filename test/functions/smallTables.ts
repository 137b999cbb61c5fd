/** Tables of three partners, one rule, one pool and one line, for calls that change a little of them. */
export const drivers = [
  ["Partner", "Alone", "Population", "Calls"],
  ["Ashby", 900, 40, 10],
  ["Barton", 700, 30, ""],
  ["Corby", 480, 30, 5],
];
export const rules = [
  ["Rule", "Formula", "Minimum", "Maximum"],
  ["People", "SHARE([Population])", "", "none"],
];
export const pools = [
  ["Pool", "Amount", "Rule"],
  ["Systems", 1000, "People"],
];
export const lines = [
  ["Line", "Behaviour", "Amount", "Driver", "Block", "Partner", "Rule"],
  ["Head", "fixed", 600, "", "", "", ""],
];
