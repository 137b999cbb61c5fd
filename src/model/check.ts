/** One thing that must hold, with a sentence either way: what was found, where, and what to do. */
export interface Check {
  /** Stable name in kebab-case. */
  readonly id: string;
  readonly subject: string;
  readonly holds: boolean;
  /** Does not hold, but may be right: for somebody to judge, not to correct. */
  readonly asksJudgement?: boolean;
  readonly sentence: string;
  /** Table where the answer is to be typed. */
  readonly table: string;
}
