/** An exact number as a certificate holds it: a numerator over a denominator above zero. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** How savings are measured: pounds, pounds a member, parts of the group's own cost, or parts of what the group and all others save together. */
export type Measure = "plain" | "per-capita" | "proportional" | "disruption";

/** The game that a certificate is about: for each group (bit 0 is the first partner) its cost in units, exact, and the units in a pound. */
export interface CertifiedGame {
  readonly partners: readonly string[];
  readonly costs: Float64Array;
  readonly unitsPerPound: bigint;
  readonly exact: readonly bigint[] | null;
}

/** A group with the weight that it has in a balance. */
export interface BalancedGroup {
  readonly group: number;
  readonly weight: bigint;
}

/**
 * One level of a nucleolus: `groups` all save exactly `relief` (pounds, or a part of cost) a unit of their measure, and with their weights above zero they balance the
 * groups of earlier levels: no charges could give all of them more.
 */
export interface BalancedLevel {
  readonly relief: Rational;
  readonly groups: readonly BalancedGroup[];
  /** Groups of earlier levels, or all partners, with the weights, mostly below zero, that make the members of all groups cancel. */
  readonly fixed: readonly BalancedGroup[];
}

/** What proves that charges are the nucleolus. */
export interface NucleolusCertificate {
  readonly weighting: Measure;
  /** Groups without a measure (they save nothing with all others): they pay exactly their own cost. */
  readonly settled: readonly number[];
  readonly levels: readonly BalancedLevel[];
}

/**
 * What proves that charges are the best in a direction: no group is overcharged, and the groups with their weights add up to `scale` x `goal` in every
 * partner, so that no other charges can be better. With a weighting the aim is the relief of every group a unit of its measure (`goal` is then all zeros).
 */
export interface OptimumCertificate {
  readonly weighting: Measure | null;
  readonly goal: readonly number[];
  /** The charges add up to the cost of all partners; otherwise (the cost of stability) that is left open. */
  readonly isTotalFixed: boolean;
  readonly groups: readonly BalancedGroup[];
  /** The weight of all partners together, where the total is fixed. */
  readonly everybody: bigint;
  readonly scale: bigint;
}

/** What a certificate fails to prove. */
export type CertificateFault =
  | "no such group"
  | "charges do not add up"
  | "no group in a level"
  | "weight not above zero"
  | "groups do not balance"
  | "group not tight"
  | "group settled before"
  | "levels not in order"
  | "group overcharged"
  | "measure not above zero"
  | "charges not settled"
  | "bound not reached";
