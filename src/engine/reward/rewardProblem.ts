/** Rewards that cannot be worked out. Positions count from 1; amounts in pounds. */
export type RewardProblem =
  | {
      readonly code: "bands-not-rising";
      readonly argument: string;
      readonly row: number;
      /** null where the limit is blank although another band follows. */
      readonly limit: number | null;
      readonly previous: number;
    }
  | {
      readonly code: "bands-exceeded";
      readonly argument: string;
      readonly position: number;
      readonly value: number;
      readonly limit: number;
      readonly isShare: boolean;
    }
  | {
      readonly code: "guarantee-short";
      readonly charges: number;
      readonly baselines: number;
      readonly gap: number;
    }
  | { readonly code: "claims-below-estate"; readonly estate: number; readonly claims: number; readonly gap: number }
  | { readonly code: "too-many-claims"; readonly count: number; readonly limit: number };
