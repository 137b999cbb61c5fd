/** What to suggest in a situation, with the reason. Methods are named as their pages are. */
export interface MethodAdvice {
  readonly situation: string;
  readonly methods: readonly string[];
  readonly why: string;
  /** The most partners for which all of the methods can be worked out exactly; null has no limit that matters. */
  readonly mostPartners: number | null;
}

/** Defaults for choosing a method: a start for the discussion, not a verdict. Source: practice in agreements of shared services, as the method pages say. */
export const methodAdvice: readonly MethodAdvice[] = [
  {
    situation: "Routine running cost with a clear driver",
    methods: ["Proportional split", "Share formula", "Collar", "Provisional and final shares"],
    why: "Members understand it, a collar keeps bills steady, and the actual figures put it right at the end.",
    mostPartners: null,
  },
  {
    situation: "Governance and communications",
    methods: ["Equal split"],
    why: "No driver stands behind the cost.",
    mostPartners: null,
  },
  {
    situation: "Systems and licences",
    methods: ["Two-part charge", "Banded charge"],
    why: "Capacity costs the same whether it is used or not; only the rest follows the users.",
    mostPartners: null,
  },
  {
    situation: "Set-up cost",
    methods: ["Proportional to stand-alone cost", "Alternate cost avoided (SCRB)"],
    why: "Whoever saves most pays most.",
    mostPartners: 50,
  },
  {
    situation: "Dispute about fairness",
    methods: ["Proportional to stand-alone cost", "Alternate cost avoided (SCRB)", "Shapley value", "Nucleolus"],
    why: "Side by side with their tests they are evidence, not a verdict.",
    mostPartners: 12,
  },
  {
    situation: "Fear that a partner leaves",
    methods: ["Alternate cost avoided (SCRB)"],
    why: "Every partner then has the same reason to stay.",
    mostPartners: 50,
  },
  {
    situation: "From 13 to 50 partners",
    methods: [
      "Proportional split",
      "Share formula",
      "Proportional to stand-alone cost",
      "Alternate cost avoided (SCRB)",
      "Airport method",
      "Shapley value",
    ],
    why: "They need no cost for every group of partners; the Shapley value is then worked out on the cost model, or estimated.",
    mostPartners: 50,
  },
];
