import type { FunctionExample, Table } from "./functionExample";
import { Costs, Drivers, column, drivers, lines } from "./functionExample";

const threePartners = drivers.slice(0, 4);
const GroupCosts: Table = [
  ["Ashby", 900000],
  ["Barton", 700000],
  ["Corby", 480000],
  ["Ashby+Barton", 1560000],
  ["Ashby+Corby", 1380000],
  ["Barton+Corby", 1160000],
  ["Ashby+Barton+Corby", 1920000],
];
const charges: Table = [
  ["Ashby", 853000],
  ["Barton", 640000],
  ["Corby", 427000],
];
const thirds: Table = [
  ["Ashby", 640000],
  ["Barton", 640000],
  ["Corby", 640000],
];
const ofGroups = { name: "GroupCosts", rows: GroupCosts };

/** What groups of partners cost, and methods that rest on it. */
export const groupExamples: readonly FunctionExample[] = [
  {
    id: "COST",
    question:
      "What would the service cost if only Ashby and Corby took part? The model says £1,560,000; alone they pay £1,380,000 together.",
    formula: '=FAIRSHARE.COST({"Ashby";"Corby"},Drivers[#All],Costs[#All])',
    arguments: [column("Ashby", "Corby"), drivers, lines],
    shown: [Drivers, Costs],
  },
  {
    id: "GROUPCOSTS",
    question: "What would every group of the first three partners cost on its own?",
    formula: "=FAIRSHARE.GROUPCOSTS(Drivers[#All],Costs[#All])",
    arguments: [threePartners, lines],
    shown: [{ ...Drivers, rows: threePartners }, Costs],
  },
  {
    id: "FAIR",
    question: "Three partners share £1,920,000 by what each adds to the cost, on average over every order of joining.",
    formula: "=FAIRSHARE.FAIR(GroupCosts)",
    arguments: [GroupCosts],
    shown: [ofGroups],
  },
  {
    id: "AIRPORT",
    question: "A runway of 8, 11, 13 or 18 serves four users: each slice is shared by all who need it.",
    formula: "=FAIRSHARE.AIRPORT({8;11;13;18})",
    arguments: [column(8, 11, 13, 18)],
    shown: [],
  },
  {
    id: "STABILITY",
    question: "Each pays a third of £1,920,000. Who would pay less on their own?",
    formula: "=FAIRSHARE.STABILITY(Charges,GroupCosts)",
    arguments: [thirds, GroupCosts],
    shown: [{ name: "Charges", rows: thirds }, ofGroups],
  },
  {
    id: "DISRUPTION",
    question: "How much would the others lose for each pound that a partner loses by leaving?",
    formula: "=FAIRSHARE.DISRUPTION(Charges,GroupCosts)",
    arguments: [charges, GroupCosts],
    shown: [{ name: "Charges", rows: charges }, ofGroups],
  },
];
