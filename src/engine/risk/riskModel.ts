import type { Problem } from "../problem";
import type { Correlations } from "./correlationMatrix";
import { correlationProblems } from "./correlationMatrix";
import type { RiskInput } from "./distribution";
import { distributionProblems } from "./distribution";

/** A figure that depends on the inputs along straight lines: constant + the sum of weight x input, one weight an input in their order. */
export interface LinearOutput {
  readonly name: string;
  readonly constant: number;
  readonly weights: readonly number[];
}

/** Uncertain inputs, how they go together, and the figures that follow from them. Without correlations the inputs are independent. */
export interface RiskModel {
  readonly inputs: readonly RiskInput[];
  readonly outputs: readonly LinearOutput[];
  readonly correlations?: Correlations;
}

/** Everything in a model that keeps it from being simulated. */
export function modelProblems({ inputs, outputs, correlations }: RiskModel): Problem[] {
  return [
    ...(inputs.length === 0 ? [{ code: "risk-empty", what: "inputs" } as const] : []),
    ...(outputs.length === 0 ? [{ code: "risk-empty", what: "outputs" } as const] : []),
    ...repeated("inputs", inputs),
    ...repeated("outputs", outputs),
    ...inputs.flatMap(distributionProblems),
    ...outputs.flatMap((output) => outputProblems(output, inputs.length)),
    ...(correlations === undefined ? [] : correlationProblems(correlations, inputs)),
  ];
}

function repeated(argument: string, named: readonly { readonly name: string }[]): Problem[] {
  const seen = new Set<string>();
  return named.flatMap(({ name }, index): Problem[] => {
    if (seen.has(name)) return [{ code: "name-repeated", place: { argument, row: index + 1 }, name }];
    seen.add(name);
    return [];
  });
}

function outputProblems({ name, constant, weights }: LinearOutput, count: number): Problem[] {
  if (weights.length !== count) {
    return [
      {
        code: "length-differs",
        argument: `weights of ${name}`,
        count: weights.length,
        expected: count,
        other: "inputs",
      },
    ];
  }
  return [constant, ...weights].flatMap((value, index): Problem[] =>
    Number.isFinite(value)
      ? []
      : [
          {
            code: "not-a-number",
            place: { argument: name, column: index === 0 ? "constant" : `weight ${String(index)}` },
            found: { is: "no finite number" },
          },
        ],
  );
}
