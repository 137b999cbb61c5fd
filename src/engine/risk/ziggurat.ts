import { exponential } from "./exponential";
import { logarithm } from "./logarithm";
import { nextFraction, nextBits } from "./generator";

/**
 * Tables of the ziggurat method for normal quantities: 256 layers of equal area (Marsaglia and Tsang, "The Ziggurat Method for Generating Random Variables",
 * Journal of Statistical Software 5, 2000). Layer and value come from different bits of one draw (Doornik 2005).
 */
export interface Ziggurat {
  /** Whole numbers below these lie inside the layer's neighbour, so that no curve is needed. */
  readonly limits: Int32Array;
  readonly widths: Float64Array;
  readonly heights: Float64Array;
}

const LAYERS = 256;
const REACH = 3.654152885361009;
const AREA = 0.00492867323399;
const SCALE = 8388608;

export function makeZiggurat(): Ziggurat {
  const limits = new Int32Array(LAYERS);
  const widths = new Float64Array(LAYERS);
  const heights = new Float64Array(LAYERS + 1);
  const curve = (x: number): number => exponential(-0.5 * x * x);
  const edges = new Float64Array(LAYERS + 1);
  edges[0] = AREA / curve(REACH);
  edges[1] = REACH;
  for (let layer = 2; layer < LAYERS; layer++) {
    const outer = edges[layer - 1] ?? 0;
    edges[layer] = Math.sqrt(-2 * logarithm(AREA / outer + curve(outer)));
  }
  for (let layer = 0; layer < LAYERS; layer++) {
    const outer = edges[layer] ?? 0;
    widths[layer] = outer / SCALE;
    limits[layer] = Math.floor(((edges[layer + 1] ?? 0) / outer) * SCALE) - 1;
    heights[layer] = curve(outer);
  }
  heights[LAYERS] = 1;
  return { limits, widths, heights };
}

/** Fills a stretch with independent standard normal quantities; the state moves on. The state is kept in locals: this loop is most of a simulation. */
export function fillNormals(into: Float64Array, from: number, to: number, state: Int32Array, ziggurat: Ziggurat): void {
  const { limits, widths } = ziggurat;
  let s0 = state[0] ?? 0;
  let s1 = state[1] ?? 0;
  let s2 = state[2] ?? 0;
  let s3 = state[3] ?? 0;
  for (let at = from; at < to; at++) {
    const scaled = Math.imul(s1, 5);
    const bits = Math.imul((scaled << 7) | (scaled >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    const layer = bits & 255;
    const whole = bits >> 8;
    if ((whole ^ (whole >> 31)) < (limits[layer] ?? 0)) {
      into[at] = (whole + 0.5) * (widths[layer] ?? 0);
      continue;
    }
    state[0] = s0;
    state[1] = s1;
    state[2] = s2;
    state[3] = s3;
    into[at] = rareNormal(whole, layer, state, ziggurat);
    s0 = state[0];
    s1 = state[1];
    s2 = state[2];
    s3 = state[3];
  }
  state[0] = s0;
  state[1] = s1;
  state[2] = s2;
  state[3] = s3;
}

/** What the fast way cannot decide: at the rim of a layer the curve is asked, beyond the last layer the tail is drawn. */
function rareNormal(
  firstWhole: number,
  firstLayer: number,
  state: Int32Array,
  { limits, widths, heights }: Ziggurat,
): number {
  let whole = firstWhole;
  let layer = firstLayer;
  for (;;) {
    const x = (whole + 0.5) * (widths[layer] ?? 0);
    if ((whole ^ (whole >> 31)) < (limits[layer] ?? 0)) return x;
    if (layer === 0) return whole < 0 ? -tail(state) : tail(state);
    const lower = heights[layer] ?? 0;
    const upper = heights[layer + 1] ?? 1;
    if (lower + nextFraction(state) * (upper - lower) < exponential(-0.5 * x * x)) return x;
    const bits = nextBits(state);
    layer = bits & 255;
    whole = bits >> 8;
  }
}

/** A quantity beyond the last layer, by the method of Marsaglia (1964). */
function tail(state: Int32Array): number {
  for (;;) {
    const x = -logarithm(nextFraction(state)) / REACH;
    if (-2 * logarithm(nextFraction(state)) > x * x) return REACH + x;
  }
}
