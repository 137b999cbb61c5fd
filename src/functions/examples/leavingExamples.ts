import type { FunctionExample } from "./functionExample";
import { Costs, Drivers, Rules, column, drivers, lines, rules } from "./functionExample";

/** Groups of partners, leaving and dates. */
export const leavingExamples: readonly FunctionExample[] = [
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
    id: "VIABILITY",
    question: "With how many cases of the others does Ashby pay no more than alone? A new team makes a gap.",
    formula: '=FAIRSHARE.VIABILITY("Ashby","Caseload",Drivers[#All],Costs[#All],Rules[#All])',
    arguments: ["Ashby", "Caseload", drivers, lines, rules],
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
    id: "BUYIN",
    question: "£400,000 was spent on set-up over eight years; a fifth is joined after three.",
    formula: "=FAIRSHARE.BUYIN(400000,8,3,0.2)",
    arguments: [400000, 8, 3, 0.2],
    shown: [],
  },
];
