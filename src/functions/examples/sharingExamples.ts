import type { FunctionExample, Table } from "./functionExample";
import { Drivers, Pools, Rules, column, drivers, pools, rules } from "./functionExample";

const priceBands: Table = [
  [20000, 3],
  [50000, 2],
  ["none", 1],
];

/** Splitting and sharing. */
export const sharingExamples: readonly FunctionExample[] = [
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
    id: "BANDED",
    question:
      "The first 20,000 cost £3 each, the next 30,000 £2 and the rest £1. What do 10,000, 35,000 and 80,000 cost?",
    formula: "=FAIRSHARE.BANDED({10000;35000;80000},Bands)",
    arguments: [column(10000, 35000, 80000), priceBands],
    shown: [{ name: "Bands", rows: priceBands }],
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
];
