import type { Place } from "./place";

/** Tables of what groups of partners cost, and group methods that have no answer on them. Amounts in pounds. */
export type GroupProblem =
  | { readonly code: "group-unreadable"; readonly place: Place; readonly group: string }
  | {
      readonly code: "group-partner-repeated";
      readonly place: Place;
      readonly group: string;
      readonly partner: string;
    }
  | { readonly code: "group-partner-unknown"; readonly place: Place; readonly group: string; readonly partner: string }
  | { readonly code: "group-repeated"; readonly place: Place; readonly group: string }
  | {
      readonly code: "groups-missing";
      readonly argument: string;
      readonly count: number;
      readonly groups: readonly string[];
    }
  | { readonly code: "too-many-for-groups"; readonly count: number; readonly limit: number }
  | { readonly code: "too-many-for-method"; readonly method: string; readonly count: number; readonly limit: number }
  | { readonly code: "costs-too-fine"; readonly count: number; readonly limit: number }
  | { readonly code: "volumes-too-many"; readonly count: number; readonly limit: number }
  | { readonly code: "separable-above-total"; readonly total: number; readonly separable: number }
  | { readonly code: "no-cost-avoided"; readonly left: number }
  | { readonly code: "not-quasi-balanced"; readonly group: string | null; readonly gap: number }
  | { readonly code: "charge-missing"; readonly argument: string; readonly partners: readonly string[] };
