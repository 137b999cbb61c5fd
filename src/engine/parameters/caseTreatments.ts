/** Whether an item counts in a case: it does, it does not, it is shown apart, or the users decide (a switch that is stated). */
export type Treatment = "in" | "out" | "apart" | "switch";

/** An item of an appraisal and how each case treats it. */
export interface CaseTreatment {
  readonly item: string;
  readonly economic: Treatment;
  readonly financial: Treatment;
  readonly why: string;
}

/** What belongs in the economic case (real prices, discounted) and in the financial case (cash, by partner and year): dated data. */
export const caseTreatments = {
  unit: "in, out, shown apart, or by a switch",
  published: "2026-02-05",
  source:
    "HM Treasury, The Green Book (re-issued 5 February 2026), with council practice for redundancy pay and financing",
  nextReview:
    "At the next issue of the Green Book, and when a council's own policy on redundancy in business cases changes",
  items: [
    { item: "running cost", economic: "in", financial: "in", why: "The service itself." },
    { item: "saving", economic: "in", financial: "in", why: "What is no longer spent." },
    { item: "income", economic: "in", financial: "in", why: "What outside payers bring." },
    { item: "transition cost", economic: "in", financial: "in", why: "What the change itself costs." },
    {
      item: "payments between partners",
      economic: "out",
      financial: "in",
      why: "They come to nothing for all together, but each partner sees its own.",
    },
    { item: "recoverable VAT", economic: "out", financial: "out", why: "It is paid back." },
    {
      item: "irrecoverable VAT",
      economic: "out",
      financial: "in",
      why: "A tax: cash to whoever bears it, a transfer to the public.",
    },
    {
      item: "capital",
      economic: "in",
      financial: "out",
      why: "It counts when it is spent; in cash its financing counts instead.",
    },
    { item: "capital paid from revenue", economic: "in", financial: "in", why: "It is spent and paid at once." },
    {
      item: "depreciation",
      economic: "out",
      financial: "out",
      why: "A bookkeeping entry; counting it with capital counts the asset twice.",
    },
    {
      item: "minimum revenue provision",
      economic: "out",
      financial: "in",
      why: "How capital is paid for; in the economic case capital counts already.",
    },
    {
      item: "interest",
      economic: "out",
      financial: "in",
      why: "How capital is paid for; in the economic case discounting does it.",
    },
    { item: "sunk cost", economic: "out", financial: "out", why: "It is spent whatever is decided." },
    {
      item: "sunk cost still to be paid",
      economic: "out",
      financial: "in",
      why: "Decided already, but the cash is still to go out.",
    },
    {
      item: "redundancy pay",
      economic: "switch",
      financial: "in",
      why: "A transfer in a strict economic case; many councils count it. State which.",
    },
    {
      item: "residual value",
      economic: "in",
      financial: "out",
      why: "The asset is still worth something at the end; cash only once it is sold.",
    },
    {
      item: "sale of an asset",
      economic: "in",
      financial: "in",
      why: "Cash, and a use of the asset by somebody else.",
    },
    {
      item: "optimism bias",
      economic: "in",
      financial: "apart",
      why: "Part of the estimate; in the budget a contingency that is shown by itself.",
    },
  ],
} as const satisfies {
  readonly unit: string;
  readonly published: string;
  readonly source: string;
  readonly nextReview: string;
  readonly items: readonly CaseTreatment[];
};
