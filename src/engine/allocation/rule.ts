/** How a pool is shared: a share formula, and bounds in pounds on what each partner pays of each pool. null is no bound. */
export interface Rule {
  readonly name: string;
  readonly formula: string;
  readonly minimum: number | null;
  readonly maximum: number | null;
}
