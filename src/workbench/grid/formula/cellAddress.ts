export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** "A" is 0, "XFD" is 16383; -1 when the letters name no column. */
export const columnIndex = (letters: string): number => {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index >= 1 && index <= MAX_COLUMNS ? index - 1 : -1;
};

export const columnLetters = (index: number): string => {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export const rangeAddress = (area: {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}): string => {
  const first = cellAddress(area.row, area.column);
  return area.rows === 1 && area.columns === 1
    ? first
    : `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
};

/** A sheet name as it stands before "!" in a formula. */
export const quotedSheet = (name: string): string =>
  /^[A-Za-z_\u00a1-\uffff][\w.\u00a1-\uffff]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
