import type { SeededRandom } from "./seededRandom";

const leaves = ["[Population]", "[Calls]", "[Floor area]", "2", "SHARE([Calls])", "EQUAL()", "FIXED([Agreed])"];

/** A share formula of some depth over the drivers Population, Calls, Floor area, Agreed and the text driver Region. */
export function generateFormula(random: SeededRandom, depth: number): string {
  if (depth === 0 || random.chance(0.1)) return random.pick([...leaves, String(random.decimal(0, 10, 2))]);
  const inner = (): string => generateFormula(random, depth - 1);
  const make: readonly (() => string)[] = [
    () => `${inner()}+${inner()}`,
    () => `(${inner()}+${inner()})*${inner()}`,
    () => `SHARE(${inner()})`,
    () => `60%*SHARE(${inner()})+40%*SHARE(${inner()})`,
    () => `MAX(${inner()},${inner()})`,
    () => `MIN(${inner()},${inner()})`,
    () => `IF(${inner()}>${inner()},${inner()},${inner()})`,
    () => `IF([Region]="north",${inner()},${inner()})`,
    () => `${inner()}/(1+SUM(${inner()}))`,
    () => `ABS(${inner()}-AVERAGE(${inner()}))`,
    () => `ROUND(${inner()},1)`,
    () => `SQRT(${inner()})`,
    () => `${inner()}^2`,
    () => `-(-${inner()})`,
    () => `LARGEST(${inner()})-SMALLEST(${inner()})+${inner()}`,
    () => `COUNT([Calls]>=20)*${inner()}`,
    () => `COUNT(${inner()})+${inner()}`,
    () => `IF(AND([Calls]>=10,NOT([Region]="South")),${inner()},${inner()})`,
    () => `IF(OR([Calls]=0,[Partner]<>"P1"),${inner()})+1`,
  ];
  return random.pick(make)();
}
