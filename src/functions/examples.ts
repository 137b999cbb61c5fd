import type { Argument } from "./defineFunction";

type Table = readonly (readonly (string | number)[])[];

/** A worked example of a function for the help: the formula as it is typed, and the arguments that its names stand for. */
export interface FunctionExample {
  readonly id: string;
  readonly question: string;
  readonly formula: string;
  readonly arguments: readonly Argument[];
  /** Ranges and tables that the formula names, in the order in which they are shown. */
  readonly shown: readonly { readonly name: string; readonly rows: Table }[];
}

const drivers: Table = [
  ["Partner", "Alone", "Caseload"],
  ["Ashby", 900000, 40000],
  ["Barton", 700000, 30000],
  ["Corby", 480000, 20000],
  ["Derwent", 320000, 10000],
];
const lines: Table = [
  ["Line", "Behaviour", "Amount", "Driver", "Block", "Rule"],
  ["Head of service", "fixed", 600000, "", "", "By caseload"],
  ["Teams", "step", 60000, "Caseload", 25000, ""],
  ["Casework", "variable", 12, "Caseload", "", ""],
];
const rules: Table = [
  ["Rule", "Formula", "Minimum", "Maximum"],
  ["By caseload", "SHARE([Caseload])", "none", "none"],
  ["Half and half", "50%*SHARE([Caseload])+50%*EQUAL()", 20000, "none"],
];
const pools: Table = [
  ["Pool", "Amount", "Rule"],
  ["Systems", 100000, "Half and half"],
  ["Governance", 10000, "EQUAL()"],
];
const Drivers = { name: "Drivers", rows: drivers };
const Costs = { name: "Costs", rows: lines };
const Rules = { name: "Rules", rows: rules };
const Pools = { name: "Pools", rows: pools };
const column = (...values: readonly (string | number)[]): Table => values.map((value) => [value]);

const flows = [[-100, 30, 30, 30, 30, 30]];

