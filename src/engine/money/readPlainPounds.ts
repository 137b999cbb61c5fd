const ZERO = 48;
const NINE = 57;
const POINT = 46;
const COMMA = 44;
const POUND = 0xa3;
const MINUS = 45;
const OPEN = 40;
const CLOSE = 41;
/** Beyond this many digits a double may not hold the amount as written. */
const MOST_DIGITS = 15;

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
  let units = 0;
  let digits = 0;
  let grouped = -1;
  let behind = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      units = units * 10 + (code - ZERO);
      digits += 1;
      if (behind >= 0) behind += 1;
      else if (grouped >= 0) grouped += 1;
    } else if (code === COMMA && behind < 0 && (grouped === -1 ? digits > 0 && digits <= 3 : grouped === 3))
      grouped = 0;
    else if (code === POINT && behind < 0 && digits > 0 && (grouped === -1 || grouped === 3)) behind = 0;
    else return NaN;
  }
  if (
    digits === 0 ||
    digits > MOST_DIGITS ||
    behind === 0 ||
    behind > 2 ||
    (behind < 0 && grouped !== -1 && grouped !== 3)
  )
    return NaN;
  return behind === 2 ? units / 100 : behind === 1 ? units / 10 : units;
}
