export interface FormulaStarter {
  /** What the partners want, in their words. */
  readonly want: string;
  /** What the method is called. */
  readonly method: string;
  readonly formula: string;
}

/** Formulas to begin with, by what the partners want of them. */
export function formulaStarters(drivers: readonly string[]): readonly FormulaStarter[] {
  const own = drivers.filter((driver) => driver.trim().toLowerCase() !== "alone");
  const [first, second] = own;
  return [
    { want: "Everybody pays the same", method: "equal split", formula: "EQUAL()" },
    ...own.slice(0, 4).map((driver) => ({
      want: `By ${driver.toLowerCase()}`,
      method: "single driver",
      formula: `SHARE([${driver}])`,
    })),
    ...(first
      ? [
          {
            want: `Part the same for all, part by ${first.toLowerCase()}`,
            method: "two-part",
            formula: `30%*EQUAL()+70%*SHARE([${first}])`,
          },
        ]
      : []),
    ...(first && second
      ? [
          {
            want: `Mostly by ${first.toLowerCase()}, partly by ${second.toLowerCase()}`,
            method: "weighted drivers",
            formula: `60%*SHARE([${first}])+40%*SHARE([${second}])`,
          },
        ]
      : []),
    {
      want: "Everybody saves the same part",
      method: "stand-alone proportional (Moriarity)",
      formula: "SHARE([Alone])",
    },
  ];
}
