import type { OutcomeLine } from "./readOutcome";

/** Pence that rounding of three figures in thousands may leave between them. */
const LEEWAY = 200_000;

interface Triple {
  gross?: number;
  income?: number;
  net?: number;
}

/** Says how income is signed: whether gross and income add to net, or income is taken off; the figures stand as printed. */
export function signNote(lines: readonly OutcomeLine[]): string[] {
  const triples = new Map<string, Triple>();
  for (const { council, code, service, year, measure, pence } of lines) {
    const role = /^net\b/iu.test(measure)
      ? "net"
      : /\bincome\b/iu.test(measure) && !/^other\b/iu.test(measure)
        ? "income"
        : /^(?:gross|total) .*(?:expenditure|cost)/iu.test(measure)
          ? "gross"
          : undefined;
    if (role === undefined) continue;
    const key = `${code}|${council}|${service}|${year}`;
    const triple = triples.get(key) ?? {};
    triple[role] = pence;
    triples.set(key, triple);
  }
  let [added, taken, whole] = [0, 0, 0];
  for (const { gross, income, net } of triples.values()) {
    if (gross === undefined || income === undefined || net === undefined || income === 0) continue;
    whole += 1;
    if (Math.abs(gross + income - net) <= LEEWAY) added += 1;
    if (Math.abs(gross - income - net) <= LEEWAY) taken += 1;
  }
  const count = (part: number): string => `${part.toLocaleString("en-GB")} of ${whole.toLocaleString("en-GB")}`;
  if (whole > 0 && added >= whole * 0.8 && added > taken) {
    return [
      `Income is printed below zero: expenditure plus income makes net in ${count(added)} lines. Figures stand as printed.`,
    ];
  }
  if (whole > 0 && taken >= whole * 0.8) {
    return [
      `Income is printed above zero: expenditure less income makes net in ${count(taken)} lines. Figures stand as printed.`,
    ];
  }
  if (whole > 0)
    return [
      `Whether income is printed above or below zero could not be told: neither rule holds for most of ${whole} lines.`,
    ];
  const filled = lines.filter(({ pence }) => pence !== 0);
  return filled.length > 2 && filled.every(({ pence }) => pence < 0)
    ? ["Every figure is below zero: income is printed so. Figures stand as printed."]
    : [];
}
