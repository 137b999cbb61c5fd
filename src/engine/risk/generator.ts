/**
 * The generator of every simulation: xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM Transactions on
 * Mathematical Software 47, 2021): 32 bits a step, period 2^128 - 1, whole-number arithmetic alone, so that it gives the same bits on every machine.
 */
export const GENERATOR = "xoshiro128**";

const JUMP = [0x8764000b, 0xf542d2d3, 0x6fa035c3, 0x77f2db5b];

/** The state from which a seed starts: four words of the SplitMix sequence in its 32-bit form, so that seeds 1 and 2 have nothing in common. */
export function seededState(seed: number): Int32Array {
  const state = new Int32Array(4);
  let counter = seed | 0;
  for (let word = 0; word < 4; word++) {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = counter ^ (counter >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    state[word] = mixed ^ (mixed >>> 15);
  }
  // All zeros is the one state that the generator never leaves.
  if (state.every((word) => word === 0)) state[0] = 1;
  return state;
}

/** The next 32 bits, as a signed whole number; the state moves on by one step. */
export function nextBits(state: Int32Array): number {
  const s0 = state[0] ?? 0;
  const s1 = state[1] ?? 0;
  const s2 = (state[2] ?? 0) ^ s0;
  const s3 = (state[3] ?? 0) ^ s1;
  const scaled = Math.imul(s1, 5);
  state[1] = s1 ^ s2;
  state[0] = s0 ^ s3;
  state[2] = s2 ^ (s1 << 9);
  state[3] = (s3 << 11) | (s3 >>> 21);
  return Math.imul((scaled << 7) | (scaled >>> 25), 9);
}

/** A fraction above 0 and below 1, in steps of 2^-32. */
export function nextFraction(state: Int32Array): number {
  return ((nextBits(state) >>> 0) + 0.5) / 4294967296;
}

/** Moves the state on by 2^64 steps, so that each block of draws has a stretch of its own, whoever draws it. */
export function jump(state: Int32Array): void {
  const kept = new Int32Array(4);
  for (const word of JUMP) {
    for (let bit = 0; bit < 32; bit++) {
      if ((word & (1 << bit)) !== 0) for (let i = 0; i < 4; i++) kept[i] = (kept[i] ?? 0) ^ (state[i] ?? 0);
      nextBits(state);
    }
  }
  state.set(kept);
}
