import type { FunctionExample, Table } from "./functionExample";
import { column } from "./functionExample";

const usage: Table = [
  [0, 0.2, 0.3, 0.5],
  [0.1, 0, 0.8, 0.1],
];
const support = column(6300000, 1452150);
const Usage = { name: "Usage", rows: usage };
const shares: Table = [
  [0.8, 0.15],
  [0.9, 0.3],
  [1.1, 0.5],
  ["none", 0.2],
];
const baselines = column(900, 700, 480, 320);

/** Recharges between departments, and rewards. */
export const rewardExamples: readonly FunctionExample[] = [
  {
    id: "DIRECT",
    question:
      "Maintenance costs £6,300,000 and systems £1,452,150; the usage table has their use by each other, then by machining and assembly.",
    formula: "=FAIRSHARE.DIRECT({6300000;1452150},Usage)",
    arguments: [support, usage],
    shown: [Usage],
  },
  {
    id: "STEPDOWN",
    question: "The same, maintenance passing on first.",
    formula: "=FAIRSHARE.STEPDOWN({6300000;1452150},Usage,{1;2})",
    arguments: [support, usage, column(1, 2)],
    shown: [Usage],
  },
  {
    id: "RECIPROCAL",
    question: "The same, both at once.",
    formula: "=FAIRSHARE.RECIPROCAL({6300000;1452150},Usage)",
    arguments: [support, usage],
    shown: [Usage],
  },
  {
    id: "NOWORSEOFF",
    question: "Derwent would pay £340 against £320 alone. It is capped, and those who gain meet the £20.",
    formula: "=FAIRSHARE.NOWORSEOFF({760;600;340;340},{900;700;480;320})",
    arguments: [column(760, 600, 340, 340), baselines],
    shown: [],
  },
  {
    id: "GAINSHARE",
    question: "A gain of £360: the first £100 repays the investment, the rest is shared by baseline.",
    formula: "=FAIRSHARE.GAINSHARE(360,{900;700;480;320},100)",
    arguments: [360, baselines, 100],
    shown: [],
  },
  {
    id: "PAINGAIN",
    question: "The provider's share of what is saved or overspent against a target of £1,000,000.",
    formula: "=FAIRSHARE.PAINGAIN(1000000,{750000;950000;1200000},Bands)",
    arguments: [1000000, column(750000, 950000, 1200000), shares],
    shown: [{ name: "Bands", rows: shares }],
  },
  {
    id: "BONUS",
    question: "£50 for each output above 1,000, at most £10,000.",
    formula: "=FAIRSHARE.BONUS({950;1000;1100;1400},1000,50,10000)",
    arguments: [column(950, 1000, 1100, 1400), 1000, 50, 10000],
    shown: [],
  },
  {
    id: "CLAIMS",
    question: "£200 is left for claims of £100, £200 and £300.",
    formula: '=FAIRSHARE.CLAIMS(200,{100;200;300},"talmud")',
    arguments: [200, column(100, 200, 300), "talmud"],
    shown: [],
  },
];
