const ZERO = 48;
/** Marks between digits, counted from the digit 0. */
const POINT = 46 - ZERO;
const COMMA = 44 - ZERO;
const POUND = 0xa3;
const MINUS = 45;
const OPEN = 40;
const CLOSE = 41;
/** Beyond this many digits a double may not hold the amount as written. */
const MOST_DIGITS = 15;
/** Up to this many digits a 32-bit integer holds them. */
const SMALL_DIGITS = 9;

/**
 * Reads the money texts that ledgers are full of (`1234.5`, `£1,234.50`, `-£5`, `(123.45)`, `1,234.50-`) in one pass, as pounds.
 * Anything else, and anything that may be read in two ways, is NaN: `readPounds` then looks at it with care.
 */
export function readPlainPounds(text: string): number {
  let at = 0;
  let end = text.length;
  let negative = false;
  const first = text.charCodeAt(0);
  if (first === OPEN) {
    if (text.charCodeAt(end - 1) !== CLOSE) return NaN;
    negative = true;
    at += 1;
    end -= 1;
  } else if (first === MINUS) {
    negative = true;
    at += 1;
  } else if (text.charCodeAt(end - 1) === MINUS) {
    negative = true;
    end -= 1;
  }
  if (text.charCodeAt(at) === POUND) at += 1;
  const size = readDigits(text, at, end);
  return negative && size !== 0 ? -size : size;
}

/** Digits with commas every three, and at most one point with one or two digits behind it. */
function readDigits(text: string, start: number, end: number): number {
  // Small whole numbers are worked out fastest; what more digits come to is thrown away below.
  let units = 0;
  let at = start;
  let commas = 0;
  let groupAt = start;
  for (; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) units = (Math.imul(units, 10) + digit) | 0;
    else if (digit === COMMA && isGroup(at - groupAt, commas)) {
      commas += 1;
      groupAt = at + 1;
    } else break;
  }
  const whole = at - start - commas;
  if (whole === 0 || (commas > 0 && at - groupAt !== 3)) return NaN;
  let tail = 0;
  if (at < end) {
    tail = end - at - 1;
    if (text.charCodeAt(at) - ZERO !== POINT || tail < 1 || tail > 2) return NaN;
    for (at += 1; at < end; at++) {
      const digit = text.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) return NaN;
      units = (Math.imul(units, 10) + digit) | 0;
    }
  }
  if (whole + tail > SMALL_DIGITS)
    return whole + tail > MOST_DIGITS ? NaN : Number(text.slice(start, end).replaceAll(",", ""));
  return tail === 2 ? units / 100 : tail === 1 ? units / 10 : units;
}

/** What may stand before a comma: one to three digits before the first, three before any other. */
const isGroup = (digits: number, commas: number): boolean => (commas === 0 ? digits > 0 && digits <= 3 : digits === 3);
