import { exponential } from "./exponential";
import { logarithm } from "./logarithm";
import { nextFraction, nextBits } from "./generator";
import { startOf, STRETCH, workRows } from "./workRows";

const LAYERS = 256;
const REACH = 3.654152885361009;
const AREA = 0.00492867323399;
const SCALE = 8388608;

/**
 * Tables of the ziggurat method for normal quantities: 256 layers of equal area (Marsaglia and Tsang, "The Ziggurat Method for Generating Random Variables",
 * Journal of Statistical Software 5, 2000). Layer and value come from different bits of one draw (Doornik 2005). Whole numbers below `limits` lie inside the
 * layer's neighbour, so that no curve is needed.
 */
const limits = new Int32Array(LAYERS);
const widths = new Float64Array(LAYERS);
const heights = new Float64Array(LAYERS + 1);
/** How far the curve can stray from the straight line across a layer's rim, as a part of the rim's height. */
const strays = new Float64Array(LAYERS);
fillTables();

function fillTables(): void {
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
  for (let layer = 0; layer < LAYERS; layer++) {
    const outer = edges[layer] ?? 0;
    const inner = edges[layer + 1] ?? 0;
    // The second derivative of the curve is (x^2 - 1) times its height; a straight line strays by at most an eighth of it, times the width squared.
    const bend = Math.max(Math.abs(outer * outer - 1), Math.abs(inner * inner - 1)) * curve(inner);
    strays[layer] =
      ((outer - inner) * (outer - inner) * bend) / 8 / ((heights[layer + 1] ?? 0) - (heights[layer] ?? 0));
  }
}

/** Draws of a row that the fast way cannot decide: where they stand, and the bits drawn for them. */
const rarePlaces = new Int32Array(STRETCH);
const rareBits = new Int32Array(STRETCH);

/**
 * Fills a row with independent standard normal quantities; the state moves on. This loop is most of a simulation: the state is kept in locals, and the one draw
 * in eighty that needs more than a table is put off until the row is full.
 */
export function fillNormals(row: number, state: Int32Array): void {
  const start = startOf(row);
  let s0 = state[0] ?? 0;
  let s1 = state[1] ?? 0;
  let s2 = state[2] ?? 0;
  let s3 = state[3] ?? 0;
  let rare = 0;
  for (let draw = 0; draw < STRETCH; draw++) {
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
      workRows[start + draw] = (whole + 0.5) * (widths[layer] ?? 0);
    } else {
      rarePlaces[rare] = start + draw;
      rareBits[rare] = bits;
      rare++;
    }
  }
  state[0] = s0;
  state[1] = s1;
  state[2] = s2;
  state[3] = s3;
  for (let index = 0; index < rare; index++) {
    workRows[rarePlaces[index] ?? 0] = rareNormal(rareBits[index] ?? 0, state);
  }
}

/**
 * What the fast way cannot decide: at the rim of a layer the curve is asked, where the straight line across the rim does not tell; beyond the last layer the
 * tail is drawn.
 */
function rareNormal(firstBits: number, state: Int32Array): number {
  let bits = firstBits;
  for (;;) {
    const layer = bits & 255;
    const whole = bits >> 8;
    const x = (whole + 0.5) * (widths[layer] ?? 0);
    if ((whole ^ (whole >> 31)) < (limits[layer] ?? 0)) return x;
    if (layer === 0) return whole < 0 ? -tail(state) : tail(state);
    if (liesBelowCurve(nextFraction(state), x, layer)) return x;
    bits = nextBits(state);
  }
}

/** Whether a point at the rim of a layer, at a fraction of its height, lies below the curve. */
function liesBelowCurve(height: number, x: number, layer: number): boolean {
  const outer = (widths[layer] ?? 0) * SCALE;
  const inner = layer + 1 < LAYERS ? (widths[layer + 1] ?? 0) * SCALE : 0;
  const above = height - (outer - Math.abs(x)) / (outer - inner);
  const stray = strays[layer] ?? 0;
  if (above > stray) return false;
  if (above < -stray) return true;
  const lower = heights[layer] ?? 0;
  const upper = heights[layer + 1] ?? 1;
  return lower + height * (upper - lower) < exponential(-0.5 * x * x);
}

/** A quantity beyond the last layer, by the method of Marsaglia (1964). */
function tail(state: Int32Array): number {
  for (;;) {
    const x = -logarithm(nextFraction(state)) / REACH;
    if (-2 * logarithm(nextFraction(state)) > x * x) return REACH + x;
  }
}
