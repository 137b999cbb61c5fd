import { fairMethodNames, mostPartnersOf } from "../../engine/index";

/** A way to share, offered by what partners want of it. */
export interface FairnessMethod {
  /** As `FAIR` takes it. */
  readonly name: string;
  /** What the partners want. */
  readonly wish: string;
  /** How it gets there, and the method's name in the field. */
  readonly smallPrint: string;
  /** Few words, for the head of a column. */
  readonly short: string;
  /** The page of docs/methods. */
  readonly source: string;
}

/** Every method of `FAIR`, the four that are shown side by side in a dispute first. */
export const fairnessMethods: readonly FairnessMethod[] = [
  {
    name: "stand-alone",
    wish: "The same saving for everyone",
    smallPrint: "Each saves the same percentage on going alone: proportional to stand-alone cost.",
    short: "Same saving",
    source: "Moriarity (1975)",
  },
  {
    name: "scrb",
    wish: "Leaving should hurt everyone alike",
    smallPrint: "What each adds, and the rest by what it avoids by taking part: alternate cost avoided (SCRB).",
    short: "Same hurt",
    source: "US Inter-Agency Committee (1950); Gately (1974)",
  },
  {
    name: "shapley",
    wish: "Pay what you cause",
    smallPrint: "What each adds to the cost, on average over every order of joining: the Shapley value.",
    short: "What you cause",
    source: "Shapley (1953)",
  },
  {
    name: "nucleolus",
    wish: "Nobody should want to leave",
    smallPrint: "The group with the least reason to stay gets as much of one as can be: the nucleolus.",
    short: "Nobody leaves",
    source: "Schmeidler (1969)",
  },
  {
    name: "per-capita nucleolus",
    wish: "Nobody should want to leave, counted per partner",
    smallPrint: "The same, with a group’s saving divided by its partners: the per-capita nucleolus.",
    short: "Nobody leaves, per partner",
    source: "Young, Okada and Hashimoto (1982)",
  },
  {
    name: "proportional nucleolus",
    wish: "Nobody should want to leave, as a part of cost",
    smallPrint: "The same, with a group’s saving as a part of its own cost: the proportional nucleolus.",
    short: "Nobody leaves, by cost",
    source: "Young, Okada and Hashimoto (1982)",
  },
  {
    name: "disruption nucleolus",
    wish: "Nobody should want to leave, by the harm done",
    smallPrint:
      "The same, with a group’s saving as a part of what its leaving would destroy: the disruption nucleolus.",
    short: "Nobody leaves, by harm",
    source: "Littlechild and Vaidya (1976)",
  },
  {
    name: "tau",
    wish: "Halfway between the most and the least one could ask",
    smallPrint: "Between what each adds and the most it can be asked to pay: the tau value.",
    short: "Halfway",
    source: "Tijs (1981)",
  },
  {
    name: "separable",
    wish: "Pay what you add, and share the rest equally",
    smallPrint: "The last-in cost of each, and an equal part of what is left: equal split of the non-separable cost.",
    short: "Rest equally",
    source: "Straffin and Heaney (1981)",
  },
];

/** The method by its name; undefined where there is none. */
export function fairnessMethod(name: string): FairnessMethod | undefined {
  return fairnessMethods.find((one) => one.name === name);
}

/** What a dispute about fairness is shown side by side, of the methods that can take so many partners. */
export function usualMethods(partners: number): readonly string[] {
  return ["stand-alone", "scrb", "shapley", "nucleolus"].filter((name) => isWithin(name, partners));
}

/** True where a method can take so many partners. */
export function isWithin(name: string, partners: number): boolean {
  return fairMethodNames.includes(name) && partners <= mostPartnersOf(name);
}