/** One for each function, in the order of the list. */
export const functionExamples: readonly FunctionExample[] = [
  {
    id: "SPLIT",
    question: "Three equal partners share £100, and the odd penny has to go somewhere.",
    formula: "=FAIRSHARE.SPLIT(100,{1;1;1})",
    arguments: [100, column(1, 1, 1)],
    shown: [],
  },
  {
    id: "SHARES",
    question: "60% of a cost follows the caseload, 40% is shared equally.",
    formula: '=FAIRSHARE.SHARES("60%*SHARE([Caseload])+40%*EQUAL()",Drivers[#All])',
    arguments: ["60%*SHARE([Caseload])+40%*EQUAL()", drivers],
    shown: [Drivers],
  },
  {
    id: "ALLOCATE",
    question: "Two pools, one under a rule with a minimum of £20,000, one under a formula of its own.",
    formula: "=FAIRSHARE.ALLOCATE(Pools[#All],Rules[#All],Drivers[#All])",
    arguments: [pools, rules, drivers],
    shown: [Pools, Rules, Drivers],
  },
  {
    id: "TRACE",
    question: "Why does Derwent pay what it pays for Systems?",
    formula: '=FAIRSHARE.TRACE(Pools[#All],Rules[#All],Drivers[#All],"Systems","Derwent")',
    arguments: [pools, rules, drivers, "Systems", "Derwent"],
    shown: [Pools, Rules, Drivers],
  },
  {
    id: "TOLERANCE",
    question: "75 to 25 was agreed; 2,286 and 807 applications came in. The agreed split stands within three points.",
    formula: "=FAIRSHARE.TOLERANCE({0.75;0.25},{2286;807},3)",
    arguments: [column(0.75, 0.25), column(2286, 807), 3],
    shown: [],
  },
  {
    id: "COLLAR",
    question: "No charge may move more than 5% from last year's.",
    formula: "=FAIRSHARE.COLLAR({816;612;408;204},{760;640;430;210},0.05)",
    arguments: [column(816, 612, 408, 204), column(760, 640, 430, 210), 0.05],
    shown: [],
  },
  {
    id: "DAMPEN",
    question: "The new shares come in by steps; this year three quarters of the old ones still count.",
    formula: "=FAIRSHARE.DAMPEN({510;510;510;510},{816;612;408;204},0.75)",
    arguments: [column(510, 510, 510, 510), column(816, 612, 408, 204), 0.75],
    shown: [],
  },
  {
    id: "SETTLE",
    question: "Who pays whom, in the fewest payments? A positive balance is owed to the partner.",
    formula: "=FAIRSHARE.SETTLE(Balances[#All])",
    arguments: [
      [
        ["Partner", "Balance"],
        ["Ashby", 10],
        ["Barton", -4],
        ["Corby", -6],
        ["Derwent", 5],
        ["Eaton", -5],
      ],
    ],
    shown: [
      {
        name: "Balances",
        rows: [
          ["Partner", "Balance"],
          ["Ashby", 10],
          ["Barton", -4],
          ["Corby", -6],
          ["Derwent", 5],
          ["Eaton", -5],
        ],
      },
    ],
  },
  {
    id: "COST",
    question:
      "What would the service cost if only Ashby and Corby took part? The model says £1,560,000; alone they pay £1,380,000 together.",
    formula: '=FAIRSHARE.COST({"Ashby";"Corby"},Drivers[#All],Costs[#All])',
    arguments: [column("Ashby", "Corby"), drivers, lines],
    shown: [Drivers, Costs],
  },
  {
    id: "WITHDRAW",
    question: "Derwent leaves. What does it cost the others?",
    formula: '=FAIRSHARE.WITHDRAW("Derwent",Drivers[#All],Costs[#All],Rules[#All])',
    arguments: ["Derwent", drivers, lines, rules],
    shown: [Drivers, Costs, Rules],
  },
  {
    id: "DOMINO",
    question: "Barton leaves. Who would follow?",
    formula: '=FAIRSHARE.DOMINO("Barton",Drivers[#All],Costs[#All],Rules[#All])',
    arguments: ["Barton", drivers, lines, rules],
    shown: [Drivers, Costs, Rules],
  },
  {
    id: "EXITDATE",
    question:
      "Twelve months' notice, given on 2 April 2026, that may end only on 31 March: the answer is 31 March 2028.",
    formula: '=FAIRSHARE.EXITDATE(DATE(2026,4,2),12,"31 March")',
    arguments: [46114, 12, "31 March"],
    shown: [],
  },
  {
    id: "PARTYEAR",
    question: "A partner that pays £612,000 a year leaves on 1 October 2026: 183 of 365 days.",
    formula: "=FAIRSHARE.PARTYEAR(612000,DATE(2026,10,1))",
    arguments: [612000, 46296],
    shown: [],
  },
  {
    id: "EXITCHARGE",
    question:
      "£192,000 a year is stranded, running off at 100%, 60% and 30%, discounted at 3.5%, and £25,000 is caused once.",
    formula: "=FAIRSHARE.EXITCHARGE(192000,{1;0.6;0.3},0.035,25000)",
    arguments: [192000, column(1, 0.6, 0.3), 0.035, 25000],
    shown: [],
  },
  {
    id: "DISCOUNTFACTOR",
    question: "Factors at the first step of the standard schedule, and past it.",
    formula: '=FAIRSHARE.DISCOUNTFACTOR({0;1;30;31},"standard 2026")',
    arguments: [column(0, 1, 30, 31), "standard 2026"],
    shown: [],
  },
  {
    id: "PRESENTVALUE",
    question: "£100 is spent now and brings £30 a year for five years.",
    formula: '=FAIRSHARE.PRESENTVALUE({-100,30,30,30,30,30},"standard 2026")',
    arguments: [flows, "standard 2026"],
    shown: [],
  },
  {
    id: "PAYBACK",
    question: "The same flows, not discounted.",
    formula: "=FAIRSHARE.PAYBACK({-100,30,30,30,30,30})",
    arguments: [flows],
    shown: [],
  },
  {
    id: "POUNDS",
    question: "Money texts as they come in returns and ledgers.",
    formula: '=FAIRSHARE.POUNDS({"£1,234.50";"(123.45)";"1.2m";"£k 12"})',
    arguments: [column("£1,234.50", "(123.45)", "1.2m", "£k 12")],
    shown: [],
  },
];
