import type { Distribution } from "./distribution";

/** Mean and variance of a sound distribution, by its formula. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Mean and variance by formula: triangular (a+m+b)/3 and (a²+b²+m²-ab-am-bm)/18; PERT (a+4m+b)/6 and (mean-a)(b-mean)/7, which is not the older ((b-a)/6)²;
 * uniform (a+b)/2 and (b-a)²/12; normal and lognormal as given; discrete by its outcomes.
 */
export function momentsOf(distribution: Distribution): Moments {
  switch (distribution.kind) {
    case "triangular": {
      const { min, mode, max } = distribution;
      const [low, high] = [mode - min, max - mode];
      return { mean: min + (low + (max - min)) / 3, variance: (low * low + high * high + low * high) / 18 };
    }
    case "pert": {
      const { min, mode, max } = distribution;
      const mean = min + (4 * (mode - min) + (max - min)) / 6;
      return { mean, variance: ((mean - min) * (max - mean)) / 7 };
    }
    case "uniform": {
      const width = distribution.max - distribution.min;
      return { mean: distribution.min + width / 2, variance: (width * width) / 12 };
    }
    case "normal":
    case "lognormal":
      return { mean: distribution.mean, variance: distribution.sd * distribution.sd };
    case "discrete": {
      const mean = distribution.outcomes.reduce((sum, { value, chance }) => sum + value * chance, 0);
      const variance = distribution.outcomes.reduce((sum, { value, chance }) => sum + (value - mean) ** 2 * chance, 0);
      return { mean, variance };
    }
  }
}
