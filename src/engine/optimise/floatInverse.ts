/** Inverts a matrix of doubles, row by row, choosing the largest pivot; null where it is as good as singular. */
export function floatInverse(matrix: Float64Array, size: number): Float64Array | null {
  const left = Float64Array.from(matrix);
  const right = new Float64Array(size * size);
  for (let at = 0; at < size; at++) right[at * size + at] = 1;
  for (let step = 0; step < size; step++) {
    let best = step;
    for (let row = step + 1; row < size; row++) {
      if (Math.abs(Number(left[row * size + step])) > Math.abs(Number(left[best * size + step]))) best = row;
    }
    const pivot = Number(left[best * size + step]);
    if (Math.abs(pivot) < SINGULAR) return null;
    for (const side of [left, right]) {
      for (let place = 0; place < size; place++) {
        const kept = Number(side[step * size + place]);
        side[step * size + place] = Number(side[best * size + place]) / pivot;
        if (best !== step) side[best * size + place] = kept;
      }
    }
    for (let row = 0; row < size; row++) {
      const factor = Number(left[row * size + step]);
      if (row === step || factor === 0) continue;
      for (const side of [left, right]) {
        for (let place = 0; place < size; place++) {
          side[row * size + place] = Number(side[row * size + place]) - factor * Number(side[step * size + place]);
        }
      }
    }
  }
  return right;
}

const SINGULAR = 1e-10;
