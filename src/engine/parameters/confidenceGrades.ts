/** By how much an estimate is made worse for how little is known about it; a fraction, up on costs and down on benefits. */
export interface ConfidenceGrade {
  readonly grade: number;
  readonly meaning: string;
  readonly adjustment: number;
}

/** Confidence grades of cost-benefit analyses of local partnerships: dated data. */
export const confidenceGrades = {
  unit: "fraction of the estimate",
  published: "2014-04-01",
  source:
    "HM Treasury and partners, Supporting public service transformation: cost benefit analysis guidance for local partnerships (April 2014); the percentages are as generally reported and were not checked against it",
  nextReview:
    "Check the percentages against the guidance before relying on them; replace by a council's own record of outturn against estimate",
  isChecked: false,
  grades: [
    { grade: 1, meaning: "audited figures of this service, this year", adjustment: 0 },
    { grade: 2, meaning: "formal figures, recent, small known error", adjustment: 0.05 },
    { grade: 3, meaning: "practice elsewhere, comparable", adjustment: 0.1 },
    { grade: 4, meaning: "figures some years old, or of a like service", adjustment: 0.15 },
    { grade: 5, meaning: "expert judgement with some evidence", adjustment: 0.25 },
    { grade: 6, meaning: "uncorroborated judgement, or more than five years old", adjustment: 0.4 },
  ],
} as const satisfies {
  readonly unit: string;
  readonly published: string;
  readonly source: string;
  readonly nextReview: string;
  readonly isChecked: boolean;
  readonly grades: readonly ConfidenceGrade[];
};
